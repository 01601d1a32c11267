// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/class_button.h"

#include "ui/live/verdict_sign.h"
#include "ui/live/verdict_words.h"

#include <QPainter>

#include <algorithm>

namespace tonada::ui {
namespace {
constexpr int kPadding = 12;
constexpr int kTextLeft = kPadding + 18;
} // namespace

QString className(int label)
{
    return VerdictWords::headline(label == 1 ? PanelState::Argentinian : PanelState::Other);
}

ClassButton::ClassButton(int label, QWidget* parent)
    : QAbstractButton(parent)
    , m_label(label)
    , m_theme(theme(ThemeKind::Light))
{
    setText(className(label));
    setAccessibleName(text());
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClassButton::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize ClassButton::sizeHint() const
{
    QFont font = m_theme.font(TextRole::Body);
    font.setBold(true);
    const QFontMetrics metrics(font);
    return {kTextLeft + metrics.horizontalAdvance(text()) + kPadding,
            std::max<int>(spacing::kControlHeight, metrics.height() + spacing::kSmall)};
}

void ClassButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? m_theme.accent : m_theme.control, pen));
    painter.setBrush(isChecked() || underMouse() ? m_theme.sunken : m_theme.surface);
    const double inset = pen / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), spacing::kControlRadius,
                            spacing::kControlRadius);
    drawSign(painter, QRectF(rect()).adjusted(kPadding, 0, 0, 0), m_label == 1 ? Sign::Disc : Sign::Square,
             SignSize::Small, m_theme);
    QFont font = m_theme.font(TextRole::Body);
    font.setBold(isChecked());
    painter.setFont(font);
    painter.setPen(isEnabled() ? m_theme.text : m_theme.mutedText);
    painter.drawText(rect().adjusted(kTextLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace tonada::ui
