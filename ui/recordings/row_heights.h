// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_plots_layout.h"

#include <QPoint>

#include <optional>

namespace tonada::ui {

/** How the rows of a recording's plots are hidden and made higher. */
namespace row_heights {

inline constexpr int kLowest = 28; ///< pixels

/** With a plot shown or hidden; the last one stays. */
[[nodiscard]] RecordingRows withShown(RecordingRows rows, RecordingPlot p, bool shown);

/** The plot above the boundary under a point: the gap between it and the title of the next one. */
[[nodiscard]] std::optional<RecordingPlot> boundaryAt(const RecordingPlotsLayout& layout, QPoint point);

/** With the boundary below a plot moved down by so many pixels: what it wins the next one loses. */
[[nodiscard]] RecordingRows moved(RecordingRows rows, const RecordingPlotsLayout& layout, RecordingPlot above,
                                  int pixels);

/** With a plot higher, or lower for negative steps, at the cost of all others. */
[[nodiscard]] RecordingRows stepped(RecordingRows rows, RecordingPlot p, int steps);

} // namespace row_heights

} // namespace tonada::ui
