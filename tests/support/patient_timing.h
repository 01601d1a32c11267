// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_timing.h"

namespace tonada::test {

/** For tests that deliver audio when they like: silence is no sign of a lost device. */
[[nodiscard]] inline LiveTiming patientTiming()
{
    LiveTiming timing;
    timing.silenceTimeout = std::chrono::minutes(2);
    return timing;
}

} // namespace tonada::test
