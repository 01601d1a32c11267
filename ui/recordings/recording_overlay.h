// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace tonada::ui {

struct RecordingScene;

namespace recording_overlay {

/** Lines over the spectrogram around what decided the chosen window. */
void paintEvidence(QPainter& painter, const RecordingScene& scene);
/** The selection or else the selected window, the cursor and the playhead, through all plots. */
void paintMarks(QPainter& painter, const RecordingScene& scene);
/** Cross-hair, its time on the axis, and what it reads at the right of the titles. */
void paintCrossHair(QPainter& painter, const RecordingScene& scene);
/** What stands in the middle while there are no pictures. */
/** While a recording is being read: how far, in the overview, and the note where its MFCC will stand. */
void paintProgress(QPainter& painter, const RecordingScene& scene);
void paintNote(QPainter& painter, const RecordingScene& scene);

} // namespace recording_overlay

} // namespace tonada::ui
