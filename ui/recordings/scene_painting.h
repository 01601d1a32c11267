// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_scene.h"

#include <filesystem>
#include <optional>

class QPainter;

namespace tonada::ui {

class RecordingPictures;

/** All of a recording's pictures, from the name above to the time axis. */
void paintScene(QPainter& painter, const RecordingScene& scene, RecordingPictures& pictures);

/** Saves what is shown, or one plot of it, in its size on screen: PNG (two pixels for each), SVG or PDF by the
 *  extension. On a light ground, without pointer and playhead; a line below says what is to be seen and how it was
 *  made. Errors of savePicture(). */
void saveScene(const RecordingScene& shown, std::optional<RecordingPlot> only,
               const std::filesystem::path& target);

} // namespace tonada::ui
