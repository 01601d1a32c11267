// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_export.h"

#include "core/learn/session_file.h"
#include "core/util/annotation.h"
#include "core/util/file_io.h"
#include "core/util/npy_file.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace tonada::ui {
namespace {

/** [2 × windows]: where each begins, in seconds, and its probability, NaN where there is none. */
void writeWindows(const std::filesystem::path& target, const FileVerdict& verdict)
{
    std::vector<float> rows;
    for (const WindowVerdict& window : verdict.windows)
        rows.push_back(static_cast<float>(window.begin));
    for (const WindowVerdict& window : verdict.windows)
        rows.push_back(
            static_cast<float>(window.probability.value_or(std::numeric_limits<double>::quiet_NaN())));
    writeNpy(target, rows, 2, verdict.windows.size());
}

using Segments = RecordingExport::Segments;

std::vector<IntervalTier> allTiers(const Segments& segments)
{
    auto tiers
        = segments.verdict ? annotationTiers(*segments.verdict, segments.model) : std::vector<IntervalTier>();
    tiers.insert(tiers.end(), segments.notes.begin(), segments.notes.end());
    return tiers;
}

/** Of all tiers: labels may overlap. */
std::vector<Interval> notesInOrder(const Segments& segments)
{
    std::vector<Interval> notes;
    for (const IntervalTier& tier : segments.notes)
        notes.insert(notes.end(), tier.intervals.begin(), tier.intervals.end());
    std::stable_sort(notes.begin(), notes.end(),
                     [](const Interval& a, const Interval& b) { return a.begin < b.begin; });
    return notes;
}

std::string jsonOf(const Segments& segments)
{
    auto json = verdictJson(segments.recording, segments.modelName, *segments.verdict);
    auto& tiers = json["tiers"] = nlohmann::ordered_json::array();
    for (const IntervalTier& tier : segments.notes)
        tiers.push_back(tierJson(tier));
    return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

} // namespace

QString RecordingExport::name(Kind kind)
{
    switch (kind) {
    case Kind::Figure:
        return tr("Figure…");
    case Kind::Csv:
        return tr("Windows as CSV…");
    case Kind::Json:
        return tr("Windows and verdict as JSON…");
    case Kind::Labels:
        return tr("Audacity labels…");
    case Kind::TextGrid:
        return tr("Praat TextGrid…");
    case Kind::NotesCsv:
        return tr("Notes as CSV…");
    case Kind::NotesLabels:
        return tr("Notes as Audacity labels…");
    }
    return {};
}

QString RecordingExport::filter(Kind kind)
{
    switch (kind) {
    case Kind::Figure:
        return tr("Pictures (*.png *.svg *.pdf)");
    case Kind::Csv:
        return tr("Tables (*.csv);;NumPy arrays (*.npy)");
    case Kind::TextGrid:
        return tr("Praat TextGrids (*.TextGrid)");
    case Kind::Labels:
    case Kind::NotesLabels:
        return tr("Audacity labels (*.txt)");
    case Kind::Json:
        return tr("JSON (*.json)");
    case Kind::NotesCsv:
        return tr("Tables (*.csv)");
    }
    return {};
}

QString RecordingExport::extension(Kind kind)
{
    switch (kind) {
    case Kind::Figure:
        return QStringLiteral(".png");
    case Kind::Csv:
        return QStringLiteral(".csv");
    case Kind::Json:
        return QStringLiteral(".json");
    case Kind::NotesCsv:
        return QStringLiteral("-notes.csv");
    case Kind::NotesLabels:
        return QStringLiteral("-notes.txt");
    case Kind::TextGrid:
        return QStringLiteral(".TextGrid");
    case Kind::Labels:
        return QStringLiteral(".txt");
    }
    return {};
}

bool RecordingExport::needsVerdict(Kind kind)
{
    return kind == Kind::Csv || kind == Kind::Json || kind == Kind::Labels;
}

void RecordingExport::save(Kind kind, const std::filesystem::path& target, const Segments& segments)
{
    if (needsVerdict(kind) && !segments.verdict)
        return;
    switch (kind) {
    case Kind::Figure:
        return;
    case Kind::Csv:
        if (target.extension() == ".npy")
            writeWindows(target, *segments.verdict);
        else
            writeFile(target,
                      std::string(kWindowsCsvHeader) + windowsCsv(segments.recording, *segments.verdict));
        return;
    case Kind::Json:
        writeFile(target, jsonOf(segments));
        return;
    case Kind::Labels:
        writeFile(target,
                  audacityLabels(annotationTiers(*segments.verdict, segments.model).front().intervals));
        return;
    case Kind::TextGrid:
        writeFile(target, praatTextGrid(segments.seconds, allTiers(segments)));
        return;
    case Kind::NotesCsv:
        writeFile(target, std::string(kTiersCsvHeader) + tiersCsv(segments.recording, segments.notes));
        return;
    case Kind::NotesLabels:
        writeFile(target, audacityLabels(notesInOrder(segments)));
        return;
    }
}

} // namespace tonada::ui
