// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/live_status.h"
#include "core/util/error.h"

#include <optional>

namespace tonada::ui {

/** What the live page is told on every tick of the window's timer. */
struct LiveFrame
{
    LiveStatus status;
    std::optional<Error>
        error; ///< why the session is Failed, DeviceLost or NotAnswering, or a recording ended
    double recentSeconds = 0; ///< what can be saved or played again
    bool recording = false;
    double recordedSeconds = 0;
};

} // namespace tonada::ui
