// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace tonada {

/** How long a session waits before it calls a device lost or the sound system stuck; tests shorten it. */
struct LiveTiming
{
    std::chrono::milliseconds callTimeout{2000}; ///< a call that takes longer is NotAnswering
    std::chrono::milliseconds silenceTimeout{1000}; ///< no callback for so long: the device is lost
    std::chrono::milliseconds rescanInterval{1000}; ///< between two looks for a lost device
};

} // namespace tonada
