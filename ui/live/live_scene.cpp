// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_scene.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {

double LiveScene::xOf(double slot) const
{
    const double pixel = slot * scale.pixelsPerSlot - static_cast<double>(scale.edge(end) - scale.width);
    return layout.plots().left() + pixel / devicePixelRatio;
}

std::int64_t LiveScene::slotAt(double x) const
{
    const auto pixel = static_cast<std::int64_t>(std::floor((x - layout.plots().left()) * devicePixelRatio));
    return scale.slotAt(scale.edge(end) - scale.width + pixel);
}

double LiveScene::secondsAt(double x) const
{
    const double pixel = (x - layout.plots().left()) * devicePixelRatio;
    const double slot = (pixel + static_cast<double>(scale.edge(end) - scale.width)) / scale.pixelsPerSlot;
    return (slot - static_cast<double>(history->end())) * ColumnHistory::kSlotSeconds;
}

std::int64_t LiveScene::firstVisible() const
{
    return std::max(history->begin(), scale.firstVisible(end));
}

std::optional<LivePlot> LiveScene::plotAt(QPointF point) const
{
    for (const LivePlot p : kLivePlots)
        if (QRectF(layout.plotOf(p)).contains(point))
            return p;
    return std::nullopt;
}

int LiveScene::rowsOf(LivePlot plot) const
{
    switch (plot) {
    case LivePlot::Mel:
        return FeatureColumn::kMels;
    case LivePlot::Mfcc:
        return FeatureColumn::kMfcc;
    case LivePlot::Waveform:
    case LivePlot::History:
        break;
    }
    return layout.plotOf(plot).height();
}

int LiveScene::rowAt(LivePlot plot, double y) const
{
    const QRect& r = layout.plotOf(plot);
    const double fromBottom = (r.bottom() + 1 - y) / r.height();
    return std::clamp(static_cast<int>(std::floor(fromBottom * rowsOf(plot))), 0, rowsOf(plot) - 1);
}

double LiveScene::yOfRow(LivePlot plot, int row) const
{
    const QRect& r = layout.plotOf(plot);
    return r.bottom() + 1 - (row + 0.5) * r.height() / rowsOf(plot);
}

} // namespace tonada::ui
