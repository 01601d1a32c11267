// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_structure.h"
#include "ui/support/theme.h"

class QPainter;
class QRect;

namespace tonada::ui {

/** The layers from left to right as boxes in oblique perspective, each with its shape and weights below, and a legend
 *  by type. */
void paintLayers(QPainter& painter, const QRect& rect, const NetworkStructure& network, const Theme& theme);

} // namespace tonada::ui
