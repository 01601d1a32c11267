// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/annotation.h"

#include "core/util/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

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

std::string numberInFull(double seconds)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), seconds).ptr};
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

/** Up to its list of intervals or points. */
std::string tierHead(const char* kind, const std::string& name, double seconds)
{
    return std::string("        class = \"") + kind + "\"\n        name = " + quoted(name)
        + "\n        xmin = 0\n        xmax = " + number(seconds) + '\n';
}

std::string intervalTierText(const std::string& name, const std::vector<Interval>& given, double seconds)
{
    const auto intervals = withoutGaps(given, seconds);
    std::string out = tierHead("IntervalTier", name, seconds)
        + "        intervals: size = " + std::to_string(intervals.size()) + '\n';
    int index = 0;
    for (const auto& interval : intervals)
        out += "        intervals [" + std::to_string(++index) + "]:\n            xmin = "
            + number(interval.begin) + "\n            xmax = " + number(interval.end)
            + "\n            text = " + quoted(interval.text) + '\n';
    return out;
}

std::string pointTierText(const std::string& name, const std::vector<Interval>& points, double seconds)
{
    std::string out = tierHead("TextTier", name, seconds)
        + "        points: size = " + std::to_string(points.size()) + '\n';
    int index = 0;
    for (const auto& point : points)
        out += "        points [" + std::to_string(++index) + "]:\n            number = "
            + number(point.begin) + "\n            mark = " + quoted(point.text) + '\n';
    return out;
}

/** One or two tiers: Praat keeps intervals and points apart. */
std::vector<std::string> tierTexts(const IntervalTier& tier, double seconds)
{
    std::vector<Interval> points;
    std::vector<Interval> intervals;
    std::partition_copy(tier.intervals.begin(), tier.intervals.end(), std::back_inserter(points),
                        std::back_inserter(intervals), [](const Interval& i) { return i.isPoint(); });
    std::vector<std::string> out;
    if (!intervals.empty() || points.empty())
        out.push_back(intervalTierText(tier.name, intervals, seconds));
    if (!points.empty())
        out.push_back(pointTierText(tier.name, points, seconds));
    return out;
}
} // namespace

bool overlap(const Interval& a, const Interval& b) noexcept
{
    return (a.begin < b.end && b.begin < a.end) || (a.begin == b.begin && a.end == b.end);
}

std::string praatTextGrid(double seconds, std::span<const IntervalTier> tiers)
{
    std::vector<std::string> texts;
    for (const auto& tier : tiers)
        for (auto& text : tierTexts(tier, seconds))
            texts.push_back(std::move(text));
    std::string out = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = "
        + number(seconds) + "\ntiers? <exists>\nsize = " + std::to_string(texts.size()) + "\nitem []:\n";
    int index = 0;
    for (const auto& text : texts)
        out += "    item [" + std::to_string(++index) + "]:\n" + text;
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

std::string tiersCsv(const std::filesystem::path& file, std::span<const IntervalTier> tiers)
{
    std::string lines;
    for (const auto& tier : tiers)
        for (const auto& interval : tier.intervals)
            lines += csvLine({file.string(), tier.name, numberInFull(interval.begin),
                              numberInFull(interval.end), interval.text});
    return lines;
}

} // namespace tonada
