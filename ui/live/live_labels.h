// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_scene.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace tonada::ui {

/** Adds to the ground of the live pictures what stands beside the plots: titles with captions, titles of the
 *  axes, colour bars with their numbers, names of the classes. */
void paintLiveLabels(QPainter& painter, const LiveScene& scene);

/** Text on a small rounded ground, centred on a point. */
void paintPill(QPainter& painter, QPointF centre, const QString& text, const QColor& ground,
               const QColor& ink);

} // namespace tonada::ui
