// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "ui/plots/share_plot.h"

#include <QStringList>

namespace tonada::ui {

/** A share plot with its words. */
struct ShareContent
{
    QString heading;
    QString caption; ///< while nothing is pointed at
    SharePlotView view;
    QStringList readOuts; ///< of each point
    QString inWords;
};

/** The ROC curve of new speakers with the area under it. */
[[nodiscard]] ShareContent rocContent(const RunRecord& record);
/** How often the answer was Argentinian among clips of like probability, with the clips in each bin and the
 *  calibration error. */
[[nodiscard]] ShareContent reliabilityContent(const RunRecord& record);

} // namespace tonada::ui
