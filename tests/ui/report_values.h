// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"

namespace tonada::test {

/** A finished run 7 of the reference CNN, tested on `speakers` voices, alternately of both classes, of twelve clips
 *  each; some answers are wrong, more for some voices than for others. */
[[nodiscard]] RunRecord someRun(int speakers = 8);

/** The same, cancelled after the first stage: no other scores. */
[[nodiscard]] RunRecord cancelledRun();

} // namespace tonada::test
