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
constexpr int kLowestPlot = 8;
constexpr double kNotesGap = 6;

} // namespace

double RecordingPlotsLayout::probabilityY(double probability) const
{
    const QRect& r = plotOf(RecordingPlot::Probability);
    return r.top() + kProbabilityMargin + (r.height() - 2 * kProbabilityMargin) * (1 - probability);
}

QRect RecordingPlotsLayout::plots() const
{
    return std::accumulate(plot.begin(), plot.end(), QRect(),
                           [](const QRect& sum, const QRect& r) { return sum.united(r); });
}

QRect RecordingPlotsLayout::noteTier(int tier) const
{
    const int height = notes.height() / std::max(1, noteTiers);
    return {notes.left(), notes.top() + tier * height, notes.width(), height};
}

RecordingPlotsLayout RecordingPlotsLayout::of(QSize size, double fontFactor, const RecordingRows& rows)
{
    const double factor = std::max(1.0, fontFactor);
    const auto scaled = [factor](double height) {
        return static_cast<int>(std::lround(height * factor));
    };
    const int right = scaled(kRightGutter);
    const int width = std::max(1, size.width() - kLeftGutter - right);
    RecordingPlotsLayout layout;
    layout.size = size;
    layout.noteTiers = rows.notes ? rows.noteTiers : 0;
    layout.name = {0, 0, size.width() - right, scaled(kNameHeight)};
    layout.overview = {kLeftGutter, layout.name.bottom() + 1, width,
                       size.height() < kLowWindow ? kLowOverview : kOverviewHeight};
    const int title = scaled(kTitleHeight);
    const int notes = layout.noteTiers > 0 ? scaled(kNotesGap) + layout.noteTiers * scaled(kTierHeight) : 0;
    int titles = 0;
    int shares = 0;
    for (std::size_t i = 0; i < rows.shown.size(); ++i) {
        titles += rows.shown[i] ? title : 0;
        shares += rows.shown[i] ? rows.share[i] : 0;
    }
    int y = layout.overview.bottom() + 1;
    const int room = size.height() - y - titles - notes - scaled(kAxisHeight);
    for (std::size_t i = 0; i < rows.shown.size(); ++i) {
        if (!rows.shown[i])
            continue;
        const int height = std::max(kLowestPlot, room * rows.share[i] / std::max(1, shares));
        layout.title[i] = {kLeftGutter, y, width, title};
        layout.plot[i] = {kLeftGutter, y + title, width, height};
        y += title + height;
    }
    if (layout.noteTiers > 0)
        layout.notes = QRect(kLeftGutter, y, width, notes).adjusted(0, scaled(kNotesGap), 0, 0);
    layout.timeAxis = {kLeftGutter, y + notes, width, scaled(kAxisHeight)};
    return layout;
}

} // namespace tonada::ui
