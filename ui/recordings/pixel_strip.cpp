// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/pixel_strip.h"

#include <QColor>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

void PixelStrip::paint(QPainter& painter, const QRect& target, double devicePixelRatio, std::int64_t first,
                       const DrawColumn& draw)
{
    const int width = static_cast<int>(std::lround(target.width() * devicePixelRatio));
    const int height = static_cast<int>(std::lround(target.height() * devicePixelRatio));
    if (width <= 0 || height <= 0)
        return;
    if (m_ring.image().size() != QSize(width, height)) {
        m_ring.reset({1, width}, height, QImage::Format_RGB32, Qt::black);
        invalidate();
    }
    const std::int64_t end = first + width;
    const std::int64_t keptBegin = std::clamp(m_begin, first, end);
    const std::int64_t keptEnd = std::clamp(m_end, keptBegin, end);
    drawColumns(first, keptBegin, draw);
    drawColumns(keptEnd, end, draw);
    m_begin = first;
    m_end = end;
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(1 / devicePixelRatio, 1 / devicePixelRatio);
    m_ring.paint(painter, {}, end);
    painter.restore();
}

void PixelStrip::drawColumns(std::int64_t begin, std::int64_t end, const DrawColumn& draw)
{
    for (std::int64_t pixel = begin; pixel < end; ++pixel)
        draw(m_ring.image(), m_ring.column(pixel), pixel);
    m_drawn += end - begin;
}

} // namespace tonada::ui
