// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QPushButton>

class QLabel;

namespace tonada::ui {

/** The window's button: 32 high, one line icon, a word, or both. Checkable buttons show "on" by an accent
 *  outline. Takes the keyboard focus by Tab only, so that the page's keys work after a click. */
class ControlButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Look
    {
        Plain,
        Primary, ///< filled; one per page
        Bare, ///< no outline: icons of the page bar
        Link, ///< underlined text, as high as its line
        Selector, ///< word at the left, chevron at the right
    };

    explicit ControlButton(Look look, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setLook(Look look);
    void setIconName(const QString& name);
    /** The icon's colour when it is not the text's; an invalid colour takes it back. */
    void setIconColour(const QColor& colour);
    /** A square with the icon alone; the word becomes the tooltip. */
    void setIconOnly(bool iconOnly);
    /** As wide as the widest of these words, so that a changing label moves nothing. */
    void reserveWidthFor(const QStringList& words);

    /** What the button would need for this word. */
    [[nodiscard]] int widthFor(const QString& word) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintGround(QPainter& painter) const;
    void paintContent(QPainter& painter, const QColor& ink) const;

    Look m_look;
    Theme m_theme;
    QString m_iconName;
    QColor m_iconColour;
    bool m_iconOnly = false;
    QStringList m_words;
};

/** Font and colour of a label, from the theme. */
void styleLabel(QLabel& label, const QFont& font, const QColor& colour);

} // namespace tonada::ui
