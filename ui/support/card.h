// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPainter;
class QVBoxLayout;

namespace tonada::ui {

class ControlButton;

/** The rounded surface of a card, outline included; antialiasing is the caller's. */
void paintCard(QPainter& painter, const QRect& rect, const Theme& theme);

/** A rounded surface with a heading and, at the right of the same line, a caption, which is shortened where
 *  there is no room for it. What the card holds goes into body(), below the heading; its margins are the card's
 *  padding. */
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const QString& heading, QWidget* parent = nullptr);

    virtual void setTheme(const Theme& theme);
    void setHeading(const QString& heading);
    void setCaption(const QString& caption);
    /** The room for the caption, in pixels. */
    [[nodiscard]] int captionRoom() const;

protected:
    [[nodiscard]] const Theme& currentTheme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    /** At the right end of the heading's line, after the caption. */
    void addToTitle(ControlButton* button);
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCaption();

    Theme m_theme;
    QString m_captionText;
    QHBoxLayout* m_title;
    QLabel* m_heading;
    QLabel* m_caption;
    ControlButton* m_button = nullptr;
    QVBoxLayout* m_body;
};

} // namespace tonada::ui
