// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace tonada::ui {

/** Sets the range of a vertical axis so that `lower` is on the lower edge of the plot: QCustomPlot draws all
 *  values one pixel higher. For ui/plots only. */
inline void setValueRange(QCPAxis& axis, double lower, double upper, int pixels)
{
    const double pixel = (upper - lower) / pixels;
    axis.setRange(lower + pixel, upper + pixel);
}

} // namespace tonada::ui
