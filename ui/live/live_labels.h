// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_scene.h"

class QPainter;

namespace tonada::ui {

/** Adds to the ground of the live pictures what stands beside the plots: titles with captions, titles of the
 *  axes, colour bars with their numbers, names of the classes. */
void paintLiveLabels(QPainter& painter, const LiveScene& scene);

} // namespace tonada::ui
