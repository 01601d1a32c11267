// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_report.h"

#include "app/cli/progress_line.h"
#include "core/util/number_text.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <thread>

namespace tonada::cli {
namespace {

constexpr std::size_t kListedFiles = 10;
constexpr int kLabelWidth = 16;
constexpr int kNumberWidth = 12;

template <typename Items, typename Line>
void listSome(const Items& items, Line&& line)
{
    for (std::size_t i = 0; i < std::min(items.size(), kListedFiles); ++i)
        std::cerr << "  " << line(items[i]) << '\n';
    if (items.size() > kListedFiles)
        std::cerr << "  … and " << items.size() - kListedFiles << " more\n";
}

void reportLeftOut(const DataListing& listing, const Dataset& data)
{
    std::size_t leftOut = 0;
    for (const auto& label : listing.leftOut)
        leftOut += label.recordings;
    if (leftOut > 0) {
        std::cerr << leftOut << " recordings of neither class left out:\n";
        listSome(listing.leftOut, [](const LeftOut& label) {
            return std::to_string(label.recordings) + "  \"" + label.label + '"'
                + (label.unknown ? "  not in the table of accents" : "");
        });
    }
    if (!data.skipped.empty()) {
        std::cerr << data.skipped.size() << " files could not be read and are skipped:\n";
        listSome(data.skipped, [](const SkippedFile& file) { return file.reason; });
    }
    if (!data.duplicates.empty()) {
        std::cerr << data.duplicates.size() << " recordings hold audio of another one, counted once:\n";
        listSome(data.duplicates, [](const Duplicate& d) {
            return d.copy.string() + " = " + d.original.string() + " (" + std::to_string(d.clips) + " clips)"
                + (d.otherLabel ? ", labelled differently: one of them is wrong" : "");
        });
    }
    if (data.shortRecordings > 0)
        std::cerr << data.shortRecordings << " recordings are shorter than 2 s\n";
    if (data.silentClips > 0)
        std::cerr << data.silentClips << " silent clips left out\n";
}

void printConfusion(std::ostream& out, const Evaluation& evaluation)
{
    out << std::left << std::setw(kLabelWidth) << "confusion" << std::right;
    for (const auto& label : evaluation.labels)
        out << std::setw(kNumberWidth) << label;
    out << "   <- decided\n";
    for (std::size_t label = 0; label < 2; ++label) {
        out << std::left << std::setw(kLabelWidth) << evaluation.labels[label] << std::right;
        for (const int count : evaluation.confusion[label])
            out << std::setw(kNumberWidth) << count;
        out << '\n';
    }
}

/** As scikit-learn prints it: the accuracy stands in the column of f1-scores. */
void printReport(std::ostream& out, const Evaluation& evaluation)
{
    out << std::left << std::setw(kLabelWidth) << "report" << std::right;
    for (const char* column : {"precision", "recall", "f1-score", "support"})
        out << std::setw(kNumberWidth) << column;
    out << '\n';
    for (const auto& row : evaluation.report) {
        const bool onlyF1 = row.label == "accuracy";
        out << std::left << std::setw(kLabelWidth) << row.label << std::right;
        for (const auto& number : {onlyF1 ? "" : fixed(row.precision), onlyF1 ? "" : fixed(row.recall),
                                   fixed(row.f1), std::to_string(row.support)})
            out << std::setw(kNumberWidth) << number;
        out << '\n';
    }
}

void printProbe(std::ostream& out, const char* name, const std::optional<SoundProbe>& probe)
{
    out << std::left << std::setw(kLabelWidth) << name << std::right;
    if (!probe)
        out << "too few recordings to say whether they tell the classes apart\n";
    else
        out << withInterval(probe->balancedAccuracy, probe->interval) << "  balanced accuracy, chance 0.50, "
            << probe->clips << " clips\n";
}

} // namespace

Dataset readData(const std::filesystem::path& path, const DataOptions& source, ReadOptions options,
                 InterruptRequest& interrupt)
{
    const auto listing = listRecordings(path, source.audioDir, source.accents);
    options.cacheFolder = source.cacheFolder();
    ProgressLine progress;
    options.stop = interrupt.token();
    options.onProgress = [&](std::size_t done, std::size_t all) {
        interrupt.poll();
        progress.update(static_cast<double>(done) / static_cast<double>(all),
                        "reading " + std::to_string(done) + " of " + std::to_string(all));
    };
    auto data = readDataset(listing, options);
    const auto counts = data.clipCounts();
    std::ostringstream text;
    text << path.string() << ": " << listing.layout << "; " << data.clips.size() << " clips of 2 s, "
         << counts[1] << ' ' << data.labels[1] << ", " << counts[0] << ' ' << data.labels[0] << ", "
         << data.speakers.size() << " speakers" << (data.synthetic ? ", synthetic voices" : "");
    if (data.fromCache > 0)
        text << "; features of " << data.fromCache << " recordings from the cache";
    progress.finish(text.str());
    reportLeftOut(listing, data);
    if (!data.cacheFailure.empty())
        std::cerr << "features are not kept for the next time: " << data.cacheFailure << '\n';
    return data;
}

void printEvaluation(std::ostream& out, const Evaluation& evaluation)
{
    const auto& intervals = evaluation.intervals;
    out << "accuracy           " << withInterval(evaluation.accuracy, intervals.accuracy) << '\n'
        << "balanced accuracy  " << withInterval(evaluation.balancedAccuracy, intervals.balancedAccuracy)
        << '\n'
        << "ROC AUC            " << withInterval(evaluation.rocAuc, intervals.rocAuc) << '\n'
        << "average precision  " << withInterval(evaluation.averagePrecision, intervals.averagePrecision)
        << '\n'
        << "majority class     " << fixed(evaluation.majority) << "  accuracy without listening\n"
        << "calibration error  " << fixed(evaluation.ece, 3) << '\n'
        << "unlike training    "
        << (evaluation.unlike ? std::to_string(*evaluation.unlike) + " of " + std::to_string(evaluation.clips)
                    + " clips are unlike the data trained on"
                              : "not checked")
        << '\n'
        << "loss               " << fixed(evaluation.loss, 4) << '\n'
        << "clips, speakers    " << evaluation.clips << ", " << evaluation.speakers
        << " (intervals: 95 %, by resampling speakers)\n\n";
    printConfusion(out, evaluation);
    out << '\n';
    printReport(out, evaluation);
}

void printSpeakers(std::ostream& out, const Evaluation& evaluation)
{
    std::size_t width = kLabelWidth;
    for (const auto& score : evaluation.perSpeaker)
        width = std::max(width, score.speaker.size() + 2);
    const auto line = [&](const std::string& speaker, const std::array<std::string, 4>& columns) {
        out << std::left << std::setw(static_cast<int>(width)) << speaker << std::right;
        for (const auto& column : columns)
            out << std::setw(kNumberWidth) << column;
        out << '\n';
    };
    line("speaker", {"label", "clips", "accuracy", "probability"});
    for (const auto& score : evaluation.perSpeaker)
        line(score.speaker,
             {evaluation.labels[static_cast<std::size_t>(score.label)], std::to_string(score.clips),
              fixed(score.accuracy), fixed(score.probability)});
}

void printGap(std::ostream& out, const Evaluation& bySpeaker, const Evaluation& byClip)
{
    out << "\naccuracy split by speaker  " << withInterval(bySpeaker.accuracy, bySpeaker.intervals.accuracy)
        << "  what to expect of a new voice\naccuracy split by clip     "
        << withInterval(byClip.accuracy, byClip.intervals.accuracy)
        << "  the same voices on both sides\ngap                        "
        << fixed(byClip.accuracy - bySpeaker.accuracy)
        << "  what knowing the voices adds\nmajority class             " << fixed(bySpeaker.majority)
        << " by speaker, " << fixed(byClip.majority) << " by clip  accuracy without listening\n";
}

void printAudit(std::ostream& out, const SoundAudit& audit, const std::array<std::string, 2>& labels)
{
    out << std::left << std::setw(kLabelWidth) << "median" << std::right;
    for (const char* column : {"dBFS", "bandwidth Hz", "signal/noise", "pauses"})
        out << std::setw(kNumberWidth + 2) << column;
    out << '\n';
    for (std::size_t label = 0; label < labels.size(); ++label) {
        out << std::left << std::setw(kLabelWidth) << labels[label] << std::right;
        for (const SoundMeasure measure : kSoundMeasures)
            out << std::setw(kNumberWidth + 2)
                << fixed(audit.classes[label][static_cast<std::size_t>(measure)].median,
                         measure == SoundMeasure::Pauses ? 2 : 0);
        out << '\n';
    }
    printProbe(out, "these four", audit.sound);
    printProbe(out, "pauses alone", audit.pauses);
    for (const SoundMeasure measure : audit.telling)
        out << "  telling: " << toString(measure) << '\n';
    if (audit.tellsClassesApart())
        out << "the sound gives the class away: a good score may come from microphones and rooms\n";
    out << '\n';
}

int allProcessors()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

std::string withInterval(double score, const ScoreInterval& interval)
{
    if (std::isnan(interval.low))
        return fixed(score, 2);
    return fixed(score, 2) + " (" + fixed(interval.low, 2) + "–" + fixed(interval.high, 2) + ")";
}

} // namespace tonada::cli
