// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/initializer.h"

#include "core/util/huge_pages.h"
#include "core/util/random.h"

#include <cmath>

namespace tonada {

void glorotUniform(Eigen::VectorXf& values, Eigen::Index fanIn, Eigen::Index fanOut, Random& random)
{
    const auto limit = static_cast<float>(std::sqrt(6.0 / static_cast<double>(fanIn + fanOut)));
    for (float& value : values)
        value = random.uniform(-limit, limit);
}

Eigen::VectorXf zeros(Eigen::Index size)
{
    Eigen::VectorXf values(size);
    adviseHugePages(values.data(), static_cast<std::size_t>(size) * sizeof(float));
    values.setZero();
    return values;
}

} // namespace tonada
