// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparison_table.h"

#include "app/cli/data_report.h"
#include "core/util/number_text.h"
#include "core/util/path_name.h"

#include <cmath>
#include <limits>
#include <sstream>

namespace tonada::cli {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::string dataName(const Dataset& data)
{
    return lastName(data.source).string();
}

double secondsOf(const std::optional<ComparedScores>& scores)
{
    return scores ? scores->seconds : 0;
}

double secondsOf(const std::vector<ComparisonRow>& rows)
{
    double seconds = 0;
    for (const auto& row : rows)
        seconds += secondsOf(row.scores) + secondsOf(row.shuffled);
    return seconds;
}

std::string balancedAccuracyText(const std::optional<ComparedScores>& scores)
{
    return scores ? withInterval(scores->balancedAccuracy, scores->intervals.balancedAccuracy) : fixed(kNone);
}

std::string aucText(const std::optional<ComparedScores>& scores)
{
    return scores ? withInterval(scores->rocAuc, scores->intervals.rocAuc) : fixed(kNone);
}

/** Balanced accuracy by clip less that by speaker, in the line by speaker. */
std::string gapText(const ComparisonRow& row, const std::vector<ComparisonRow>& rows)
{
    if (row.split != SplitBy::Speaker || !row.scores)
        return {};
    for (const auto& other : rows)
        if (other.system == row.system && other.split == SplitBy::Clip && other.scores)
            return fixed(other.scores->balancedAccuracy - row.scores->balancedAccuracy);
    return {};
}

std::string publishedText(const ComparisonRow& row)
{
    const auto published = publishedAccuracy(row.system);
    return published && row.split == SplitBy::Clip ? fixed(*published) : std::string();
}

void writeFacts(std::ostream& out, const Dataset& data, const ComparisonConfig& config,
                const std::vector<ComparisonRow>& rows, const ComparisonFacts& facts)
{
    const auto clips = data.clipCounts();
    out << "# Systems compared on `" << dataName(data) << "`\n\n    " << facts.command << "\n\n"
        << data.clips.size() << " clips of 2 s (" << clips[1] << ' ' << data.labels[1] << ", " << clips[0]
        << ' ' << data.labels[0] << ") of " << data.speakers.size() << " speakers, fingerprint "
        << data.fingerprint() << ". Each clip was tested once, in " << config.folds << " folds; all systems "
        << "were trained on the same clips, as many of each class; seed " << config.seed << ". Tonada "
        << TONADA_VERSION << ", " << facts.date << ", " << duration(secondsOf(rows)) << " with "
        << config.threads << (config.threads == 1 ? " thread.\n\n" : " threads.\n\n");
    if (config.quick)
        out << "**Quick: a tenth of the epochs. A first look, not a result.**\n\n";
    const int parts = 2 * static_cast<int>(rows.size());
    if (partsDone(rows) < parts)
        out << "**Unfinished: " << partsDone(rows) << " of " << parts << " parts are done.**\n\n";
}

void writeRow(std::ostream& out, const ComparisonRow& row, const std::vector<ComparisonRow>& rows)
{
    const auto& scores = row.scores;
    out << "| " << toString(row.system) << " | by " << toString(row.split) << " | "
        << (scores ? withInterval(scores->accuracy, scores->intervals.accuracy) : fixed(kNone)) << " | "
        << balancedAccuracyText(scores) << " | " << aucText(scores) << " | " << gapText(row, rows) << " | "
        << balancedAccuracyText(row.shuffled) << " | " << aucText(row.shuffled) << " | " << publishedText(row)
        << " | " << duration(secondsOf(scores) + secondsOf(row.shuffled)) << " |\n";
}

void writeMajority(std::ostream& out, const std::vector<ComparisonRow>& rows)
{
    for (const auto& row : rows) {
        if (!row.scores)
            continue;
        out << "| majority class | | " << fixed(row.scores->majority)
            << " | 0.50 | 0.50 | 0.00 | 0.50 | 0.50 | | |\n";
        return;
    }
}

} // namespace

std::string comparisonTable(const Dataset& data, const ComparisonConfig& config,
                            const std::vector<ComparisonRow>& rows, const ComparisonFacts& facts)
{
    std::ostringstream out;
    writeFacts(out, data, config, rows, facts);
    out << "| system | split | accuracy | balanced accuracy | ROC AUC | gap | balanced accuracy, shuffled "
           "labels | ROC AUC, shuffled labels | published accuracy | time |\n"
           "|---|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& row : rows)
        writeRow(out, row, rows);
    writeMajority(out, rows);
    out << "\n*By speaker*, no voice of a test was heard in training: what to expect of a new voice. *By "
           "clip*, the same voices stand on both sides. The *gap* is the balanced accuracy that knowing the "
           "voices adds.\n\n"
           "*Shuffled labels* are dealt out to the speakers at random: there is no accent to learn, and what "
           "a system still scores it scores by recognising voices. Intervals (95 %) come from resampling "
           "speakers.\n\n"
           "*Published* accuracies are those of a split by clip of 11 recordings with as many clips of each "
           "class; the balanced accuracy by clip is what compares with them.\n";
    return out.str();
}

int partsDone(const std::vector<ComparisonRow>& rows)
{
    int done = 0;
    for (const auto& row : rows)
        done += (row.scores ? 1 : 0) + (row.shuffled ? 1 : 0);
    return done;
}

std::string duration(double seconds)
{
    constexpr long kMinute = 60;
    constexpr long kHour = 3600;
    const long all = std::lround(seconds);
    if (all >= kHour)
        return std::to_string(all / kHour) + " h " + std::to_string(all % kHour / kMinute) + " min";
    return (all >= kMinute ? std::to_string(all / kMinute) + " min " : "") + std::to_string(all % kMinute)
        + " s";
}

} // namespace tonada::cli
