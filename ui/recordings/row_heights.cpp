// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/row_heights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada::ui::row_heights {
namespace {

constexpr int kAbove = 2; // pixels at which a boundary is taken hold of
constexpr int kBelow = 7;
constexpr double kStep = 1.25;
constexpr int kSmallestShare = 10;
constexpr int kLargestShare = 2000;

std::size_t indexOf(RecordingPlot p)
{
    return static_cast<std::size_t>(p);
}

std::optional<RecordingPlot> shownAfter(const RecordingPlotsLayout& layout, RecordingPlot p)
{
    for (std::size_t i = indexOf(p) + 1; i < kRecordingPlots.size(); ++i) {
        if (layout.shows(kRecordingPlots[i]))
            return kRecordingPlots[i];
    }
    return std::nullopt;
}

} // namespace

RecordingRows withShown(RecordingRows rows, RecordingPlot p, bool shown)
{
    const auto count = std::count(rows.shown.begin(), rows.shown.end(), true);
    if (shown || count > 1)
        rows.shown[indexOf(p)] = shown;
    return rows;
}

std::optional<RecordingPlot> boundaryAt(const RecordingPlotsLayout& layout, QPoint point)
{
    for (const RecordingPlot p : kRecordingPlots) {
        const QRect& plot = layout.plotOf(p);
        if (plot.isEmpty() || !shownAfter(layout, p))
            continue;
        if (point.x() >= plot.left() && point.x() <= plot.right() && point.y() >= plot.bottom() - kAbove
            && point.y() <= plot.bottom() + kBelow)
            return p;
    }
    return std::nullopt;
}

RecordingRows moved(RecordingRows rows, const RecordingPlotsLayout& layout, RecordingPlot above, int pixels)
{
    const auto below = shownAfter(layout, above);
    if (!below)
        return rows;
    int room = 0;
    int shares = 0;
    for (const RecordingPlot p : kRecordingPlots) {
        room += layout.shows(p) ? layout.plotOf(p).height() : 0;
        shares += layout.shows(p) ? rows.share[indexOf(p)] : 0;
    }
    for (const RecordingPlot p : kRecordingPlots) // shares become pixels
        rows.share[indexOf(p)] = layout.shows(p)
            ? layout.plotOf(p).height()
            : std::max(1, rows.share[indexOf(p)] * room / std::max(1, shares));
    const int most = std::max(0, rows.share[indexOf(*below)] - kLowest);
    const int least = std::min(0, kLowest - rows.share[indexOf(above)]);
    const int by = std::clamp(pixels, least, most);
    rows.share[indexOf(above)] += by;
    rows.share[indexOf(*below)] -= by;
    return rows;
}

RecordingRows stepped(RecordingRows rows, RecordingPlot p, int steps)
{
    int& share = rows.share[indexOf(p)];
    share = std::clamp(static_cast<int>(std::lround(share * std::pow(kStep, steps))), kSmallestShare,
                       kLargestShare);
    return rows;
}

} // namespace tonada::ui::row_heights
