// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

class QPainter;
class QRectF;

namespace tonada::ui {

/** The large percentage: digits in cells of one width, so that none moves when another changes. */
void drawPercentage(QPainter& painter, const QRectF& slot, const QString& digits, double pixels,
                    const Theme& theme);

/** How much of something is there, 0 to 1, as a bar in the middle of the slot. */
void drawProgress(QPainter& painter, const QRectF& slot, double share, const Theme& theme);

} // namespace tonada::ui
