// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_plots_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada::ui {
namespace {

constexpr double kNameHeight = 22;
constexpr double kTitleHeight = 25;
constexpr double kAxisHeight = 26;
constexpr int kOverviewHeight = 32;
constexpr int kLowOverview = 24;
constexpr int kLowWindow = 520;
constexpr std::array<int, 4> kShares{54, 214, 90, 94}; // of the height that is left
constexpr int kLowestPlot = 8;

} // namespace

double RecordingPlotsLayout::probabilityY(double probability) const
{
    const QRect& r = plotOf(RecordingPlot::Probability);
    return r.top() + kProbabilityMargin + (r.height() - 2 * kProbabilityMargin) * (1 - probability);
}

RecordingPlotsLayout RecordingPlotsLayout::of(QSize size, double fontFactor)
{
    const double factor = std::max(1.0, fontFactor);
    const auto scaled = [factor](double height) {
        return static_cast<int>(std::lround(height * factor));
    };
    const int right = scaled(kRightGutter);
    const int width = std::max(1, size.width() - kLeftGutter - right);
    RecordingPlotsLayout layout;
    layout.size = size;
    layout.name = {0, 0, size.width() - right, scaled(kNameHeight)};
    layout.overview = {kLeftGutter, layout.name.bottom() + 1, width,
                       size.height() < kLowWindow ? kLowOverview : kOverviewHeight};
    const int title = scaled(kTitleHeight);
    int y = layout.overview.bottom() + 1;
    const int room = size.height() - y - 4 * title - scaled(kAxisHeight);
    const int shares = std::accumulate(kShares.begin(), kShares.end(), 0);
    for (std::size_t i = 0; i < kShares.size(); ++i) {
        const int height = std::max(kLowestPlot, room * kShares[i] / shares);
        layout.title[i] = {kLeftGutter, y, width, title};
        layout.plot[i] = {kLeftGutter, y + title, width, height};
        y += title + height;
    }
    layout.timeAxis = {kLeftGutter, y, width, scaled(kAxisHeight)};
    return layout;
}

} // namespace tonada::ui
