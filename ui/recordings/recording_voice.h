// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QPainter;

namespace tonada::ui {

struct RecordingScene;

/** Pitch and level of the voice over the spectrogram, each on a scale of its own from the bottom of the plot to its
 *  top, as the legend says. */
namespace recording_voice {

inline constexpr double kIntensityRangeDb = 60; ///< from the bottom of the plot to its top, which is 0 dB

/** The curves as far as they were made, and their legend. */
void paint(QPainter& painter, const RecordingScene& scene);

/** Hz at a moment; none where there is no voice or no curve. */
[[nodiscard]] std::optional<double> pitchAt(const RecordingScene& scene, double seconds);
/** dB at a moment, 0 for the mean power of samples ±1. */
[[nodiscard]] std::optional<double> intensityAt(const RecordingScene& scene, double seconds);

/** "A4", "F♯3": the nearest note of the equal temperament at 440 Hz. */
[[nodiscard]] QString noteName(double hz);

} // namespace recording_voice

} // namespace tonada::ui
