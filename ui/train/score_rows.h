// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"
#include "ui/train/train_view.h"

#include <QWidget>

namespace tonada::ui {

/** Clips shuffled, new speakers and labels at random below each other on one axis: name and meaning, dot with
 *  interval, and the number. The axis runs from 0.4 to 1, or from 0 where a score or interval lies lower. */
class ScoreRows : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreRows(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setScores(const ScoresView& view);

    [[nodiscard]] double axisLow() const;
    /** As the row shows it: "0.57", "–" for what is absent. */
    [[nodiscard]] QString numberOf(TrainStage stage) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /** Widths of a row's parts: name, axis, number, with gaps between. */
    struct Columns
    {
        int name = 0;
        double axisLeft = 0;
        double axisRight = 0;
    };

    [[nodiscard]] Columns columnsFor(int width) const;
    /** Of the name with its meaning, which may need more than one line. */
    [[nodiscard]] int textHeight(TrainStage stage, int width) const;
    [[nodiscard]] int rowHeight(int width) const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int footHeight() const;
    [[nodiscard]] double xOf(double accuracy, const Columns& columns) const;
    void paintAxis(QPainter& painter, const Columns& columns, double bottom) const;
    void paintRow(QPainter& painter, TrainStage stage, const QRect& row, const Columns& columns) const;
    void paintScore(QPainter& painter, TrainStage stage, double y, const Columns& columns) const;

    Theme m_theme;
    ScoresView m_view;
};

} // namespace tonada::ui
