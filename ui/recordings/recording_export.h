// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/file_verdict.h"

#include <QCoreApplication>

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tonada::ui {

/** What can be saved of a recording. */
class RecordingExport
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingExport)

public:
    enum class Kind
    {
        Figure, ///< waveform, mel spectrogram and MFCC
        Csv, ///< the windows; as their begins and probabilities where the file is an .npy
        Json, ///< windows, verdict and notes
        Labels, ///< the verdict's
        TextGrid, ///< the verdict's tiers, if there is one, and the notes
        NotesCsv,
        NotesLabels,
    };
    static constexpr std::array kKinds{Kind::Figure,   Kind::Csv,      Kind::Json,       Kind::Labels,
                                       Kind::TextGrid, Kind::NotesCsv, Kind::NotesLabels};

    /** What is known of the stretches of a recording. */
    struct Segments
    {
        std::filesystem::path recording;
        double seconds = 0;
        std::optional<FileVerdict> verdict;
        ModelInfo model; ///< with a verdict
        std::string modelName; ///< for people
        std::vector<IntervalTier> notes;
    };

    /** Whether there is nothing to save without a verdict. */
    [[nodiscard]] static bool needsVerdict(Kind kind);

    /** For the menu. */
    [[nodiscard]] static QString name(Kind kind);
    /** For a file dialog. */
    [[nodiscard]] static QString filter(Kind kind);
    /** With the dot. */
    [[nodiscard]] static QString extension(Kind kind);

    /** Not for Figure. Errors of writeFile(). */
    static void save(Kind kind, const std::filesystem::path& target, const Segments& segments);
};

} // namespace tonada::ui
