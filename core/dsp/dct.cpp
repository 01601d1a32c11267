// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/dct.h"

#include <cmath>
#include <numbers>

namespace tonada {

Eigen::MatrixXd dctMatrix(int coefficients, int size)
{
    Eigen::MatrixXd matrix(coefficients, size);
    for (int k = 0; k < coefficients; ++k) {
        const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / size);
        for (int n = 0; n < size; ++n)
            matrix(k, n) = scale * std::cos(std::numbers::pi * k * (2 * n + 1) / (2.0 * size));
    }
    return matrix;
}

} // namespace tonada
