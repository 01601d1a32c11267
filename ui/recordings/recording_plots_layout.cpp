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
constexpr int kReadable = 24; // of a plot, so that its numbers do not run into each other
constexpr int kRoomEach = 2; // the spectrogram takes more than its part
constexpr double kNotesGap = 6;

/** The plots there is room for. */
struct Readable
{
    std::array<bool, 4> shown{};
    int room = 0; ///< pixels left for plots, without their titles
    int shares = 0; ///< of all that are shown
};

Readable measured(const std::array<bool, 4>& shown, const RecordingRows& rows, int room, int title)
{
    Readable fit{shown, room, 0};
    for (std::size_t i = 0; i < shown.size(); ++i) {
        fit.room -= shown[i] ? title : 0;
        fit.shares += shown[i] ? rows.share[i] : 0;
    }
    return fit;
}

/** Where all would be too low to be read, the MFCC are left out, then the waveform, which the overview shows too. */
Readable readableRows(const RecordingRows& rows, int room, int title, int lowest)
{
    Readable fit = measured(rows.shown, rows, room, title);
    for (const RecordingPlot next : {RecordingPlot::Mfcc, RecordingPlot::Waveform}) {
        const auto i = static_cast<std::size_t>(next);
        const auto others = std::count(fit.shown.begin(), fit.shown.end(), true) - 1;
        if (fit.shown[i] && others > 0 && fit.room < lowest * (others + 1) * kRoomEach) {
            fit.shown[i] = false;
            fit = measured(fit.shown, rows, room, title);
        }
    }
    return fit;
}

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
    int y = layout.overview.bottom() + 1;
    const Readable fit
        = readableRows(rows, size.height() - y - notes - scaled(kAxisHeight), title, scaled(kReadable));
    for (std::size_t i = 0; i < rows.shown.size(); ++i) {
        if (!fit.shown[i])
            continue;
        const int height = std::max(kLowestPlot, fit.room * rows.share[i] / std::max(1, fit.shares));
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
