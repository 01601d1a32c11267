// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/balance_bar.h"

#include "ui/support/number_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

// From the drawing: whisker, then the bar with its marker standing 6 px out at both sides.
constexpr double kWhiskerY = 5;
constexpr double kWhiskerReach = 3;
constexpr double kTrackTop = 14;
constexpr double kTrackHeight = 14;
constexpr double kMiddleOut = 4;
constexpr double kMarkerOut = 6;
constexpr double kMarkerWidth = 3;
constexpr double kFiguresTop = 36;
constexpr double kFigureSign = 8;

} // namespace

BalanceBar::BalanceBar(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
{ }

void BalanceBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void BalanceBar::setView(const VerdictView& view)
{
    if (m_view == view)
        return;
    m_view = view;
    update();
}

void BalanceBar::setFiguresShown(bool shown)
{
    m_figuresShown = shown;
    update();
}

int BalanceBar::heightNeeded() const
{
    if (!m_figuresShown)
        return static_cast<int>(kFiguresTop);
    return static_cast<int>(kFiguresTop) + QFontMetrics(m_theme.font(TextRole::TableCell)).height() + 4;
}

QString BalanceBar::otherText() const
{
    return tr("Other %1 %").arg(probabilityText(1 - static_cast<double>(m_view.probability)));
}

QString BalanceBar::argentinianText() const
{
    return tr("Argentinian %1 %").arg(probabilityText(static_cast<double>(m_view.probability)));
}

double BalanceBar::xOf(double probability) const
{
    return std::clamp(probability, 0.0, 1.0) * width();
}

void BalanceBar::paintTrack(QPainter& painter) const
{
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(m_theme.sunken);
    painter.drawRoundedRect(QRectF(0.5, kTrackTop + 0.5, width() - 1, kTrackHeight - 1),
                            spacing::kLabelRadius, spacing::kLabelRadius);
    const double left = std::round(xOf(m_view.band.low));
    const double right = std::round(xOf(m_view.band.high));
    painter.fillRect(QRectF(left, kTrackTop + 1, right - left, kTrackHeight - 2), m_theme.line);
}

void BalanceBar::paintBar(QPainter& painter) const
{
    const double middle = xOf(0.5);
    if (m_view.hasProbability) {
        const auto p = static_cast<double>(m_view.probability);
        const double x = xOf(p);
        QColor colour = m_theme.mutedText;
        if (m_view.state == PanelState::Argentinian)
            colour = m_theme.argentinian;
        else if (m_view.state == PanelState::Other)
            colour = m_theme.other;
        painter.fillRect(QRectF(std::min(x, middle), kTrackTop, std::abs(x - middle), kTrackHeight), colour);
        painter.setPen(QPen(m_theme.mutedText, 1.5));
        const double low = xOf(static_cast<double>(m_view.low));
        const double high = xOf(static_cast<double>(m_view.high));
        painter.drawLine(QPointF(low, kWhiskerY), QPointF(high, kWhiskerY));
        for (const double end : {low, high}) {
            const double inside = std::clamp(end, 0.75, width() - 0.75);
            painter.drawLine(QPointF(inside, kWhiskerY - kWhiskerReach),
                             QPointF(inside, kWhiskerY + kWhiskerReach));
        }
        const double left = std::clamp(x - kMarkerWidth / 2, 0.0, width() - kMarkerWidth);
        painter.fillRect(QRectF(left, kTrackTop - kMarkerOut, kMarkerWidth, kTrackHeight + 2 * kMarkerOut),
                         m_theme.text);
    }
    painter.fillRect(QRectF(middle - 0.75, kTrackTop - kMiddleOut, 1.5, kTrackHeight + 2 * kMiddleOut),
                     m_view.hasProbability ? m_theme.text : m_theme.control);
}

void BalanceBar::paintFigures(QPainter& painter) const
{
    const QRectF row(0, kFiguresTop, width(), height() - kFiguresTop);
    painter.setPen(Qt::NoPen);
    const double signTop = row.center().y() - kFigureSign / 2;
    painter.setBrush(m_theme.other);
    painter.drawRect(QRectF(0, signTop, kFigureSign, kFigureSign));
    painter.setBrush(m_theme.argentinian);
    painter.drawEllipse(QRectF(width() - kFigureSign - 1, signTop - 0.5, kFigureSign + 1, kFigureSign + 1));
    painter.setPen(m_theme.text);
    const double gap = kFigureSign + 6;
    painter.setFont(m_theme.font(TextRole::TableCell));
    const double words = painter.fontMetrics().horizontalAdvance(otherText() + argentinianText());
    if (words + 2 * gap + spacing::kMedium > width())
        painter.setFont(m_theme.font(TextRole::Axis));
    painter.drawText(row.adjusted(gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, otherText());
    painter.drawText(row.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter, argentinianText());
}

void BalanceBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrack(painter);
    paintBar(painter);
    if (m_figuresShown && m_view.hasProbability)
        paintFigures(painter);
}

} // namespace tonada::ui
