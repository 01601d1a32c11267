// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace tonada {

/** Seeded draws, equal to numpy's RandomState (MT19937) with the same seed, so that the splits of a Python
 *  experiment can be repeated exactly. One instance per thread. */
class RandomState
{
public:
    explicit RandomState(std::uint32_t seed)
        : m_engine(seed)
    { }

    /** 0 … max, both possible: masked rejection, as numpy's legacy random_interval. */
    [[nodiscard]] std::uint32_t interval(std::uint32_t max);

    /** A random order of 0 … n−1 (Fisher-Yates from the end). */
    [[nodiscard]] std::vector<int> permutation(int n);

    /** In place, the same draws as permutation(). */
    template <typename T>
    void shuffle(std::vector<T>& values)
    {
        for (auto i = values.size(); i-- > 1;)
            std::swap(values[i], values[interval(static_cast<std::uint32_t>(i))]);
    }

private:
    std::mt19937 m_engine;
};

} // namespace tonada
