// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

namespace tonada::noises {

/** The same on every machine, unlike std::uniform_real_distribution. */
[[nodiscard]] inline double uniform(std::mt19937& random, double low, double high)
{
    return low + (high - low) * static_cast<double>(random()) / 4294967296.0;
}

[[nodiscard]] inline int pick(std::mt19937& random, int count)
{
    return static_cast<int>(uniform(random, 0, count));
}

} // namespace tonada::noises
