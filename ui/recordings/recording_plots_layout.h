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
    Spectrogram,
    Mfcc,
    Probability
};

inline constexpr std::array kRecordingPlots{RecordingPlot::Waveform, RecordingPlot::Spectrogram,
                                            RecordingPlot::Mfcc, RecordingPlot::Probability};

/** Which plots are shown, and how high. */
struct RecordingRows
{
    std::array<bool, 4> shown{true, true, true, true}; ///< by RecordingPlot
    std::array<int, 4> share{54, 214, 90, 94}; ///< by RecordingPlot; of the height that is left for plots
    int noteTiers = 0; ///< rows of notes under the plots
    bool notes = true; ///< they are shown

    [[nodiscard]] bool shows(RecordingPlot p) const { return shown[static_cast<std::size_t>(p)]; }
    bool operator==(const RecordingRows&) const = default;
};

/** Where everything of a recording's pictures lies, in the widget's device-independent pixels. Overview and plots
 *  share their left and right edges. */
struct RecordingPlotsLayout
{
    static constexpr int kLeftGutter = 56; ///< numbers, ticks, titles of axes
    static constexpr int kRightGutter = 56; ///< colour bars and class names, times the font factor
    static constexpr int kTierHeight = 24; ///< of notes, times the font factor
    static constexpr int kColourBarGap = 10; ///< also its width
    static constexpr double kProbabilityMargin = 3; ///< pixels above 1 and below 0

    QSize size;
    QRect name; ///< the line above everything
    QRect overview;
    std::array<QRect, 4> title; ///< by RecordingPlot; empty: not shown
    std::array<QRect, 4> plot;
    QRect notes; ///< empty: there are none
    int noteTiers = 0;
    QRect timeAxis;

    [[nodiscard]] const QRect& titleOf(RecordingPlot p) const { return title[static_cast<std::size_t>(p)]; }
    [[nodiscard]] const QRect& plotOf(RecordingPlot p) const { return plot[static_cast<std::size_t>(p)]; }
    [[nodiscard]] QRect colourBarOf(RecordingPlot p) const
    {
        const QRect& r = plotOf(p);
        return {r.right() + 1 + kColourBarGap, r.top(), kColourBarGap, r.height()};
    }
    [[nodiscard]] bool shows(RecordingPlot p) const { return !plotOf(p).isEmpty(); }
    /** From the top of the first plot shown to the bottom of the last. */
    [[nodiscard]] QRect plots() const;
    [[nodiscard]] QRect noteTier(int tier) const;
    [[nodiscard]] double probabilityY(double probability) const;

    [[nodiscard]] static RecordingPlotsLayout of(QSize size, double fontFactor,
                                                 const RecordingRows& rows = {});
};

} // namespace tonada::ui
