// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/verdict_view.h"
#include "ui/recordings/figure_canvas.h"
#include "ui/recordings/recording_item.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QLabel;
class QMenu;

namespace tonada::ui {

class ControlButton;

/** Two recordings side by side: above, which they are and what the model says of each; below, the figure. */
class CompareView : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kSides = 2;

    explicit CompareView(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /** What can be chosen, and which rows are. */
    void setRecordings(const std::vector<RecordingItem>& items, const std::array<int, kSides>& chosen);
    [[nodiscard]] FigureCanvas& canvas() { return *m_canvas; }

signals:
    void recordingChosen(int side, int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Side
    {
        ControlButton* name;
        QMenu* menu;
        QLabel* verdict;
        std::optional<Sign> sign; ///< before the verdict
    };

    [[nodiscard]] Side makeSide(int index);
    void showSide(int index, const std::vector<RecordingItem>& items, int row);

    Theme m_theme;
    std::array<Side, kSides> m_sides;
    QLabel* m_reading;
    FigureCanvas* m_canvas;
};

} // namespace tonada::ui
