// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/frequency_axis.h"

#include <vector>

namespace tonada::ui {

/** The smallest of 1, 2, 4, 5 times a power of ten that cuts `span` into at most `pieces` steps. */
[[nodiscard]] double stepFor(double span, int pieces);

/** Which epochs from `first` to `last` get a number: multiples of a step, about `count` of them, and both ends
 *  where they keep clear of their neighbours. */
[[nodiscard]] std::vector<int> epochMarks(int first, int last, int count);

/** Which frequencies get a number, the lowest first: round ones, no closer to each other than `apart`, a share of the
 *  axis. */
[[nodiscard]] std::vector<double> frequencyMarks(const FrequencyAxis& axis, double apart);

/** Centres of labels of one height, each as near to where it wants to be as possible, in the same order, none
 *  closer to another than the height, all inside [top, bottom] if they fit in there. */
[[nodiscard]] std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top,
                                               double bottom);

} // namespace tonada::ui
