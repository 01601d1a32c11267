// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/system_row.h"

#include <QPainter>

#include <algorithm>

namespace tonada::ui {
namespace {
constexpr int kTextLeft = 26;
constexpr double kMarkCentre = 10;
constexpr double kMarkRadius = 7.25;
constexpr double kDotRadius = 3.5;
} // namespace

SystemRow::SystemRow(const QString& name, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_sentence(sentence)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SystemRow::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize SystemRow::sizeHint() const
{
    const QFontMetrics name(m_theme.font(TextRole::Body));
    const QFontMetrics sentence(m_theme.font(TextRole::Caption));
    const int words = std::max(name.horizontalAdvance(text()), sentence.horizontalAdvance(m_sentence));
    return {kTextLeft + words + spacing::kSmall, name.height() + sentence.height() + spacing::kSmall};
}

void SystemRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? m_theme.sunken : m_theme.window);
    const QPointF centre(kMarkCentre, height() / 2.0);
    painter.setPen(QPen(isEnabled() ? m_theme.control : m_theme.line, 1.5));
    painter.setBrush(m_theme.surface);
    painter.drawEllipse(centre, kMarkRadius, kMarkRadius);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        painter.drawEllipse(centre, kDotRadius, kDotRadius);
    }
    QFont font = m_theme.font(TextRole::Body);
    font.setBold(isChecked());
    painter.setFont(font);
    painter.setPen(isEnabled() ? m_theme.text : m_theme.mutedText);
    const double top = spacing::kUnit - 1.0;
    painter.drawText(QRectF(kTextLeft, top, width() - kTextLeft, height()), Qt::AlignLeft | Qt::AlignTop,
                     text());
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(kTextLeft, 0, width() - kTextLeft, height() - top),
                     Qt::AlignLeft | Qt::AlignBottom, m_sentence);
}

} // namespace tonada::ui
