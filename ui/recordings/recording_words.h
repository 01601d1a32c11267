// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/file_verdict.h"
#include "ui/live/verdict_view.h"
#include "ui/recordings/recording_plots_layout.h"
#include "ui/recordings/recording_view_settings.h"

#include <QCoreApplication>

#include <filesystem>

namespace tonada::ui {

struct RecordingScene;

/** The verdict panel's state of the same name: its word and its sign. */
[[nodiscard]] PanelState panelStateOf(Judgement judgement);

[[nodiscard]] QString fileNameOf(const std::filesystem::path& path);

/** What the Recordings page says. */
class RecordingWords
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::RecordingWords)

public:
    [[nodiscard]] static QString plotName(RecordingPlot p);
    /** "Argentinian 86 %", "No speech": per cent for the class named. */
    [[nodiscard]] static QString verdict(const FileVerdict& verdict);
    /** "10 of 11 windows agree"; empty where there is no verdict for a class. */
    [[nodiscard]] static QString agreement(const FileVerdict& verdict);
    /** The line under an exported picture: what is to be seen, and how the spectrogram was made and coloured. */
    [[nodiscard]] static QString settings(const RecordingScene& scene);
    [[nodiscard]] static QString mapName(SpectrogramColours colours, bool dark);
    /** Of the class that the verdict names, or of the likelier one. */
    [[nodiscard]] static double shownShare(const FileVerdict& verdict);
};

} // namespace tonada::ui
