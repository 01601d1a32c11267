// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map.h"

#include <algorithm>

namespace tonada::ui {

void HeatMap::reset(const TimeScale& scale, int heightPixels, int rows, const QColor& ground)
{
    m_ring.reset(scale, heightPixels, QImage::Format_RGB32, ground);
    m_emptyCells.assign(static_cast<std::size_t>(rows), ground.rgb());
    m_rowOfPixel.resize(static_cast<std::size_t>(heightPixels));
    for (int pixel = 0; pixel < heightPixels; ++pixel)
        m_rowOfPixel[static_cast<std::size_t>(pixel)]
            = static_cast<std::size_t>((2 * (heightPixels - pixel) - 1) * rows / (2 * heightPixels));
}

void HeatMap::setColumn(std::int64_t slot, std::span<const QRgb> cells)
{
    QImage& image = m_ring.image();
    if (image.isNull())
        return;
    const TimeScale& scale = m_ring.scale();
    const auto width
        = static_cast<int>(std::min<std::int64_t>(scale.edge(slot + 1) - scale.edge(slot), image.width()));
    const int left = m_ring.column(scale.edge(slot));
    const int beforeWrap = std::min(width, image.width() - left);
    const auto stride = image.bytesPerLine();
    uchar* line = image.bits();
    for (const std::size_t row : m_rowOfPixel) {
        auto* pixels = static_cast<QRgb*>(static_cast<void*>(line));
        std::fill_n(pixels + left, beforeWrap, cells[row]);
        std::fill_n(pixels, width - beforeWrap, cells[row]);
        line += stride;
    }
}

} // namespace tonada::ui
