// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"

#include <cstdint>
#include <string_view>

namespace tonada {

/** What is said of a window or of a whole recording. */
enum class Judgement : std::uint8_t
{
    Other,
    Argentinian,
    Unsure,
    NoSpeech,
    TooQuiet,
    Overload,
    Unlike, ///< unlike the training data
};

/** The words of the command line and of annotations: "Argentinian", "no speech", … */
[[nodiscard]] std::string_view toString(Judgement judgement) noexcept;

/** By the calibration's undecided band: unsure inside it; its ends belong to the classes. */
[[nodiscard]] Judgement decide(double probability, const Calibration& calibration) noexcept;

/** A probability as people are told it, in words and pictures: from 0.01 to 0.99, for no verdict is certain.
 *  Data (JSON, CSV) carry it as it is. */
[[nodiscard]] double shownProbability(double probability) noexcept;

/** The verdict rule, for live audio and for files alike: the mean of the calibrated log-odds of windows with
 *  speech, each with its overlapWeights(). Windows overlap, so their number does not measure the evidence: the
 *  interval counts as many independent windows as fit side by side into the speech. Allocates nothing. */
class LogOddsMean
{
public:
    /** A window without weight adds nothing. */
    void add(double logOdds, double weight = 1.0) noexcept;

    [[nodiscard]] int count() const noexcept { return m_count; }
    [[nodiscard]] double mean() const noexcept; ///< 0 while empty
    [[nodiscard]] double probability() const noexcept;

    struct Interval
    {
        double low = 0;
        double high = 1;
    };
    /** Of the probability, about 95 %. `independentWindows`: seconds of speech divided by a window's 2 s;
     *  less than one counts as one. */
    [[nodiscard]] Interval interval(double independentWindows) const noexcept;

private:
    int m_count = 0;
    double m_weight = 0;
    double m_sum = 0;
    double m_sumOfSquares = 0;
};

} // namespace tonada
