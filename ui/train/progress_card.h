// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

class QLabel;

namespace tonada::ui {

class ControlButton;

/** How far a training is: a heading, a line below it, a bar, and the button that starts or cancels. */
class ProgressCard : public QWidget
{
    Q_OBJECT

public:
    enum class Action
    {
        Train,
        Cancel,
        TrainAgain,
    };

    struct View
    {
        QString heading;
        QString line;
        QString count; ///< "31 of 50"
        double share = 0; ///< of the bar
        Action action = Action::Train;
        bool actionPossible = false;
        QString whyNot; ///< the tool tip of an action that is not possible
    };

    explicit ProgressCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void show(const View& view);

signals:
    void trainRequested();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF track() const;

    Theme m_theme;
    QLabel* m_heading;
    QLabel* m_line;
    QLabel* m_count;
    QWidget* m_trackSpace;
    ControlButton* m_action;
    View m_view;
};

} // namespace tonada::ui
