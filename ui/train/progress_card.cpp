// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/progress_card.h"

#include "ui/support/card.h"
#include "ui/support/control_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {
namespace {
constexpr int kTrackHeight = 8;
constexpr int kWordsWidth = 300;
constexpr int kMinTrack = 80;
} // namespace

ProgressCard::ProgressCard(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_heading(new QLabel(this))
    , m_line(new QLabel(this))
    , m_count(new QLabel(this))
    , m_trackSpace(new QWidget(this))
    , m_action(new ControlButton(ControlButton::Look::Plain, this))
{
    m_heading->setObjectName(QStringLiteral("progressHeading"));
    m_line->setObjectName(QStringLiteral("progressLine"));
    m_count->setObjectName(QStringLiteral("progressCount"));
    m_action->setObjectName(QStringLiteral("trainAction"));
    m_action->reserveWidthFor({tr("Train"), tr("Cancel"), tr("Train again")});
    m_heading->setMinimumWidth(kWordsWidth);
    m_trackSpace->setMinimumWidth(kMinTrack);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(m_heading);
    words->addWidget(m_line);
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::kCardPadding, spacing::kUnit, spacing::kMedium, spacing::kUnit);
    row->setSpacing(spacing::kLarge);
    row->addLayout(words);
    row->addWidget(m_trackSpace, 1);
    row->addWidget(m_count);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_view.action == Action::Cancel)
            emit cancelRequested();
        else
            emit trainRequested();
    });
    setTheme(m_theme);
    show({});
}

void ProgressCard::setTheme(const Theme& theme)
{
    m_theme = theme;
    QFont bold = theme.font(TextRole::Body);
    bold.setBold(true);
    styleLabel(*m_heading, bold, theme.text);
    styleLabel(*m_line, theme.font(TextRole::TableCell), theme.mutedText);
    styleLabel(*m_count, theme.font(TextRole::Body), theme.text);
    m_action->setTheme(theme);
    update();
}

void ProgressCard::show(const View& view)
{
    m_view = view;
    m_heading->setText(view.heading);
    m_line->setText(view.line);
    m_count->setText(view.count);
    m_action->setText(view.action == Action::Train        ? tr("Train")
                          : view.action == Action::Cancel ? tr("Cancel")
                                                          : tr("Train again"));
    m_action->setLook(view.action == Action::Train ? ControlButton::Look::Primary
                                                   : ControlButton::Look::Plain);
    m_action->setEnabled(view.actionPossible);
    m_action->setToolTip(view.actionPossible ? QString{} : view.whyNot);
    update();
}

QRectF ProgressCard::track() const
{
    const QRect space = m_trackSpace->geometry();
    return {static_cast<double>(space.left()), (height() - kTrackHeight) / 2.0,
            static_cast<double>(space.width()), kTrackHeight};
}

void ProgressCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), m_theme);
    const QRectF all = track();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.sunken);
    painter.drawRoundedRect(all, kTrackHeight / 2.0, kTrackHeight / 2.0);
    if (m_view.share <= 0)
        return;
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(
        QRectF(all.topLeft(),
               QSizeF(std::max<double>(kTrackHeight, all.width() * m_view.share), kTrackHeight)),
        kTrackHeight / 2.0, kTrackHeight / 2.0);
}

} // namespace tonada::ui
