// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/initializer.h"

#include "core/util/huge_pages.h"
#include "core/util/random.h"

#include <Eigen/QR>

#include <cmath>
#include <numbers>

namespace tonada {
namespace {
/** Box and Muller 1958. */
float normal(Random& random)
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - static_cast<double>(random.uniform(0.0F, 1.0F))));
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(random.uniform(0.0F, 1.0F));
    return static_cast<float>(radius * std::cos(angle));
}
} // namespace

void glorotUniform(Eigen::VectorXf& values, Eigen::Index fanIn, Eigen::Index fanOut, Random& random)
{
    const auto limit = static_cast<float>(std::sqrt(6.0 / static_cast<double>(fanIn + fanOut)));
    for (float& value : values)
        value = random.uniform(-limit, limit);
}

void orthogonal(Eigen::VectorXf& values, Eigen::Index rows, Eigen::Index columns, Random& random)
{
    Eigen::MatrixXf draws(columns, rows);
    for (float& draw : draws.reshaped())
        draw = normal(random);
    const Eigen::HouseholderQR<Eigen::MatrixXf> qr(draws);
    Eigen::Map<Eigen::MatrixXf> transposed(values.data(), columns, rows);
    transposed = qr.householderQ() * Eigen::MatrixXf::Identity(columns, rows);
    // QR leaves the signs open; with those of R's diagonal no direction comes up more often than another.
    for (Eigen::Index i = 0; i < rows; ++i) {
        if (qr.matrixQR()(i, i) < 0.0F)
            transposed.col(i) *= -1.0F;
    }
}

Eigen::VectorXf zeros(Eigen::Index size)
{
    Eigen::VectorXf values(size);
    adviseHugePages(values.data(), static_cast<std::size_t>(size) * sizeof(float));
    values.setZero();
    return values;
}

} // namespace tonada
