// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/card.h"

#include "ui/support/control_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tonada::ui {

Card::Card(const QString& heading, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_heading(new QLabel(heading, this))
    , m_caption(new QLabel(this))
    , m_body(new QVBoxLayout(this))
{
    m_heading->setObjectName(QStringLiteral("heading"));
    m_caption->setObjectName(QStringLiteral("caption"));
    m_body->setContentsMargins(spacing::kCardPadding, spacing::kMedium, spacing::kCardPadding,
                               spacing::kCardPadding);
    m_body->setSpacing(spacing::kSmall);
    auto* title = new QHBoxLayout;
    title->addWidget(m_heading);
    title->addStretch(1);
    title->addWidget(m_caption);
    m_body->addLayout(title);
    Card::setTheme(m_theme);
}

void Card::setTheme(const Theme& theme)
{
    m_theme = theme;
    styleLabel(*m_heading, theme.font(TextRole::Heading), theme.text);
    styleLabel(*m_caption, theme.font(TextRole::Caption), theme.mutedText);
    update();
}

void Card::setHeading(const QString& heading)
{
    m_heading->setText(heading);
}

void Card::setCaption(const QString& caption)
{
    m_caption->setText(caption);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kCardRadius,
                            spacing::kCardRadius);
}

} // namespace tonada::ui
