// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_export.h"

#include "core/util/annotation.h"
#include "core/util/file_io.h"
#include "core/util/npy_file.h"

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

} // namespace

QString RecordingExport::name(Kind kind)
{
    switch (kind) {
    case Kind::Figure:
        return tr("Figure…");
    case Kind::Csv:
        return tr("Windows as CSV…");
    case Kind::TextGrid:
        return tr("Praat TextGrid…");
    case Kind::Labels:
        return tr("Audacity labels…");
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
        return tr("Audacity labels (*.txt)");
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
    case Kind::TextGrid:
        return QStringLiteral(".TextGrid");
    case Kind::Labels:
        return QStringLiteral(".txt");
    }
    return {};
}

void RecordingExport::save(Kind kind, const std::filesystem::path& target,
                           const std::filesystem::path& recording, const FileVerdict& verdict,
                           const ModelInfo& info)
{
    if (kind == Kind::Csv && target.extension() == ".npy") {
        writeWindows(target, verdict);
        return;
    }
    if (kind == Kind::Csv) {
        writeFile(target, std::string(kWindowsCsvHeader) + windowsCsv(recording, verdict));
        return;
    }
    const auto tiers = annotationTiers(verdict, info);
    writeFile(target,
              kind == Kind::TextGrid ? praatTextGrid(verdict.seconds, tiers)
                                     : audacityLabels(tiers.front().intervals));
}

} // namespace tonada::ui
