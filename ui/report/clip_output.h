// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/recent_audio.h"

#include <functional>

namespace tonada::ui {

/** Where clips are heard. */
struct ClipOutput
{
    std::function<bool()> available; ///< whether there is a loudspeaker or headphones
    std::function<void(RecentAudio)> play; ///< instead of what plays now; returns at once
};

} // namespace tonada::ui
