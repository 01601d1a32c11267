// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/verdict_settings.h"
#include "ui/recordings/recording_plots_layout.h"
#include "ui/recordings/recording_view_settings.h"
#include "ui/settings/correction_settings.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace tonada::ui {

enum class ThemeChoice
{
    System,
    Light,
    Dark,
};

/** What the window remembers between two starts. */
struct Settings
{
    static constexpr double kMinFontScale = 0.9;
    static constexpr double kMaxFontScale = 1.6;
    static constexpr double kMaxGainDb = 30;
    static constexpr int kMaxChannel = 64;

    QString language; ///< "en", "es", or empty: the system's
    ThemeChoice theme = ThemeChoice::System;
    double fontScale = 1.0; ///< kMinFontScale … kMaxFontScale
    bool demoSource = false; ///< the demo, not a microphone, was chosen last
    QString device; ///< microphone: name, empty for the default
    QString hostApi; ///< with the name
    int channel = 0; ///< 0: all channels mixed; 1… one of them
    double gainDb = 0; ///< input gain, −kMaxGainDb … kMaxGainDb
    QString modelPath; ///< the model opened last; empty: the shipped one
    QStringList recentRecordings; ///< files and folders, the newest first
    QByteArray windowGeometry; ///< QWidget::saveGeometry()
    RecordingViewSettings recordingViews;
    RecordingRows recordingRows; ///< without its number of notes, which belongs to a recording
    VerdictSettings verdict;
    CorrectionSettings corrections;
    bool welcomed = false; ///< the first start's notice was closed

    bool operator==(const Settings&) const = default;
};

/** Never fails: a value that is missing, of another type or out of its range falls back to its default. */
[[nodiscard]] Settings loadSettings(const QSettings& store);
void saveSettings(const Settings& settings, QSettings& store);

} // namespace tonada::ui
