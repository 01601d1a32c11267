// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"

#include <cstdint>

namespace tonada {

/** What a probability says, by the calibration's undecided band. */
enum class Decision : std::uint8_t
{
    Other,
    Argentinian,
    Unsure,
};

/** Unsure between undecidedLow and undecidedHigh; the ends of the band belong to the classes. */
[[nodiscard]] Decision decide(double probability, const Calibration& calibration) noexcept;

/** The verdict rule, for live audio and for files alike: the mean of the calibrated log-odds of windows with
 *  speech. Windows overlap, so their number does not measure the evidence: the interval counts as many
 *  independent windows as fit side by side into the speech. Allocates nothing. */
class LogOddsMean
{
public:
    void add(double logOdds) noexcept;

    [[nodiscard]] int count() const noexcept { return m_count; }
    [[nodiscard]] double mean() const noexcept; ///< 0 while empty
    [[nodiscard]] double probability() const noexcept;

    struct Interval
    {
        double low = 0;
        double high = 1;
    };
    /** Of the probability, about 95 %. `independentWindows`: seconds of speech divided by a window's 2 s;
     * less than one counts as one. */
    [[nodiscard]] Interval interval(double independentWindows) const noexcept;

private:
    int m_count = 0;
    double m_sum = 0;
    double m_sumOfSquares = 0;
};

} // namespace tonada
