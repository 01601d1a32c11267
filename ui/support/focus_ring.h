// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointer>
#include <QWidget>

namespace tonada::ui {

/** A 2 px ring, 2 px outside the widget that has the keyboard focus, anywhere inside its parent. Controls
 *  take the focus by keyboard only, so a ring is never the trace of a click. */
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget* parent);

    void setColour(const QColor& colour);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* now);
    void place();

    QPointer<QWidget> m_focused;
    QColor m_colour;
};

} // namespace tonada::ui
