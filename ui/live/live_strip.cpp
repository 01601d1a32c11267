// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_overlay.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui::live_overlay {

namespace {

constexpr int kAboveStrip = 2;
constexpr double kFrameWidth = 2;
constexpr double kHeadroom = 1.1;

QRect stripPicture(const LiveScene& scene)
{
    return scene.layout.strip.adjusted(0, kAboveStrip, 0, 0);
}

double stripX(const LiveScene& scene, std::int64_t slot)
{
    const QRect r = stripPicture(scene);
    const auto fromEnd = static_cast<double>(scene.history->end() - slot);
    return r.right() + 1 - fromEnd * r.width() / static_cast<double>(ColumnHistory::kCapacity);
}

double loudestPeak(const ColumnHistory& history)
{
    float loudest = 0.1F;
    for (std::int64_t slot = history.begin(); slot < history.end(); ++slot)
        if (const FeatureColumn* column = history.at(slot))
            for (std::size_t i = 0; i < FeatureColumn::kPeaks; ++i)
                loudest = std::max({loudest, std::abs(column->peakLow[i]), std::abs(column->peakHigh[i])});
    return static_cast<double>(loudest);
}

void paintEnvelope(QPainter& painter, const LiveScene& scene, const QRect& r)
{
    const ColumnHistory& history = *scene.history;
    const double scale = r.height() / 2.0 / (kHeadroom * loudestPeak(history));
    const double middle = r.top() + r.height() / 2.0;
    for (int x = r.left() + 1; x < r.right(); ++x) {
        const std::int64_t first = stripSlotAt(scene, x);
        const std::int64_t last = std::max(first + 1, stripSlotAt(scene, x + 1));
        float peak = -1;
        for (std::int64_t slot = first; slot < last; ++slot)
            if (const FeatureColumn* column = history.at(slot))
                peak = std::max({peak, *std::max_element(column->peakHigh.begin(), column->peakHigh.end()),
                                 -*std::min_element(column->peakLow.begin(), column->peakLow.end())});
        const double half = std::max(0.5, static_cast<double>(peak) * scale);
        if (peak >= 0)
            painter.fillRect(QRectF(x, middle - half, 1, 2 * half), scene.theme.mutedText);
    }
    for (std::int64_t slot = history.begin(); slot < history.end(); ++slot)
        if (history.lostBefore(slot) > 0)
            painter.fillRect(QRectF(std::round(stripX(scene, slot)) - 1, r.top(), 2, r.height()),
                             scene.theme.danger);
}

} // namespace

std::int64_t stripSlotAt(const LiveScene& scene, double x)
{
    const QRect r = stripPicture(scene);
    const double fromRight = (r.right() + 1 - x) / r.width() * static_cast<double>(ColumnHistory::kCapacity);
    return scene.history->end() - static_cast<std::int64_t>(std::ceil(fromRight));
}

void paintStrip(QPainter& painter, const LiveScene& scene)
{
    if (scene.layout.strip.isEmpty())
        return;
    const QRect r = stripPicture(scene);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(r, scene.theme.surface);
    paintEnvelope(painter, scene, r);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.control, 1));
    painter.drawRect(QRectF(r).adjusted(0.5, 0.5, -0.5, -0.5));
    const double left
        = std::max<double>(r.left(), std::round(stripX(scene, scene.scale.firstVisible(scene.end))));
    const double right = std::round(stripX(scene, scene.end));
    constexpr double kInset = kFrameWidth / 2;
    painter.setPen(QPen(scene.theme.accent, kFrameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(
        QRectF(left, r.top(), right - left, r.height()).adjusted(kInset, kInset, -kInset, -kInset));

    painter.setFont(scene.theme.font(TextRole::Axis));
    painter.setPen(scene.theme.mutedText);
    const QFontMetricsF metrics(painter.font());
    const QString text = QCoreApplication::translate("tonada::ui::LivePlots", "%1 s").arg(numberText(-60));
    painter.drawText(QPointF(r.left() - 7 - metrics.horizontalAdvance(text),
                             r.top() + (r.height() + metrics.capHeight()) / 2),
                     text);
}

} // namespace tonada::ui::live_overlay
