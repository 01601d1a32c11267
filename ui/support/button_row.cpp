// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/button_row.h"

#include "ui/support/theme.h"

#include <QEvent>

#include <algorithm>

namespace tonada::ui {

ButtonRow::ButtonRow(std::vector<QWidget*> buttons, QWidget* parent)
    : QWidget(parent)
    , m_buttons(std::move(buttons))
{
    for (QWidget* button : m_buttons)
        button->setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

bool ButtonRow::fits(int width) const
{
    return width >= sizeHint().width();
}

int ButtonRow::heightForWidth(int width) const
{
    int tallest = 0;
    int together = -spacing::kSmall;
    for (const QWidget* button : m_buttons) {
        const int height = button->sizeHint().height();
        tallest = std::max(tallest, height);
        together += height + spacing::kSmall;
    }
    return fits(width) ? tallest : together;
}

QSize ButtonRow::sizeHint() const
{
    QSize size(-spacing::kSmall, 0);
    for (const QWidget* button : m_buttons) {
        const QSize hint = button->sizeHint();
        size = {size.width() + hint.width() + spacing::kSmall, std::max(size.height(), hint.height())};
    }
    return size;
}

QSize ButtonRow::minimumSizeHint() const
{
    int widest = 0;
    for (const QWidget* button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    return {widest, heightForWidth(width())};
}

bool ButtonRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void ButtonRow::resizeEvent(QResizeEvent*)
{
    place();
}

void ButtonRow::place()
{
    const bool sideBySide = fits(width());
    QPoint at(0, 0);
    for (QWidget* button : m_buttons) {
        const QSize size = button->sizeHint();
        button->setGeometry(QRect(at, size));
        if (sideBySide)
            at.rx() += size.width() + spacing::kSmall;
        else
            at.ry() += size.height() + spacing::kSmall;
    }
}

} // namespace tonada::ui
