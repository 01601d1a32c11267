// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/verdict.h"
#include "core/util/sample_index.h"

#include <array>
#include <cstdint>

namespace tonada {

/** Why there is a number, or why there is none. The words and signs for each belong to the window. */
enum class WindowState : std::uint8_t
{
    Gathering, ///< fewer than 2 s heard since the start or a gap
    Judged, ///< probability is valid
    NoSpeech, ///< the speech gate is closed
    TooQuiet,
    Overload, ///< clipped samples
    Unlike, ///< unlike the training data
    NoModel,
};

/** What the window draws for one hop (32 ms): one column of each picture. History: every column arrives.
 *  Trivially copyable, so that it can pass through a ring. Positions count samples at 16 kHz since the source
 *  started, lost ones included: the time axis stays true across a gap. */
struct FeatureColumn
{
    static constexpr int kMels = 128;
    static constexpr int kMfcc = 40;
    static constexpr int kPeaks = 4;

    SampleIndex centre = 0; ///< of the frame
    std::array<float, kMels> logMel{}; ///< dB, ref 1, no floor
    std::array<float, kMfcc> mfcc{}; ///< with the floor of the window it stood in when it was newest
    std::array<float, kPeaks> peakLow{}; ///< waveform of [centre − 256, centre + 256) in four parts: minimum
    std::array<float, kPeaks> peakHigh{}; ///< and maximum
    SampleIndex windowEnd = 0; ///< end of the window that `probability` belongs to
    float probability = 0; ///< calibrated P(Argentinian) of that window, if state is Judged
    float novelty = -1; ///< of that window: Classifier::novelty(), above 1 is unlike; below 0: not checked
    WindowState state = WindowState::Gathering;
    std::int32_t lostBefore = 0; ///< samples (at 16 kHz) lost just before this column: a discontinuity
    Verdict verdict; ///< as it stood after this column
    float levelRmsDb = -120; ///< dBFS over the 400 ms before
    std::int32_t sourceItem = 0; ///< demo: the recording this column belongs to
};

} // namespace tonada
