// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/verdict_view.h"
#include "ui/support/theme.h"

#include <QWidget>

namespace tonada::ui {

/** Other at the left, Argentinian at the right: track with the unsure band, a bar from the middle to the
 *  probability, a whisker over it for the interval, and the two figures underneath. Without a probability the
 *  track stays, empty. */
class BalanceBar : public QWidget
{
    Q_OBJECT

public:
    explicit BalanceBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setView(const VerdictView& view);
    /** In the strip above the plots there is no room for the figures. */
    void setFiguresShown(bool shown);
    [[nodiscard]] int heightNeeded() const;

    [[nodiscard]] QString otherText() const;
    [[nodiscard]] QString argentinianText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double xOf(double probability) const;
    void paintTrack(QPainter& painter) const;
    void paintBar(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;

    Theme m_theme;
    VerdictView m_view;
    bool m_figuresShown = true;
};

} // namespace tonada::ui
