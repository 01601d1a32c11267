// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/class_bar.h"

#include "ui/live/verdict_sign.h"
#include "ui/support/number_text.h"

#include <QPainter>

namespace tonada::ui {
namespace {
constexpr int kBarHeight = 8;
constexpr int kTextLeft = 18;
} // namespace

ClassBar::ClassBar(int label, QWidget* parent)
    : QWidget(parent)
    , m_label(label)
    , m_theme(theme(ThemeKind::Light))
    , m_name(label == 1 ? tr("Argentinian") : tr("Other"))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void ClassBar::setSummary(const ClassSummary& summary, int most)
{
    m_share = most > 0 ? static_cast<double>(summary.clips) / most : 0;
    m_facts
        = tr("%1 clips · %2 min · %3 speakers")
              .arg(numberText(summary.clips), numberText(summary.minutes(), 1), numberText(summary.speakers));
    setAccessibleName(m_name);
    setAccessibleDescription(m_facts);
    update();
}

QSize ClassBar::sizeHint() const
{
    const int line = QFontMetrics(m_theme.font(TextRole::Body)).height();
    return {200, line + spacing::kUnit + kBarHeight};
}

void ClassBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF line(0, 0, width(), height() - kBarHeight - spacing::kUnit);
    drawSign(painter, line, m_label == 1 ? Sign::Disc : Sign::Square, SignSize::Small, m_theme);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(m_theme.text);
    painter.drawText(line.adjusted(kTextLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.setFont(m_theme.font(TextRole::Reading));
    painter.setPen(m_theme.mutedText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_facts);
    const QRectF track(0, height() - kBarHeight, width(), kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.sunken);
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(m_label == 1 ? m_theme.argentinian : m_theme.other);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * m_share, kBarHeight)), 2, 2);
}

} // namespace tonada::ui
