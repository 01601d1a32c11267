// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/live_layout.h"
#include "ui/support/theme.h"

#include <QImage>

#include <memory>

namespace tonada::ui {

/** What stands still behind the live pictures, drawn with QCustomPlot: grounds, unsure band, grid, ticks and
 *  numbers. */
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

    /** Opaque, in device pixels. */
    [[nodiscard]] QImage ground(double devicePixelRatio);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
