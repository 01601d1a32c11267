// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

class QKeyEvent;

namespace tonada::ui {

/** One page of the main window, with its own tool bar. */
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** The word on its tab. */
    [[nodiscard]] virtual QString title() const = 0;
    virtual void setTheme(const Theme& theme) = 0;
    /** For the dialogs that belong to the page. */
    [[nodiscard]] virtual const Theme& currentTheme() const = 0;
    /** A key that no focused control took. Returns whether the page has a use for it. */
    virtual bool handleKey(const QKeyEvent& event) = 0;
    /** Its keys for the help: pairs of key and meaning. */
    [[nodiscard]] virtual QList<std::pair<QString, QString>> keys() const = 0;
    /** What closing the window would lose, as a question; empty: nothing. */
    [[nodiscard]] virtual QString closeQuestion() const { return {}; }
    /** Where F6 goes, in order. */
    [[nodiscard]] virtual QList<QWidget*> panes() const = 0;
};

} // namespace tonada::ui
