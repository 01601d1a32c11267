// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_painting.h"

#include "ui/support/colour_map.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kHatchWidth = 1.4;
constexpr float kHatchOpacity = 0.35F;
constexpr double kTickLength = 4;
constexpr double kNumberGap = 3;
constexpr double kSignRadius = 4.5;
constexpr double kSignSide = 8;
constexpr double kNameInset = 9; // from the ends of the plot

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::PlotPainting)
};

} // namespace

QBrush hatchBrush(const Theme& theme, double devicePixelRatio)
{
    QColor colour = theme.noSpeech;
    colour.setAlphaF(kHatchOpacity);
    const int side = static_cast<int>(std::lround(kHatchPeriod * devicePixelRatio));
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, kHatchWidth * devicePixelRatio));
    for (const int shift : {-side, 0, side})
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1));
    painter.end();
    tile.setDevicePixelRatio(devicePixelRatio);
    return QBrush(tile);
}

void paintOutline(QPainter& painter, const QRect& rect, const QColor& colour)
{
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colour);
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour);
    painter.fillRect(rect.left(), rect.top(), 1, rect.height(), colour);
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), colour);
}

void drawSharpLine(QPainter& painter, QPointF from, QPointF to)
{
    const QPointF half(0.5, 0.5);
    painter.drawLine(QPointF(std::floor(from.x()), std::floor(from.y())) + half,
                     QPointF(std::floor(to.x()), std::floor(to.y())) + half);
}

void paintColourBar(QPainter& painter, const QRect& bar, const Theme& theme, const ColourMap& map,
                    const BarNumbers& numbers)
{
    QImage image(1, static_cast<int>(ColourMap::kSize), QImage::Format_RGB32);
    for (std::size_t i = 0; i < ColourMap::kSize; ++i)
        image.setPixel(0, static_cast<int>(ColourMap::kSize - 1 - i), map.entry(i));
    painter.drawImage(bar, image);
    painter.setPen(QPen(theme.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5));
    const QFont font = theme.font(TextRole::Axis);
    painter.setFont(font);
    const double half = QFontMetricsF(font).capHeight() / 2;
    for (const auto& [place, text] : numbers) {
        const double y = std::min(bar.top() + (1 - place) * bar.height(), bar.bottom() + 0.0) + 0.5;
        painter.setPen(QPen(theme.control, 1));
        painter.drawLine(QPointF(bar.right() + 1, y), QPointF(bar.right() + 1 + kTickLength, y));
        painter.setPen(theme.mutedText);
        const double middle = std::clamp(y, bar.top() + half, bar.bottom() + 1 - half);
        painter.drawText(QPointF(bar.right() + 1 + kTickLength + kNumberGap, middle + half), text);
    }
}

void paintPill(QPainter& painter, QPointF centre, const QString& text, const QColor& ground,
               const QColor& ink)
{
    constexpr double kPadding = 5;
    constexpr double kRadius = spacing::kLabelRadius;
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text) + 2 * kPadding;
    const double height = metrics.capHeight() + 2 * kPadding;
    const QRectF pill(centre.x() - width / 2, centre.y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, kRadius, kRadius);
    painter.setPen(ink);
    painter.drawText(QPointF(pill.left() + kPadding, centre.y() + metrics.capHeight() / 2), text);
}

BarNumbers levelNumbers(double rangeDb)
{
    BarNumbers numbers{{1, Text::tr("0 dB")}};
    for (double db = -20; db >= -rangeDb; db -= 20)
        numbers.emplace_back(1 + db / rangeDb, numberText(db));
    return numbers;
}

BarNumbers balancedNumbers(double range)
{
    return {{1, QLatin1Char('+') + numberText(range)}, {0.5, numberText(0)}, {0, numberText(-range)}};
}

void paintClassNames(QPainter& painter, const QRect& plot, double left, const Theme& theme)
{
    const QFont font = theme.font(TextRole::Axis);
    const double half = QFontMetricsF(font).capHeight() / 2;
    const double textLeft = left + 2 * kSignRadius + 5;
    const double top = plot.top() + kNameInset;
    const double bottom = plot.bottom() + 1 - kNameInset;
    painter.setFont(font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.argentinian);
    painter.drawEllipse(QPointF(left + kSignRadius, top), kSignRadius, kSignRadius);
    painter.setBrush(theme.other);
    painter.drawRect(
        QRectF(left + kSignRadius - kSignSide / 2, bottom - kSignSide / 2, kSignSide, kSignSide));
    painter.setPen(theme.mutedText);
    painter.drawText(QPointF(textLeft, top + half), Text::tr("Arg."));
    painter.drawText(QPointF(textLeft, bottom + half), Text::tr("Other"));
}

} // namespace tonada::ui
