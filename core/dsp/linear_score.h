// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace tonada {

/** Logistic regression of a few figures: positive where it says yes, in log-odds. */
template <std::size_t N>
struct LinearScore
{
    std::array<float, N> weights{};
    float intercept = 0;

    [[nodiscard]] constexpr float operator()(const std::array<float, N>& figures) const noexcept
    {
        float sum = intercept;
        for (std::size_t i = 0; i < N; ++i)
            sum += weights[i] * figures[i];
        return sum;
    }
};

} // namespace tonada
