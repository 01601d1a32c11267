// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/column_history.h"
#include "ui/plots/live_layout.h"
#include "ui/plots/time_scale.h"
#include "ui/support/theme.h"

#include <QPixmap>

#include <cstdint>
#include <memory>

class QPaintDevice;

namespace tonada::ui {

/** Axes and curves of the live pictures, drawn with QCustomPlot: grounds, grid, ticks and numbers once into a
 *  pixmap, the waveform and the two-coloured history straight onto a widget at every frame. */
class LiveAxes
{
public:
    struct Setup
    {
        LiveLayout layout;
        Theme theme;
        double waveformRange = 0.5; ///< the outer numbers of the waveform's axis
        double unsureLow = 0.4;
        double unsureHigh = 0.6;
        double secondsBack = 0; ///< right end of the time axis, seconds before its zero
        bool frozen = false;
    };

    LiveAxes();
    ~LiveAxes();
    LiveAxes(const LiveAxes&) = delete;
    LiveAxes& operator=(const LiveAxes&) = delete;

    void setup(const Setup& setup);

    /** Everything that stands still, opaque. */
    [[nodiscard]] QPixmap ground(QSize size, double devicePixelRatio);

    /** Takes the curves from the slots in view; the last is end − 1. */
    void setData(const ColumnHistory& history, const TimeScale& scale, std::int64_t end);
    /** Paints them. No other painter may be active on the target. */
    void paintCurves(QPaintDevice* target);

    /** Height of a value in a plot, in the widget's pixels. */
    [[nodiscard]] static double waveformY(const LiveLayout& layout, double range, double value);
    [[nodiscard]] static double historyY(const LiveLayout& layout, double probability);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
