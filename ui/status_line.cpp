// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include <QPainter>

#include <algorithm>

namespace tonada::ui {
namespace {
constexpr int kHeight = 24;
constexpr int kGap = 7; // on both sides of a dividing line
} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
{
    setObjectName(QStringLiteral("statusLine"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusLine::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void StatusLine::setFacts(const QStringList& facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    setAccessibleName(facts.join(QStringLiteral(", ")));
    update();
}

QSize StatusLine::sizeHint() const
{
    return {0, std::max(kHeight, QFontMetrics(m_theme.font(TextRole::Caption)).height() + 8)};
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.line);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.mutedText);
    const QString privacy = tr("Audio stays on this computer");
    const QRect row(spacing::kPageMargin, 1, width() - 2 * spacing::kPageMargin, height() - 1);
    const QFontMetrics metrics(painter.font());
    const int end = row.right() - metrics.horizontalAdvance(privacy) - spacing::kLarge;
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, privacy);
    int x = row.left();
    for (const QString& fact : m_facts) {
        const int advance = metrics.horizontalAdvance(fact);
        if (x + advance > end)
            break;
        if (x > row.left())
            painter.fillRect(QRect(x - kGap - 1, height() / 2 - 5, 1, 10), m_theme.line);
        painter.drawText(QRect(x, row.top(), advance, row.height()), Qt::AlignLeft | Qt::AlignVCenter, fact);
        x += advance + 2 * kGap + 1;
    }
}

} // namespace tonada::ui
