// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include "ui/support/control_button.h"
#include "ui/support/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace tonada::ui {
namespace {
constexpr int kHeight = 40;
constexpr int kIcon = 16;
} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_text(new QLabel(this))
    , m_action(new ControlButton(ControlButton::Look::Link, this))
    , m_close(new ControlButton(ControlButton::Look::Bare, this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::kMedium + kIcon + spacing::kSmall, 0, spacing::kUnit, 0);
    row->setSpacing(spacing::kLarge);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(1);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setIconName(QStringLiteral("close"));
    m_close->setIconOnly(true);
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close"));
    connect(m_action, &QPushButton::clicked, this, [this] {
        const Posted* posted = current();
        if (posted == nullptr || !posted->notice.action)
            return;
        const auto action = posted->notice.action; // which may withdraw the notice
        action();
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        const Posted* posted = current();
        if (posted == nullptr)
            return;
        const Notice notice = posted->notice;
        withdraw(notice.id);
        if (notice.closed)
            notice.closed();
    });
    refresh();
}

void NoticeBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_action->setTheme(theme);
    m_close->setTheme(theme);
    refresh();
}

void NoticeBar::post(const Notice& notice)
{
    const auto same = std::find_if(m_posted.begin(), m_posted.end(),
                                   [&](const Posted& posted) { return posted.notice.id == notice.id; });
    if (same != m_posted.end()) {
        same->notice = notice;
        ++same->times;
    } else {
        m_posted.push_back({notice, 1});
    }
    if (notice.milliseconds > 0)
        QTimer::singleShot(notice.milliseconds, this, [this, id = notice.id] { withdraw(id); });
    refresh();
}

void NoticeBar::withdraw(const QString& id)
{
    std::erase_if(m_posted, [&](const Posted& posted) { return posted.notice.id == id; });
    refresh();
}

QString NoticeBar::text() const
{
    return current() != nullptr ? m_text->text() : QString{};
}

const NoticeBar::Posted* NoticeBar::current() const
{
    const Posted* best = nullptr;
    for (const Posted& posted : m_posted) {
        if (best == nullptr || posted.notice.severity >= best->notice.severity)
            best = &posted;
    }
    return best;
}

void NoticeBar::refresh()
{
    const Posted* posted = current();
    setVisible(posted != nullptr);
    if (posted == nullptr)
        return;
    QString text = posted->notice.text;
    if (posted->times > 1)
        text += QLatin1Char(' ') + tr("(%1 times)").arg(posted->times);
    m_text->setText(text);
    m_text->setToolTip(text);
    setAccessibleName(text);
    styleLabel(*m_text, m_theme.font(TextRole::Body), m_theme.text);
    m_action->setVisible(!posted->notice.actionText.isEmpty());
    m_action->setText(posted->notice.actionText);
    m_action->updateGeometry();
    update();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Posted* posted = current();
    if (posted == nullptr)
        return;
    QColor ground = m_theme.surface;
    QColor ink = m_theme.text;
    if (posted->notice.severity == Notice::Severity::Warning) {
        ground = m_theme.warningGround;
        ink = m_theme.warning;
    } else if (posted->notice.severity == Notice::Severity::Danger) {
        ground = m_theme.dangerGround;
        ink = m_theme.danger;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kCardRadius,
                            spacing::kCardRadius);
    const QString icon = posted->notice.severity == Notice::Severity::Info ? QStringLiteral("info")
                                                                           : QStringLiteral("warning");
    drawLineIcon(painter, QRectF(spacing::kMedium, (height() - kIcon) / 2.0, kIcon, kIcon), icon, ink);
}

} // namespace tonada::ui
