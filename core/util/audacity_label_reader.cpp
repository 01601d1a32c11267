// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/annotation_reader.h"
#include "core/util/error.h"
#include "core/util/tsv.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace tonada {
namespace fs = std::filesystem;
namespace {

std::optional<double> secondsOf(std::string_view field)
{
    double value = 0;
    const auto parsed = std::from_chars(field.data(), field.data() + field.size(), value);
    const bool whole = parsed.ec == std::errc() && parsed.ptr == field.data() + field.size();
    return whole && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

[[noreturn]] void refuse(const fs::path& path, std::size_t line, const std::string& reason)
{
    throw Error(ErrorCode::FileUnusable,
                {path.string(), "line " + std::to_string(line) + ": " + reason,
                 "Audacity labels: begin, end and text, separated by tabs"});
}

std::vector<Interval> readLabels(const fs::path& path)
{
    std::vector<Interval> labels;
    TsvReader lines(path);
    while (lines.next()) {
        const auto& fields = lines.fields();
        if (fields.front() == "\\")
            continue;
        if (fields.size() < 2)
            refuse(path, lines.line(), "there is no tab");
        const auto begin = secondsOf(fields[0]);
        const auto end = secondsOf(fields[1]);
        if (!begin || !end)
            refuse(path, lines.line(), "begin and end are no numbers of seconds from 0");
        if (*end < *begin)
            refuse(path, lines.line(), "the label ends before it begins");
        std::string text;
        for (std::size_t i = 2; i < fields.size(); ++i)
            text.append(i == 2 ? "" : "\t").append(fields[i]);
        labels.push_back({*begin, *end, std::move(text)});
    }
    return labels;
}

} // namespace

std::vector<IntervalTier> readAudacityLabels(const fs::path& path)
{
    auto labels = readLabels(path);
    std::stable_sort(labels.begin(), labels.end(), [](const Interval& a, const Interval& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    std::vector<IntervalTier> tiers;
    const auto name = path.stem().string();
    for (auto& label : labels) {
        auto tier = std::find_if(tiers.begin(), tiers.end(),
                                 [&](const IntervalTier& t) { return !overlap(t.intervals.back(), label); });
        if (tier == tiers.end()) {
            const auto number = tiers.empty() ? "" : " " + std::to_string(tiers.size() + 1);
            tier = tiers.insert(tiers.end(), {name + number, {}});
        }
        tier->intervals.push_back(std::move(label));
    }
    return tiers;
}

} // namespace tonada
