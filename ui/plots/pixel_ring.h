// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/time_scale.h"

#include <QImage>
#include <QPoint>
#include <QRect>

#include <cstdint>

class QPainter;

namespace tonada::ui {

/** A picture that scrolls: a ring of device pixels as wide as the picture. What a slot looks like is drawn
 *  once, when it arrives; two copies make the picture, whatever its end. */
class PixelRing
{
public:
    void reset(const TimeScale& scale, int height, QImage::Format format, const QColor& ground);

    /** Paints the picture that ends before slot `end`, its top left at `topLeft`; one unit of the painter is
     *  one device pixel. */
    void paint(QPainter& painter, QPoint topLeft, std::int64_t end) const;

    [[nodiscard]] QImage& image() noexcept { return m_image; }
    [[nodiscard]] const QImage& image() const noexcept { return m_image; }
    [[nodiscard]] const TimeScale& scale() const noexcept { return m_scale; }
    /** Column of the image that holds a pixel counted from the first one of slot 0. */
    [[nodiscard]] int column(std::int64_t pixel) const noexcept;

private:
    TimeScale m_scale;
    QImage m_image;
};

} // namespace tonada::ui
