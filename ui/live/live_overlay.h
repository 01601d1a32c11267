// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_readout.h"
#include "ui/live/live_scene.h"

#include <QRect>

class QPainter;

namespace tonada::ui {

/** What changes from frame to frame besides pictures and curves. All paint in the widget's pixels. */
namespace live_overlay {

/** Over pictures and curves: hatching with the state's word where there is no probability, in all plots where
 *  sound was lost. */
void paintGaps(QPainter& painter, const LiveScene& scene);

/** Over them: outlines of the plots, places where samples were lost, the frame of the model's window, or,
 *  when nothing was heard yet, a line that says what belongs here. */
void paintMarks(QPainter& painter, const LiveScene& scene);

void paintCrossHair(QPainter& painter, const LiveScene& scene, const LiveReadout& readout);

/** At the right ends of the title lines. */
void paintReadouts(QPainter& painter, const LiveScene& scene, const LiveReadout& readout);

/** While frozen: the waveform of the last 60 s with the part in view framed. */
void paintStrip(QPainter& painter, const LiveScene& scene);
/** The slot under a point of the strip. */
[[nodiscard]] std::int64_t stripSlotAt(const LiveScene& scene, double x);

} // namespace live_overlay

} // namespace tonada::ui
