// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QBrush>
#include <QPointF>
#include <QRect>
#include <QString>

#include <utility>
#include <vector>

class QPainter;

namespace tonada::ui {

class ColourMap;

constexpr int kHatchPeriod = 8; ///< in device-independent pixels

/** For "no judgement here": lines rising to the right that join from tile to tile. */
[[nodiscard]] QBrush hatchBrush(const Theme& theme, double devicePixelRatio);

/** A frame of one pixel, just inside. */
void paintOutline(QPainter& painter, const QRect& rect, const QColor& colour);

/** A line on whole pixels, as wide as the painter's pen. */
void drawSharpLine(QPainter& painter, QPointF from, QPointF to);

/** Numbers beside a colour bar with their place from 0 at the bottom to 1 at the top. */
using BarNumbers = std::vector<std::pair<double, QString>>;

/** 0 dB at the top, then every 20 dB down to `rangeDb` below. */
[[nodiscard]] BarNumbers levelNumbers(double rangeDb);
/** Zero in the middle, `range` at the top and the same below zero at the foot. */
[[nodiscard]] BarNumbers balancedNumbers(double range);

void paintColourBar(QPainter& painter, const QRect& bar, const Theme& theme, const ColourMap& map,
                    const BarNumbers& numbers);

/** ● Arg. beside the top of a plot of P(Argentinian) and ■ Other beside its foot, from `left` on. */
void paintClassNames(QPainter& painter, const QRect& plot, double left, const Theme& theme);

/** Text on a small rounded ground, centred on a point. */
void paintPill(QPainter& painter, QPointF centre, const QString& text, const QColor& ground,
               const QColor& ink);

} // namespace tonada::ui
