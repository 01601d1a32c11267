// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_digits.h"

#include <QPainter>

#include <algorithm>

namespace tonada::ui {
namespace {
constexpr double kSignToDigits = 36.0 / 84;
constexpr double kProgressHeight = 8;
} // namespace

void drawPercentage(QPainter& painter, const QRectF& slot, const QString& digits, double pixels,
                    const Theme& theme)
{
    const QFont font = theme.fontOfPixels(pixels);
    const QFontMetricsF metrics(font);
    const double cell = metrics.horizontalAdvance(QLatin1Char('0'));
    const double baseline = slot.center().y() + metrics.capHeight() / 2;
    double x = slot.left() - metrics.leftBearing(QLatin1Char('8'));
    painter.setFont(font);
    painter.setPen(theme.text);
    for (const QChar digit : digits) {
        painter.drawText(QPointF(x + (cell - metrics.horizontalAdvance(digit)) / 2, baseline), digit);
        x += cell;
    }
    painter.setFont(theme.fontOfPixels(pixels * kSignToDigits));
    painter.setPen(theme.mutedText);
    painter.drawText(QPointF(x + pixels / 10, baseline), QStringLiteral("%"));
}

void drawProgress(QPainter& painter, const QRectF& slot, double share, const Theme& theme)
{
    constexpr double kRadius = kProgressHeight / 2;
    QRectF bar(slot.left(), slot.center().y() - kRadius, slot.width(), kProgressHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sunken);
    painter.drawRoundedRect(bar, kRadius, kRadius);
    if (share <= 0)
        return;
    bar.setWidth(std::max(kProgressHeight, bar.width() * std::min(share, 1.0)));
    painter.setBrush(theme.noSpeech);
    painter.drawRoundedRect(bar, kRadius, kRadius);
}

} // namespace tonada::ui
