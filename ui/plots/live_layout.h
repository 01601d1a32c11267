// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <array>
#include <cstddef>

namespace tonada::ui {

enum class LivePlot : std::size_t
{
    Waveform,
    Mel,
    Mfcc,
    History
};

inline constexpr std::array kLivePlots{LivePlot::Waveform, LivePlot::Mel, LivePlot::Mfcc, LivePlot::History};

/** Where everything of the live pictures lies, in the widget's device-independent pixels. The four plots
 *  share their left and right edges. */
struct LiveLayout
{
    static constexpr int kLeftGutter = 56; ///< axis titles, numbers and ticks
    static constexpr int kRightGutter = 56; ///< colour bars and class names, times the font factor
    static constexpr int kDesignHeight = 642;
    static constexpr int kCompactHeight = 470;
    static constexpr int kStripHeight = 24; ///< the last 60 s under the time axis, while frozen
    static constexpr int kColourBarGap = 10; ///< also its width
    static constexpr double kWaveformHeadroom = 1.163; ///< range shown over the outer number of the axis
    static constexpr double kHistoryMargin = 3; ///< pixels above 1 and below 0
    static constexpr double kWidestColumn = 4; ///< pixels; beyond it more seconds are shown

    QSize size;
    std::array<QRect, 4> title; ///< by LivePlot
    std::array<QRect, 4> plot;
    QRect timeAxis;
    QRect strip; ///< null unless asked for
    double visibleSeconds = 10;

    [[nodiscard]] const QRect& titleOf(LivePlot p) const { return title[static_cast<std::size_t>(p)]; }
    [[nodiscard]] const QRect& plotOf(LivePlot p) const { return plot[static_cast<std::size_t>(p)]; }
    [[nodiscard]] QRect colourBarOf(LivePlot p) const
    {
        const QRect& r = plotOf(p);
        return {r.right() + 1 + kColourBarGap, r.top(), kColourBarGap, r.height()};
    }
    /** From the top of the first plot to the bottom of the last. */
    [[nodiscard]] QRect plots() const { return plot.front().united(plot.back()); }

    /** By how much the history's axis goes past 0 and 1. */
    [[nodiscard]] double historyOverhang() const;
    [[nodiscard]] double historyY(double probability) const;

    [[nodiscard]] static LiveLayout of(QSize size, double fontFactor, bool withStrip);
};

} // namespace tonada::ui
