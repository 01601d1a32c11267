// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonada {

/** A stretch of a recording with a text, in seconds; a point of time where begin and end are the same. */
struct Interval
{
    double begin = 0;
    double end = 0;
    std::string text; ///< UTF-8

    [[nodiscard]] bool isPoint() const noexcept { return begin == end; }
    bool operator==(const Interval&) const = default;
};

/** Whether both cannot stand in one tier. Neighbours may touch, a point may lie on an edge. */
[[nodiscard]] bool overlap(const Interval& a, const Interval& b) noexcept;

/** A named row of intervals: ordered, without overlap, inside the recording. */
struct IntervalTier
{
    std::string name;
    std::vector<Interval> intervals;

    bool operator==(const IntervalTier&) const = default;
};

/** A Praat TextGrid in the long text format, UTF-8. Gaps between intervals become intervals without text, as
 *  Praat wants every tier to cover the whole recording. Points are written as a point tier, after the interval
 *  tier of the same name where there are intervals as well. */
[[nodiscard]] std::string praatTextGrid(double seconds, std::span<const IntervalTier> tiers);

/** An Audacity label track: one line per interval, begin, end and text separated by tabs. */
[[nodiscard]] std::string audacityLabels(std::span<const Interval> intervals);

inline constexpr std::string_view kTiersCsvHeader = "file,tier,start,end,text\n";
/** A line of CSV for each interval, with the numbers in full. */
[[nodiscard]] std::string tiersCsv(const std::filesystem::path& file, std::span<const IntervalTier> tiers);

} // namespace tonada
