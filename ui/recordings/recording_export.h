// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/file_verdict.h"

#include <QCoreApplication>

#include <array>
#include <filesystem>

namespace tonada::ui {

/** What can be saved of a recording. */
class RecordingExport
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingExport)

public:
    enum class Kind
    {
        Figure, ///< waveform, mel spectrogram and MFCC
        Csv,
        TextGrid,
        Labels,
    };
    static constexpr std::array kKinds{Kind::Figure, Kind::Csv, Kind::TextGrid, Kind::Labels};

    /** For the menu. */
    [[nodiscard]] static QString name(Kind kind);
    /** For a file dialog. */
    [[nodiscard]] static QString filter(Kind kind);
    /** With the dot. */
    [[nodiscard]] static QString extension(Kind kind);

    /** Writes a verdict's windows; not for Figure. Errors of writeFile(). */
    static void save(Kind kind, const std::filesystem::path& target, const std::filesystem::path& recording,
                     const FileVerdict& verdict, const ModelInfo& info);
};

} // namespace tonada::ui
