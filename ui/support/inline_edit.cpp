// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/inline_edit.h"

#include "ui/support/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <utility>

namespace tonada::ui {

InlineEdit::InlineEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("inlineEdit"));
    hide();
}

void InlineEdit::open(const QRect& place, const QString& text, const Theme& theme)
{
    setFont(theme.font(TextRole::TableCell));
    setPalette(theme.palette());
    setGeometry(place);
    setText(text);
    selectAll();
    m_open = true;
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

bool InlineEdit::closeOnce()
{
    if (!std::exchange(m_open, false))
        return false;
    if (parentWidget() != nullptr && hasFocus())
        parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
    return true;
}

void InlineEdit::keep()
{
    if (closeOnce())
        emit kept(text());
}

void InlineEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        keep();
    else if (event->key() == Qt::Key_Escape && closeOnce())
        emit leftAsItWas();
    else
        QLineEdit::keyPressEvent(event);
    event->accept();
}

void InlineEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        keep();
}

} // namespace tonada::ui
