// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_tab.h"

#include <QPainter>

namespace tonada::ui {
namespace {
constexpr int kPadding = 16;
constexpr int kBar = 4;
constexpr double kDotRadius = 3.5;
} // namespace

PageTab::PageTab(const QString& title, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme(ThemeKind::Light))
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void PageTab::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void PageTab::setMarked(bool marked, const QString& why)
{
    m_marked = marked;
    setToolTip(marked ? why : QString());
    setAccessibleDescription(toolTip());
    update();
}

QSize PageTab::sizeHint() const
{
    QFont font = m_theme.font(TextRole::Tab);
    font.setBold(true);
    return {QFontMetrics(font).horizontalAdvance(text()) + 2 * kPadding, 0};
}

void PageTab::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont font = m_theme.font(TextRole::Tab);
    font.setBold(isChecked());
    painter.setFont(font);
    painter.setPen(isChecked() ? m_theme.text : m_theme.mutedText);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (m_marked && !isChecked()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.danger);
        painter.drawEllipse(QPointF(kPadding / 2.0, height() / 2.0), kDotRadius, kDotRadius);
    }
    if (isChecked())
        painter.fillRect(QRect(0, height() - kBar, width(), kBar), m_theme.accent);
}

} // namespace tonada::ui
