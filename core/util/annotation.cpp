// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/annotation.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tonada {
namespace {
/** Always with a decimal point: a window's toolkit sets the user's locale, which printf would follow. */
std::string number(double seconds)
{
    std::array<char, 32> text{};
    const auto end
        = std::to_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed, 6);
    return {text.data(), end.ptr};
}

/** In a TextGrid a quotation mark is doubled. */
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        out += c;
        if (c == '"')
            out += c;
    }
    return out + '"';
}

std::vector<Interval> withoutGaps(const std::vector<Interval>& intervals, double seconds)
{
    std::vector<Interval> out;
    double at = 0;
    for (const auto& interval : intervals) {
        if (interval.begin > at)
            out.push_back({at, interval.begin, {}});
        out.push_back(interval);
        at = interval.end;
    }
    if (at < seconds)
        out.push_back({at, seconds, {}});
    return out;
}

std::string tierText(const IntervalTier& tier, double seconds)
{
    const auto intervals = withoutGaps(tier.intervals, seconds);
    std::string out = "        class = \"IntervalTier\"\n        name = " + quoted(tier.name)
        + "\n        xmin = 0\n        xmax = " + number(seconds)
        + "\n        intervals: size = " + std::to_string(intervals.size()) + '\n';
    int index = 0;
    for (const auto& interval : intervals)
        out += "        intervals [" + std::to_string(++index) + "]:\n            xmin = "
            + number(interval.begin) + "\n            xmax = " + number(interval.end)
            + "\n            text = " + quoted(interval.text) + '\n';
    return out;
}
} // namespace

std::string praatTextGrid(double seconds, std::span<const IntervalTier> tiers)
{
    std::string out = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = "
        + number(seconds) + "\ntiers? <exists>\nsize = " + std::to_string(tiers.size()) + "\nitem []:\n";
    int index = 0;
    for (const auto& tier : tiers)
        out += "    item [" + std::to_string(++index) + "]:\n" + tierText(tier, seconds);
    return out;
}

std::string audacityLabels(std::span<const Interval> intervals)
{
    std::string out;
    for (const auto& interval : intervals) {
        auto text = interval.text;
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        out += number(interval.begin) + '\t' + number(interval.end) + '\t' + text + '\n';
    }
    return out;
}

} // namespace tonada
