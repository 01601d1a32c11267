// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"
#include "ui/train/train_view.h"

#include <QWidget>

namespace tonada::ui {

/** Two by two cells with count and share of their row, shaded by that share, true class in rows, and precision,
 *  recall and F1 of each class beside them. Without a view the headers stand over empty cells. */
class ConfusionGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionGrid(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setConfusion(const std::optional<ConfusionView>& view);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Places
    {
        int name = 0; ///< left of the classes' names
        int cells = 0; ///< left of the first cell
        int cell = 0; ///< width of one
        int measures = 0; ///< left of the divider between the rows of measures
        std::array<int, 3> right{}; ///< of precision, recall, F1
        int top = 0; ///< of the first row
        int row = 0;
    };

    [[nodiscard]] Places placesFor(int width) const;
    [[nodiscard]] int cellHeight() const;
    [[nodiscard]] int headHeight() const;
    /** Between the left edge and the first cell. */
    [[nodiscard]] int nameWidth() const;
    /** Of one measure with the gap before it. */
    [[nodiscard]] int measureWidth(const QString& header) const;
    void paintHeaders(QPainter& painter, const Places& places) const;
    void paintClass(QPainter& painter, const Places& places, std::size_t row) const;
    void paintCell(QPainter& painter, const QRect& cell, std::size_t truth, std::size_t answer) const;
    void paintMeasures(QPainter& painter, const Places& places, std::size_t row) const;

    Theme m_theme;
    std::optional<ConfusionView> m_view;
};

} // namespace tonada::ui
