// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/training_curves.h"

#include <qcustomplot.h>

namespace tonada::ui {

/** A line that is whole at the edges of the plot: its width and caps stand out over them. */
class WholeLine : public QCPGraph
{
public:
    using QCPGraph::QCPGraph;

protected:
    [[nodiscard]] QRect clipRect() const override;
};

struct TrainingCurves::Impl
{
    explicit Impl(Measure measure);

    Measure measure;
    Theme theme;
    CurvesView view;
    int pointed = 0; ///< epoch under the cross-hair, 0: none
    std::array<QString, kCurveSeries.size()> names; ///< given from outside
    std::array<QString, kCurveSeries.size()> words; ///< as shown
    QString epochWord;
    QString bestText;
    QString emptyText;
    std::array<QRectF, kCurveSeries.size()> labelRect;

    QCustomPlot plot;
    QCPAxisRect* rect = nullptr;
    std::array<WholeLine*, kCurveSeries.size()> line{};
    std::array<QCPItemText*, kCurveSeries.size()> label{};
    QCPItemText* epochLabel = nullptr;
    QCPItemText* bestLabel = nullptr;
    QCPItemText* emptyLabel = nullptr;
    QCPItemLine* bestLine = nullptr;
    QCPItemLine* crossHair = nullptr;
    std::array<QCPItemEllipse*, kCurveSeries.size()> crossDot{};
    QCPRange allEpochs{1, 2};
    QCPRange allValues{0, 1};

    [[nodiscard]] QCPAxis& epochAxis() const { return *rect->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis& valueAxis() const { return *rect->axis(QCPAxis::atLeft); }
    /** The last one that any line has. */
    [[nodiscard]] int lastEpoch() const;

    void style();
    void setView(const CurvesView& newView);
    void showAll();
    /** Margins, ticks and names for a size. */
    void arrange(const QSize& size);
    void showCrossHair();

private:
    void addAxes();
    void addItems();
    void connectRanges();
    void setLines();
    void setFullRanges();
    void setEpochTicks();
    void setValueTicks();
    /** From the right end of the axis to its word. */
    [[nodiscard]] int epochGap() const;
    void placeLabels(const QSize& size);
    void placeBest();
    [[nodiscard]] QColor colourOf(CurveSeries series) const;
};

} // namespace tonada::ui
