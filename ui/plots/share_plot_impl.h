// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/share_plot.h"

#include <qcustomplot.h>

namespace tonada::ui {

struct SharePlot::Impl
{
    Impl();

    Theme theme;
    SharePlotView view;
    int pointed = -1;

    QCustomPlot plot;
    QCPCurve* curve = nullptr;
    QCPBars* bars = nullptr;
    std::vector<QCPItemText*> countTexts;
    QCPItemLine* diagonal = nullptr;
    QCPItemText* diagonalText = nullptr;
    QCPItemText* emptyText = nullptr;
    QCPItemLine* crossHair = nullptr;
    QCPItemTracer* crossDot = nullptr;

    void style();
    void setView(const SharePlotView& newView);
    void showCrossHair();
    /** The point nearest to a position in pixels; -1 without points. */
    [[nodiscard]] int nearest(const QPointF& pixel) const;

private:
    void addAxes();
    void addItems();
    void setTicks();
    void setCounts();
    /** Along the diagonal, whatever the shape of the plot. */
    void turnDiagonalText();
};

} // namespace tonada::ui
