// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/card.h"

#include "ui/support/control_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tonada::ui {
namespace {

constexpr int kTitleButton = 28;

} // namespace

void paintCard(QPainter& painter, const QRect& rect, const Theme& theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kCardRadius,
                            spacing::kCardRadius);
}

Card::Card(const QString& heading, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_title(new QHBoxLayout)
    , m_heading(new QLabel(heading, this))
    , m_caption(new QLabel(this))
    , m_body(new QVBoxLayout)
{
    m_heading->setObjectName(QStringLiteral("heading"));
    m_caption->setObjectName(QStringLiteral("caption"));
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setContentsMargins(spacing::kCardPadding, 0, spacing::kCardPadding, 0);
    m_title->setSpacing(spacing::kSmall);
    m_title->addWidget(m_heading);
    m_title->addWidget(m_caption, 1);
    m_body->setContentsMargins(spacing::kCardPadding, 0, spacing::kCardPadding, spacing::kCardPadding);
    m_body->setSpacing(spacing::kSmall);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, spacing::kMedium, 0, 0);
    all->setSpacing(spacing::kSmall);
    all->addLayout(m_title);
    all->addLayout(m_body, 1);
    Card::setTheme(m_theme);
}

void Card::setTheme(const Theme& theme)
{
    m_theme = theme;
    styleLabel(*m_heading, theme.font(TextRole::Heading), theme.text);
    styleLabel(*m_caption, theme.font(TextRole::Caption), theme.mutedText);
    if (m_button != nullptr)
        m_button->setTheme(theme);
    showCaption();
    update();
}

void Card::addToTitle(ControlButton* button)
{
    m_button = button;
    m_button->setTheme(m_theme);
    m_button->setFixedSize(kTitleButton, kTitleButton);
    // Beside the layout, so that the line does not grow by it.
    m_title->setContentsMargins(spacing::kCardPadding, 0, spacing::kSmall + kTitleButton + spacing::kUnit, 0);
}

void Card::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    showCaption();
}

void Card::setCaption(const QString& caption)
{
    m_captionText = caption;
    showCaption();
}

int Card::captionRoom() const
{
    const QMargins margins = m_title->contentsMargins();
    return width() - margins.left() - margins.right() - spacing::kSmall - m_heading->sizeHint().width();
}

void Card::showCaption()
{
    const QFontMetrics metrics(m_caption->font());
    const QString shown = metrics.elidedText(m_captionText, Qt::ElideRight, captionRoom());
    m_caption->setText(shown);
    m_caption->setToolTip(shown == m_captionText ? QString() : m_captionText);
    m_caption->setAccessibleName(m_captionText);
}

void Card::resizeEvent(QResizeEvent*)
{
    showCaption();
    if (m_button != nullptr)
        m_button->move(width() - spacing::kSmall - kTitleButton,
                       spacing::kMedium + (m_heading->sizeHint().height() - kTitleButton) / 2);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), m_theme);
}

} // namespace tonada::ui
