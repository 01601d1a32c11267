// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

namespace tonada {

/** A stretch of a recording with a text, in seconds. */
struct Interval
{
    double begin = 0;
    double end = 0;
    std::string text; ///< UTF-8

    bool operator==(const Interval&) const = default;
};

/** A named row of intervals: ordered, without overlap, inside the recording. */
struct IntervalTier
{
    std::string name;
    std::vector<Interval> intervals;
};

/** A Praat TextGrid in the long text format, UTF-8. Gaps between intervals become intervals without text, as
 *  Praat wants every tier to cover the whole recording. */
[[nodiscard]] std::string praatTextGrid(double seconds, std::span<const IntervalTier> tiers);

/** An Audacity label track: one line per interval, begin, end and text separated by tabs. */
[[nodiscard]] std::string audacityLabels(std::span<const Interval> intervals);

} // namespace tonada
