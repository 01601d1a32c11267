// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/live_layout.h"

#include "ui/plots/column_history.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada::ui {

namespace {

constexpr double kUsualSeconds = 10;
constexpr double kWideSeconds = 15;

struct Rows
{
    double title;
    double gap;
    double axis;
    std::array<double, 4> plot;
};

constexpr Rows kDesign{20, 8, 24, {66, 218, 130, 100}};
constexpr Rows kCompact{18, 6, 24, {40, 160, 84, 72}};
constexpr std::array<int, 4> kShareOfExtraHeight{0, 2, 1, 1};
constexpr int kLowestPlot = 8;

/** Between the compact and the drawn rows in proportion to the height; titles and gaps are one or the other.
 */
Rows rowsFor(int height)
{
    const double t = std::clamp(static_cast<double>(height - LiveLayout::kCompactHeight)
                                    / (LiveLayout::kDesignHeight - LiveLayout::kCompactHeight),
                                0.0, 1.0);
    Rows rows = t < 0.5 ? kCompact : kDesign;
    for (std::size_t i = 0; i < rows.plot.size(); ++i)
        rows.plot[i] = std::floor(kCompact.plot[i] + t * (kDesign.plot[i] - kCompact.plot[i]));
    return rows;
}

std::array<int, 4> plotHeights(const Rows& rows, int available)
{
    std::array<int, 4> heights{};
    std::transform(rows.plot.begin(), rows.plot.end(), heights.begin(),
                   [](double h) { return static_cast<int>(h); });
    const int extra = available - std::accumulate(heights.begin(), heights.end(), 0);
    const int shares = std::accumulate(kShareOfExtraHeight.begin(), kShareOfExtraHeight.end(), 0);
    for (std::size_t i = 0; i < heights.size(); ++i)
        heights[i] += extra * kShareOfExtraHeight[i] / shares;
    heights[1] += available - std::accumulate(heights.begin(), heights.end(), 0);
    for (int& height : heights)
        height = std::max(height, kLowestPlot);
    return heights;
}

} // namespace

double LiveLayout::historyOverhang() const
{
    return kHistoryMargin / (plotOf(LivePlot::History).height() - 2 * kHistoryMargin);
}

double LiveLayout::historyY(double probability) const
{
    const QRect& r = plotOf(LivePlot::History);
    return r.top() + kHistoryMargin + (r.height() - 2 * kHistoryMargin) * (1 - probability);
}

LiveLayout LiveLayout::of(QSize size, double fontFactor, bool withStrip)
{
    const double factor = std::max(1.0, fontFactor);
    const Rows rows = rowsFor(size.height());
    const int title = static_cast<int>(std::lround(rows.title * factor));
    const int gap = static_cast<int>(rows.gap);
    const int axis = static_cast<int>(std::lround(rows.axis * factor));
    const int strip = withStrip ? kStripHeight : 0;
    const int left = kLeftGutter;
    const int width = std::max(1, size.width() - left - static_cast<int>(std::lround(kRightGutter * factor)));

    LiveLayout layout;
    layout.size = size;
    const std::array<int, 4> heights = plotHeights(rows, size.height() - 4 * title - 3 * gap - axis - strip);
    int y = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        layout.title[i] = {left, y, width, title};
        layout.plot[i] = {left, y + title, width, heights[i]};
        y += title + heights[i] + gap;
    }
    layout.timeAxis = {left, y - gap, width, axis};
    if (withStrip)
        layout.strip = {left, layout.timeAxis.bottom() + 1, width, strip};
    const double usualColumn = width * ColumnHistory::kSlotSeconds / kUsualSeconds;
    layout.visibleSeconds = usualColumn > kWidestColumn ? kWideSeconds : kUsualSeconds;
    return layout;
}

} // namespace tonada::ui
