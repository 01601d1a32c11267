// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <array>
#include <cstddef>

namespace tonada::ui {

enum class RecordingPlot : std::size_t
{
    Waveform,
    Mel,
    Mfcc,
    Probability
};

inline constexpr std::array kRecordingPlots{RecordingPlot::Waveform, RecordingPlot::Mel, RecordingPlot::Mfcc,
                                            RecordingPlot::Probability};

/** Where everything of a recording's pictures lies, in the widget's device-independent pixels. Overview and plots
 *  share their left and right edges. */
struct RecordingPlotsLayout
{
    static constexpr int kLeftGutter = 56; ///< numbers, ticks, titles of axes
    static constexpr int kRightGutter = 56; ///< colour bars and class names, times the font factor
    static constexpr int kColourBarGap = 10; ///< also its width
    static constexpr double kProbabilityMargin = 3; ///< pixels above 1 and below 0

    QSize size;
    QRect name; ///< the line above everything
    QRect overview;
    std::array<QRect, 4> title; ///< by RecordingPlot
    std::array<QRect, 4> plot;
    QRect timeAxis;

    [[nodiscard]] const QRect& titleOf(RecordingPlot p) const { return title[static_cast<std::size_t>(p)]; }
    [[nodiscard]] const QRect& plotOf(RecordingPlot p) const { return plot[static_cast<std::size_t>(p)]; }
    [[nodiscard]] QRect colourBarOf(RecordingPlot p) const
    {
        const QRect& r = plotOf(p);
        return {r.right() + 1 + kColourBarGap, r.top(), kColourBarGap, r.height()};
    }
    /** From the top of the first plot to the bottom of the last. */
    [[nodiscard]] QRect plots() const { return plot.front().united(plot.back()); }
    [[nodiscard]] double probabilityY(double probability) const;

    [[nodiscard]] static RecordingPlotsLayout of(QSize size, double fontFactor);
};

} // namespace tonada::ui
