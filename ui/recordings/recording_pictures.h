// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace tonada::ui {

struct RecordingScene;

namespace recording_pictures {

inline constexpr float kMelRangeDb = 70; ///< below the loudest of the recording
inline constexpr float kMfccRange = 60; ///< to both sides; c 0 runs past it

/** The mel spectrogram and the MFCC of what is in view: a column of cells for each column of device pixels, the
 *  mean of those that fall into it. */
void paint(QPainter& painter, const RecordingScene& scene);

} // namespace recording_pictures

} // namespace tonada::ui
