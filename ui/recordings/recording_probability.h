// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace tonada::ui {

struct RecordingScene;

namespace recording_probability {

/** P(Argentinian) at the centres of the windows; hatched, and named where there is room, where there is none. */
void paint(QPainter& painter, const RecordingScene& scene);

} // namespace recording_probability

} // namespace tonada::ui
