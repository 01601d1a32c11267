// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRect;

namespace tonada::ui {

struct RecordingScene;

namespace recording_curves {

/** Half the height of the waveform plot, in units of full scale. */
[[nodiscard]] double waveformRange(const RecordingScene& scene);

/** The whole recording as an outline in a rectangle. */
void paintWholeOutline(QPainter& painter, const RecordingScene& scene, const QRect& rect, const QColor& ink);
/** Extremes, or samples when they are there and can be told apart. */
void paintWaveform(QPainter& painter, const RecordingScene& scene);

} // namespace recording_curves

} // namespace tonada::ui
