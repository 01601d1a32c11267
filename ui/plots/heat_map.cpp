// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

int ringPosition(std::int64_t pixel, int width)
{
    const auto rest = static_cast<int>(pixel % width);
    return rest < 0 ? rest + width : rest;
}

} // namespace

void HeatMap::reset(const TimeScale& scale, int heightPixels, int rows, QRgb ground)
{
    m_scale = scale;
    if (m_ring.size() != QSize(scale.width, heightPixels))
        m_ring = QImage(scale.width, heightPixels, QImage::Format_RGB32);
    m_ring.fill(ground);
    m_emptyCells.assign(static_cast<std::size_t>(rows), ground);
    m_rowOfPixel.resize(static_cast<std::size_t>(heightPixels));
    for (int pixel = 0; pixel < heightPixels; ++pixel)
        m_rowOfPixel[static_cast<std::size_t>(pixel)]
            = (2 * (heightPixels - pixel) - 1) * rows / (2 * heightPixels);
}

int HeatMap::rowAt(int pixel) const
{
    if (m_rowOfPixel.empty())
        return 0;
    const int last = static_cast<int>(m_rowOfPixel.size()) - 1;
    return m_rowOfPixel[static_cast<std::size_t>(std::clamp(pixel, 0, last))];
}

void HeatMap::setColumn(std::int64_t slot, std::span<const QRgb> cells)
{
    fill(slot, cells);
}

void HeatMap::setEmptyColumn(std::int64_t slot)
{
    fill(slot, m_emptyCells);
}

void HeatMap::fill(std::int64_t slot, std::span<const QRgb> cells)
{
    const int width = m_ring.width();
    if (width == 0 || m_ring.height() == 0)
        return;
    const auto columnWidth
        = static_cast<int>(std::min<std::int64_t>(m_scale.edge(slot + 1) - m_scale.edge(slot), width));
    const int left = ringPosition(m_scale.edge(slot), width);
    const int beforeWrap = std::min(columnWidth, width - left);
    const auto stride = m_ring.bytesPerLine();
    uchar* line = m_ring.bits();
    for (const int row : m_rowOfPixel) {
        const QRgb colour = cells[static_cast<std::size_t>(row)];
        auto* pixels = static_cast<QRgb*>(static_cast<void*>(line));
        std::fill_n(pixels + left, beforeWrap, colour);
        std::fill_n(pixels, columnWidth - beforeWrap, colour);
        line += stride;
    }
}

void HeatMap::paint(QPainter& painter, QPoint topLeft, std::int64_t end) const
{
    const int width = m_ring.width();
    if (width == 0)
        return;
    const int split = ringPosition(m_scale.edge(end), width); // the oldest pixel
    painter.drawImage(topLeft, m_ring, QRect(split, 0, width - split, m_ring.height()));
    painter.drawImage(topLeft + QPoint(width - split, 0), m_ring, QRect(0, 0, split, m_ring.height()));
}

} // namespace tonada::ui
