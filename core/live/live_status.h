// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/gate_reading.h"
#include "core/live/feature_column.h"
#include "core/live/verdict.h"
#include "core/util/sample_index.h"

#include <cstdint>

namespace tonada {

/** Where the session stands. */
enum class SessionState : std::uint8_t
{
    Stopped,
    Starting, ///< the device is being opened
    Running,
    Finished, ///< a file or the demo came to its end
    Failed, ///< see LiveSession::error()
    DeviceLost, ///< waiting for the device to return
    NotAnswering, ///< the sound system hangs
};

/** The newest state, by value: the window reads it on its own timer, older ones are skipped. */
struct LiveStatus
{
    SessionState session = SessionState::Stopped;
    Verdict verdict;
    WindowState window = WindowState::Gathering;
    float windowProbability = 0; ///< if window is Judged
    GateReading gate; ///< why there is speech in it, or none
    float novelty = -1; ///< of that window: above 1 is unlike the training data; below 0: not checked
    float windowSpeechSeconds = 0; ///< speech in the newest window, of 2 s
    float levelRmsDb = -120; ///< dBFS over 400 ms
    float levelPeakDb = -120; ///< dBFS, highest of the last 128 ms: longer than a reader skips
    bool clipped = false; ///< a sample at full scale in the last 128 ms
    std::uint32_t clipCount = 0; ///< samples at full scale since the start
    SampleIndex position = 0; ///< samples at 16 kHz since the start, lost ones included
    double deviceRate = 0; ///< Hz
    double delayMs = 0; ///< estimate, microphone to meter, from sample counts
    double inferenceMs = 0; ///< newest classification
    std::int64_t lostSamples = 0; ///< at the device's rate: ring full, or reported by the device
    std::uint32_t deviceOverruns = 0; ///< times the device reported lost input
    int sourceItem = 0; ///< demo: which recording is playing
};

} // namespace tonada
