// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/pixel_ring.h"

#include <QRect>

#include <cstdint>
#include <functional>

class QPainter;

namespace tonada::ui {

/** A picture along time that is kept while the view pans: columns of device pixels, each at the same place in time
 *  whatever is in view, are drawn once when they come into view. */
class PixelStrip
{
public:
    /** Draws pixel column `x` of the image, which shows the stretch of time number `pixel`. */
    using DrawColumn = std::function<void(QImage& image, int x, std::int64_t pixel)>;

    /** Draws everything anew at the next paint(). */
    void invalidate() noexcept { m_begin = m_end = 0; }
    /** Paints columns first, first + 1, … over `target`, in device-independent pixels. */
    void paint(QPainter& painter, const QRect& target, double devicePixelRatio, std::int64_t first,
               const DrawColumn& draw);
    /** So many columns were drawn since the strip was made. */
    [[nodiscard]] std::int64_t drawnColumns() const noexcept { return m_drawn; }

private:
    void drawColumns(std::int64_t begin, std::int64_t end, const DrawColumn& draw);

    PixelRing m_ring;
    std::int64_t m_begin = 0; // columns [m_begin, m_end) are in the ring
    std::int64_t m_end = 0;
    std::int64_t m_drawn = 0;
};

} // namespace tonada::ui
