// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/annotation_reader.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/text_grid_tokens.h"
#include "core/util/utf8.h"

#include <algorithm>

namespace tonada {
namespace fs = std::filesystem;
namespace {

constexpr double kSameMoment = 1e-6; // s: texts are rounded when they are saved

[[noreturn]] void refuse(const fs::path& path, const std::string& reason)
{
    throw Error(ErrorCode::FileUnusable,
                {path.string(), reason, "a TextGrid as Praat saves it as a text file, in UTF-8 or UTF-16"});
}

std::string readText(const fs::path& path)
{
    const auto bytes = readFile(path);
    if (bytes.rfind("ooBinaryFile", 0) == 0)
        refuse(path, "it is in Praat's binary format");
    if (bytes.empty())
        refuse(path, "it is empty");
    auto text = decodedText(bytes);
    if (!text)
        refuse(path, "its characters are neither UTF-8 nor UTF-16");
    return std::move(*text);
}

std::string named(const std::string& tier)
{
    return "tier \"" + tier + "\"";
}

Interval readInterval(TextGridTokens& tokens, const std::string& of)
{
    Interval interval;
    interval.begin = tokens.number("the beginning of an interval of " + of);
    interval.end = tokens.number("the end of an interval of " + of);
    interval.text = tokens.text("the text of an interval of " + of);
    if (interval.end < interval.begin)
        tokens.refuse("an interval of " + of + " ends before it begins");
    return interval;
}

Interval readPoint(TextGridTokens& tokens, const std::string& of)
{
    Interval point;
    point.begin = point.end = tokens.number("the time of a point of " + of);
    point.text = tokens.text("the mark of a point of " + of);
    return point;
}

IntervalTier readTier(TextGridTokens& tokens)
{
    const auto kind = tokens.text("the class of a tier");
    const bool points = kind == "TextTier";
    if (!points && kind != "IntervalTier")
        tokens.refuse("\"" + kind + "\" is no class of tiers, which are IntervalTier and TextTier");
    IntervalTier tier{tokens.text("the name of a tier"), {}};
    const auto of = named(tier.name);
    (void)tokens.number("the beginning of " + of);
    (void)tokens.number("the end of " + of);
    const auto size = tokens.count("the size of " + of);
    double reached = 0;
    for (std::size_t i = 0; i < size; ++i) {
        auto interval = points ? readPoint(tokens, of) : readInterval(tokens, of);
        const bool again = points && i > 0 && interval.begin == reached;
        if (interval.begin < reached - kSameMoment || again)
            tokens.refuse((points ? "a point of " : "an interval of ") + of
                          + " overlaps the one before it, or they are out of order");
        interval.begin = std::max(interval.begin, reached);
        interval.end = std::max(interval.end, interval.begin);
        reached = interval.end;
        if (points || !interval.text.empty())
            tier.intervals.push_back(std::move(interval));
    }
    return tier;
}

} // namespace

TextGrid readTextGrid(const fs::path& path)
{
    const auto text = readText(path);
    TextGridTokens tokens(path, text);
    if (text.find("\"ooTextFile") == std::string::npos || text.find("\"TextGrid\"") == std::string::npos)
        refuse(path, "it is no TextGrid");
    (void)tokens.text("the type of the file");
    if (tokens.text("the class of the object") != "TextGrid")
        tokens.refuse("the object is no TextGrid");
    TextGrid grid;
    if (tokens.number("its beginning") < 0)
        tokens.refuse("it begins before 0 s");
    grid.seconds = tokens.number("its end");
    if (tokens.flag("<exists>") != "<exists>")
        return grid;
    const auto size = tokens.count("the number of tiers");
    for (std::size_t i = 0; i < size; ++i)
        grid.tiers.push_back(readTier(tokens));
    if (!tokens.atEnd())
        tokens.refuse("more follows than the numbers of tiers and intervals tell of");
    return grid;
}

} // namespace tonada
