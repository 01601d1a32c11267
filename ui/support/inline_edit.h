// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tonada::ui {

struct Theme;

/** A field for a word that lies over what it changes. Return and leaving it keep what was typed, Escape does not;
 *  no key goes further while it is open. */
class InlineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit InlineEdit(QWidget* parent);

    /** Shows it, with all of `text` selected. */
    void open(const QRect& place, const QString& text, const Theme& theme);
    /** Closes it, where it is open, without a signal: what it lies over is gone. */
    void drop() { (void)closeOnce(); }

signals:
    /** It was closed with this text. */
    void kept(const QString& text);
    /** It was closed without. */
    void leftAsItWas();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void keep();
    [[nodiscard]] bool closeOnce();

    bool m_open = false;
};

} // namespace tonada::ui
