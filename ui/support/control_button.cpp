// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/control_button.h"

#include "ui/support/icon.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {
constexpr int kIcon = 16;
constexpr int kPadding = 12;
} // namespace

ControlButton::ControlButton(Look look, QWidget* parent)
    : QPushButton(parent)
    , m_look(look)
    , m_theme(theme(ThemeKind::Light))
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    if (look == Look::Link)
        setCursor(Qt::PointingHandCursor);
}

void ControlButton::setTheme(const Theme& theme)
{
    m_theme = theme;
    QFont font = theme.font(m_look == Look::Link ? TextRole::TableCell : TextRole::Body);
    font.setUnderline(m_look == Look::Link);
    setFont(font);
    updateGeometry();
    update();
}

void ControlButton::setLook(Look look)
{
    if (m_look == look)
        return;
    m_look = look;
    setTheme(m_theme);
}

void ControlButton::setIconName(const QString& name)
{
    if (m_iconName == name)
        return;
    m_iconName = name;
    updateGeometry();
    update();
}

void ControlButton::setIconColour(const QColor& colour)
{
    m_iconColour = colour;
    update();
}

void ControlButton::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    updateGeometry();
    update();
}

void ControlButton::reserveWidthFor(const QStringList& words)
{
    m_words = words;
    updateGeometry();
}

int ControlButton::widthFor(const QString& word) const
{
    int width = 2 * kPadding;
    if (!m_iconName.isEmpty())
        width += kIcon;
    if (m_look == Look::Selector)
        width += kIcon + spacing::kSmall;
    if (!word.isEmpty())
        width += fontMetrics().horizontalAdvance(word) + (m_iconName.isEmpty() ? 0 : spacing::kSmall);
    return width;
}

QSize ControlButton::sizeHint() const
{
    if (m_look == Look::Link)
        return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height() + 4};
    const int height = std::max(spacing::kControlHeight, fontMetrics().height() + 2 * spacing::kUnit);
    if (m_iconOnly)
        return {height, height};
    int width = widthFor(text());
    for (const QString& word : m_words)
        width = std::max(width, widthFor(word));
    return {width, height};
}

QSize ControlButton::minimumSizeHint() const
{
    // A selector may be squeezed, its name is elided; words of other buttons are never cut.
    const QSize whole = sizeHint();
    return m_look == Look::Selector
        ? QSize(std::min(whole.width(), 4 * spacing::kControlHeight), whole.height())
        : whole;
}

bool ControlButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QPushButton::event(event);
}

void ControlButton::paintGround(QPainter& painter) const
{
    const bool primary = m_look == Look::Primary && isEnabled();
    QColor ground = m_look == Look::Bare ? QColor(Qt::transparent) : m_theme.surface;
    if (primary)
        ground = m_theme.accent;
    else if (isEnabled() && (isDown() || underMouse()))
        ground = m_theme.sunken;

    QColor outline = m_look == Look::Bare ? QColor(Qt::transparent) : m_theme.control;
    if (!isEnabled() && m_look != Look::Bare)
        outline = m_theme.line;
    else if (primary || isDown() || isChecked())
        outline = m_theme.accent;

    const double pen = isChecked() ? 2 : 1;
    painter.setPen(QPen(outline, pen));
    painter.setBrush(ground);
    const double inset = pen / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), spacing::kControlRadius,
                            spacing::kControlRadius);
}

void ControlButton::paintContent(QPainter& painter, const QColor& ink) const
{
    const double top = std::floor((height() - kIcon) / 2.0);
    const bool word = !m_iconOnly && !text().isEmpty();
    double left = kPadding;
    double right = width() - kPadding;
    if (m_look == Look::Selector) {
        right -= kIcon;
        drawLineIcon(painter, {right + spacing::kUnit / 2.0, top, kIcon, kIcon},
                     QStringLiteral("chevron_down"), m_theme.mutedText);
        right -= spacing::kSmall;
    } else {
        left = std::floor((width() - (word ? widthFor(text()) : 2 * kPadding + kIcon)) / 2.0) + kPadding;
    }
    if (!m_iconName.isEmpty()) {
        drawLineIcon(painter, {left, top, kIcon, kIcon}, m_iconName,
                     m_iconColour.isValid() && isEnabled() ? m_iconColour : ink);
        left += kIcon + spacing::kSmall;
    }
    if (!word)
        return;
    painter.setPen(ink);
    const QString shown = m_look == Look::Selector
        ? fontMetrics().elidedText(text(), Qt::ElideMiddle, static_cast<int>(right - left))
        : text();
    painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void ControlButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_look == Look::Link) {
        painter.setPen(m_theme.text);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
        return;
    }
    paintGround(painter);
    QColor ink = m_look == Look::Primary ? m_theme.onAccent : m_theme.text;
    if (!isEnabled())
        ink = m_theme.mutedText;
    paintContent(painter, ink);
}

void styleLabel(QLabel& label, const QFont& font, const QColor& colour)
{
    label.setFont(font);
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace tonada::ui
