// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/time_scale.h"

#include <QImage>
#include <QPoint>

#include <cstdint>
#include <span>
#include <vector>

class QPainter;

namespace tonada::ui {

/** A scrolling picture of columns: a ring of device pixels as wide as the picture, in which each column is
 * drawn once, as blocks, and from which two copies make the picture. */
class HeatMap
{
public:
    /** Empties the picture. `rows` cells stand above each other, the first at the bottom. */
    void reset(const TimeScale& scale, int heightPixels, int rows, QRgb ground);

    /** Draws the column of a slot; slots are drawn in rising order, at most one picture's width of them last.
     */
    void setColumn(std::int64_t slot, std::span<const QRgb> cells);
    void setEmptyColumn(std::int64_t slot);

    /** Paints the picture that ends before slot `end`, its top left at `topLeft`; one unit of the painter is
     * one device pixel. */
    void paint(QPainter& painter, QPoint topLeft, std::int64_t end) const;

    /** Row of cells at a pixel counted from the top. */
    [[nodiscard]] int rowAt(int pixel) const;

private:
    void fill(std::int64_t slot, std::span<const QRgb> cells);

    TimeScale m_scale;
    QImage m_ring;
    std::vector<QRgb> m_emptyCells;
    std::vector<int> m_rowOfPixel;
};

} // namespace tonada::ui
