// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/random_state.h"

#include <cmath>
#include <cstdint>

namespace tonada::corpus {

[[nodiscard]] inline double uniform(RandomState& random, double low, double high)
{
    constexpr double k2To32 = 4294967296.0;
    return low + (high - low) * random.interval(UINT32_MAX) / k2To32;
}

/** Every ratio between the two is as likely as its inverse. */
[[nodiscard]] inline double logUniform(RandomState& random, double low, double high)
{
    return std::exp(uniform(random, std::log(low), std::log(high)));
}

[[nodiscard]] inline bool chance(RandomState& random, double probability)
{
    return uniform(random, 0, 1) < probability;
}

[[nodiscard]] inline std::uint32_t seedFrom(RandomState& random)
{
    return random.interval(UINT32_MAX);
}

} // namespace tonada::corpus
