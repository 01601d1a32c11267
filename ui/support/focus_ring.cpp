// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/focus_ring.h"

#include "ui/support/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace tonada::ui {
namespace {
constexpr int kGap = 2;
constexpr int kPen = 2;
} // namespace

FocusRing::FocusRing(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

void FocusRing::follow(QWidget* now)
{
    if (m_focused)
        m_focused->removeEventFilter(this);
    const bool inside = now != nullptr && now != parentWidget() && parentWidget()->isAncestorOf(now)
        && now->window() == parentWidget()->window();
    m_focused = inside ? now : nullptr;
    if (m_focused)
        m_focused->installEventFilter(this);
    place();
}

void FocusRing::place()
{
    if (!m_focused || !m_focused->isVisible()) {
        hide();
        return;
    }
    const QPoint corner = m_focused->mapTo(parentWidget(), QPoint(0, 0));
    const int out = kGap + kPen;
    setGeometry(QRect(corner, m_focused->size()).adjusted(-out, -out, out, out));
    raise();
    show();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_colour, kPen));
    const double radius = spacing::kControlRadius + kGap + kPen / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace tonada::ui
