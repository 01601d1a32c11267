// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/pixel_ring.h"
#include "ui/plots/time_scale.h"

#include <QColor>

#include <cstdint>
#include <span>
#include <vector>

namespace tonada::ui {

/** A scrolling picture of cells: each slot is a column of blocks, never smoothed. */
class HeatMap
{
public:
    /** Empties the picture. `rows` cells stand above each other, the first at the bottom. */
    void reset(const TimeScale& scale, int heightPixels, int rows, const QColor& ground);

    /** Draws the column of a slot; slots are drawn in rising order. */
    void setColumn(std::int64_t slot, std::span<const QRgb> cells);
    void setEmptyColumn(std::int64_t slot) { setColumn(slot, m_emptyCells); }

    [[nodiscard]] const PixelRing& picture() const noexcept { return m_ring; }

private:
    PixelRing m_ring;
    std::vector<QRgb> m_emptyCells;
    std::vector<std::size_t> m_rowOfPixel; ///< pixels counted from the top
};

} // namespace tonada::ui
