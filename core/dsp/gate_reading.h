// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tonada {

/** What the speech gate says about the last 2 seconds. */
enum class SpeechState : std::uint8_t
{
    Speech,
    NoSpeech,
    TooQuiet, ///< something stands out, but below kQuietDb; or the microphone is as good as off
    Overload, ///< too many samples at full scale to judge
};

/** Which rule decided that, and what the number beside it is. */
enum class GateRule : std::uint8_t
{
    Open, ///< share of speech in the 2 s, 0 … 1
    Silence, ///< the same: nothing stands out of steady noise for long enough
    Click, ///< s: the longest of the sounds that stood out
    SteadyTone, ///< log-odds of speech by SoundTexture: hum, a tone, noise that has begun
    Music, ///< the same
    TooQuiet, ///< dBFS: the loudest hop
    Overload, ///< samples at full scale
};

/** The rule with its number. */
struct GateReading
{
    GateRule rule = GateRule::Silence;
    float value = 0;
    float limit = 0; ///< that the value had to reach, or must not reach
};

} // namespace tonada
