// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace tonada::ui {

struct RecordingScene;

namespace recording_frame {

/** What lies under the pictures: grounds, grid, the unsure band. */
void paintGround(QPainter& painter, const RecordingScene& scene);
/** What stands around them: titles with captions, axes, colour bars, names of the classes, outlines. */
void paintLabels(QPainter& painter, const RecordingScene& scene);

} // namespace recording_frame

} // namespace tonada::ui
