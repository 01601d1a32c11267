// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/value_range.h"

#include <qcustomplot.h>

namespace tonada::ui {

void setValueRange(QCPAxis& axis, double lower, double upper, int pixels)
{
    const double pixel = (upper - lower) / pixels;
    axis.setRange(lower + pixel, upper + pixel);
}

} // namespace tonada::ui
