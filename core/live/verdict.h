// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tonada {

/** What the verdict over the last seconds of speech says. */
enum class VerdictState : std::uint8_t
{
    Gathering, ///< not enough speech yet
    Argentinian,
    Other,
    Unsure,
    NoSpeech,
    TooQuiet,
    Overload,
    Unlike,
    NoModel,
};

/** The verdict shown: calibrated log-odds averaged over the windows of the last N seconds of speech. */
struct Verdict
{
    VerdictState state = VerdictState::Gathering;
    bool hasProbability = false;
    float probability = 0; ///< P(Argentinian) over the last speech; valid if hasProbability
    float low = 0; ///< interval that allows for overlapping windows
    float high = 0;
    float speechSeconds = 0; ///< speech gathered, up to spanSeconds
    float spanSeconds = 10;
    float prior = 0; ///< share of Argentinians it expects; 0: that of the training data
    VerdictState last = VerdictState::Gathering; ///< what was judged last: stays while state says why not now
    float lastAgoSeconds = 0; ///< since the last speech that was judged
};

} // namespace tonada
