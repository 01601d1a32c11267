// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tonada {

class Random;

/** Uniform in ±sqrt(6 / (fanIn + fanOut)): Glorot and Bengio 2010, Keras's default for kernels. A
 *  convolution's fans count the kernel's cells: height · width · channels. */
void glorotUniform(Eigen::VectorXf& values, Eigen::Index fanIn, Eigen::Index fanOut, Random& random);

/** Fills a row-major [rows × columns] matrix, rows ≤ columns, with orthonormal rows, drawn from the uniform
 *  distribution over such matrices (Saxe, McClelland and Ganguli 2014): Keras's default for recurrent kernels. */
void orthogonal(Eigen::VectorXf& values, Eigen::Index rows, Eigen::Index columns, Random& random);

/** Zeros, on huge pages if there are many. */
[[nodiscard]] Eigen::VectorXf zeros(Eigen::Index size);

} // namespace tonada
