// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/pixel_ring.h"

#include <QColor>
#include <QPainter>

namespace tonada::ui {

void PixelRing::reset(const TimeScale& scale, int height, QImage::Format format, const QColor& ground)
{
    m_scale = scale;
    if (m_image.size() != QSize(scale.width, height) || m_image.format() != format)
        m_image = QImage(scale.width, height, format);
    m_image.fill(ground);
}

int PixelRing::column(std::int64_t pixel) const noexcept
{
    const auto rest = static_cast<int>(pixel % m_image.width());
    return rest < 0 ? rest + m_image.width() : rest;
}

void PixelRing::paint(QPainter& painter, QPoint topLeft, std::int64_t end) const
{
    if (m_image.isNull())
        return;
    const int oldest = column(m_scale.edge(end));
    const int beforeWrap = m_image.width() - oldest;
    painter.drawImage(topLeft, m_image, QRect(oldest, 0, beforeWrap, m_image.height()));
    if (oldest > 0) // an empty source would be taken for all of the image
        painter.drawImage(topLeft + QPoint(beforeWrap, 0), m_image, QRect(0, 0, oldest, m_image.height()));
}

} // namespace tonada::ui
