// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/recent_audio.h"

namespace tonada {

/** What speaks against keeping a take; the gravest only. */
enum class TakeFault
{
    None,
    TooShort, ///< under 2 s: no clip in it
    TooQuiet, ///< a voice, but too quiet to be judged; or the microphone is as good as off
    NoSpeech, ///< under half a second of it
    Overload, ///< 2 s in it have too many samples at full scale
};

struct TakeCheck
{
    double seconds = 0;
    double speechSeconds = 0;
    TakeFault fault = TakeFault::None;
};

/** Listens to a take as the live page does (VoiceActivity), so that both use the same words for it. */
[[nodiscard]] TakeCheck checkTake(const RecentAudio& take);

} // namespace tonada
