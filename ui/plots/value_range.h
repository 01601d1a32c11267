// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCPAxis;

namespace tonada::ui {

/** Sets the range of a vertical axis so that `lower` is on the lower edge of the plot: QCustomPlot draws all
 *  values one pixel higher. For ui/plots only. */
void setValueRange(QCPAxis& axis, double lower, double upper, int pixels);

} // namespace tonada::ui
