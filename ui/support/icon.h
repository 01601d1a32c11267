// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace tonada::ui {

/** The line icon resources/icons/NAME.svg, drawn in one colour and sharp at every size and scale. */
[[nodiscard]] QIcon lineIcon(const QString& name, const QColor& colour);

/** The same, straight into a painter. */
void drawLineIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour);

} // namespace tonada::ui
