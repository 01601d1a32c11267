// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_sign.h"

#include "ui/support/icon.h"

#include <QPainter>

namespace tonada::ui {
namespace {

struct SignShape
{
    double width; ///< of the sign, in the drawing's pixels
    double square; ///< side of ■
    double diamondPen;
    double dashPen;
    double warning; ///< side of the icon
};

constexpr SignShape kSmallShape{10, 9, 1.5, 2, 13};
constexpr SignShape kWordShape{18, 16, 2, 3.2, 20};
constexpr SignShape kLargeShape{48, 44, 5, 6, 53};

const SignShape& shapeOf(SignSize size)
{
    switch (size) {
    case SignSize::Small:
        return kSmallShape;
    case SignSize::Word:
        return kWordShape;
    case SignSize::Large:
        break;
    }
    return kLargeShape;
}

void drawDiamond(QPainter& painter, const QPointF& centre, double reach, const QPen& pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF{centre - QPointF(0, reach), centre + QPointF(reach, 0),
                                  centre + QPointF(0, reach), centre - QPointF(reach, 0)});
}

} // namespace

void drawSign(QPainter& painter, const QRectF& slot, Sign sign, SignSize size, const Theme& theme)
{
    const SignShape& shape = shapeOf(size);
    const QPointF centre(slot.left() + shape.width / 2, slot.center().y());
    const auto square = [&](double side) {
        return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (sign) {
    case Sign::Disc:
        painter.setBrush(theme.argentinian);
        painter.drawEllipse(square(shape.width));
        break;
    case Sign::Square:
        painter.setBrush(theme.other);
        painter.drawRect(square(shape.square));
        break;
    case Sign::Diamond:
        drawDiamond(painter, centre, (shape.width - shape.diamondPen + 2) / 2,
                    QPen(theme.mutedText, shape.diamondPen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        break;
    case Sign::Dash:
        painter.setPen(QPen(theme.noSpeech, shape.dashPen, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(centre - QPointF(shape.width / 2, 0), centre + QPointF(shape.width / 2, 0));
        break;
    case Sign::Warning:
        drawLineIcon(painter, square(shape.warning), QStringLiteral("warning"), theme.warning);
        break;
    case Sign::Danger:
        drawLineIcon(painter, square(shape.warning), QStringLiteral("warning"), theme.danger);
        break;
    }
    painter.restore();
}

QColor headlineColour(PanelState state, const Theme& theme)
{
    switch (signOf(state)) {
    case Sign::Disc:
        return theme.argentinian;
    case Sign::Square:
        return theme.other;
    case Sign::Diamond:
        return state == PanelState::Unsure ? theme.text : theme.mutedText;
    case Sign::Dash:
        return theme.noSpeech;
    case Sign::Warning:
        return theme.warning;
    case Sign::Danger:
        return theme.danger;
    }
    return theme.text;
}

} // namespace tonada::ui
