// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/column_history.h"
#include "ui/plots/live_layout.h"
#include "ui/plots/time_scale.h"
#include "ui/support/theme.h"

#include <QPointF>

#include <cstdint>
#include <optional>

namespace tonada::ui {

/** What one frame of the live pictures shows, and where slots lie in it. */
struct LiveScene
{
    LiveLayout layout;
    Theme theme;
    TimeScale scale; ///< in device pixels
    double devicePixelRatio = 1;
    double waveformRange = 0.5;
    double unsureLow = 0.4;
    double unsureHigh = 0.6;
    bool frozen = false;
    bool modelAvailable = true;
    bool running = false;
    bool explaining = false; ///< lines over the mel spectrogram say what decided
    float referenceDb = 0;
    std::optional<QPointF> crossHair; ///< in the widget's pixels

    const ColumnHistory* history = nullptr;
    std::int64_t end = 0; ///< one past the last slot shown

    /** Left edge of a slot, in the widget's pixels; fractions of a slot are allowed. */
    [[nodiscard]] double xOf(double slot) const;
    [[nodiscard]] std::int64_t slotAt(double x) const;
    /** Seconds from the right end of the newest slot, negative. */
    [[nodiscard]] double secondsAt(double x) const;
    [[nodiscard]] const FeatureColumn* columnAt(double x) const { return history->at(slotAt(x)); }
    [[nodiscard]] std::int64_t firstVisible() const;
    /** The plot a point is in. */
    [[nodiscard]] std::optional<LivePlot> plotAt(QPointF point) const;
    /** Row of cells of the mel or MFCC plot at a height, 0 at the bottom. */
    [[nodiscard]] int rowAt(LivePlot plot, double y) const;
    /** Middle of a row. */
    [[nodiscard]] double yOfRow(LivePlot plot, int row) const;
    /** Rows of cells; a plot of curves has as many as it has pixels. */
    [[nodiscard]] int rowsOf(LivePlot plot) const;
};

} // namespace tonada::ui
