// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/column_history.h"
#include "ui/plots/live_layout.h"
#include "ui/plots/pixel_ring.h"
#include "ui/plots/time_scale.h"
#include "ui/support/theme.h"

#include <cstdint>
#include <memory>

namespace tonada::ui {

/** The waveform and the history of P(Argentinian), blue over one half and orange under it, drawn with
 *  QCustomPlot onto transparent rings: at each frame only the end that is new. */
class LiveCurves
{
public:
    LiveCurves();
    ~LiveCurves();
    LiveCurves(const LiveCurves&) = delete;
    LiveCurves& operator=(const LiveCurves&) = delete;

    /** Everything is drawn again at the next follow(). `waveformRange` is the outer number of its axis. */
    void setup(const LiveLayout& layout, const TimeScale& scale, double devicePixelRatio, const Theme& theme,
               double waveformRange);
    /** The same: the history is another one, or begins anew. */
    void invalidate() noexcept;

    /** Draws what is in view when the last slot shown is end − 1. */
    void follow(const ColumnHistory& history, std::int64_t end);

    [[nodiscard]] const PixelRing& waveform() const noexcept;
    [[nodiscard]] const PixelRing& probability() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
