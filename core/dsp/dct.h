// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tonada {

/** The first `coefficients` rows of the orthonormal DCT-II of `size` values
 *  (scipy.fft.dct, type 2, norm "ortho"): [coefficients × size]. */
[[nodiscard]] Eigen::MatrixXd dctMatrix(int coefficients, int size);

} // namespace tonada
