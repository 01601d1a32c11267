// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tonada {

class Random;

/** Uniform in ±sqrt(6 / (fanIn + fanOut)): Glorot and Bengio 2010, Keras's default for kernels. A
 *  convolution's fans count the kernel's cells: height · width · channels. */
void glorotUniform(Eigen::VectorXf& values, Eigen::Index fanIn, Eigen::Index fanOut, Random& random);

/** Zeros, on huge pages if there are many. */
[[nodiscard]] Eigen::VectorXf zeros(Eigen::Index size);

} // namespace tonada
