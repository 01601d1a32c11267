// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/correlation.h"

#include <algorithm>
#include <cmath>

namespace tonada::test {

std::size_t firstSound(std::span<const float> samples)
{
    const auto sound = std::find_if(samples.begin(), samples.end(), [](float x) { return x != 0; });
    return static_cast<std::size_t>(sound - samples.begin());
}

double correlation(std::span<const float> a, std::span<const float> b)
{
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto x = static_cast<double>(a[i]);
        const auto y = static_cast<double>(b[i]);
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    return ab / std::sqrt(aa * bb);
}

} // namespace tonada::test
