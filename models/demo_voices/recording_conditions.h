// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/random_state.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tonada::corpus {

/** Ranges to draw from. Typical is what the models are trained and judged on; the others leave it on one
 *  side each, for the figures "outside the range". */
enum class ConditionSet
{
    Typical,
    Slow,
    Fast,
    Noisy,
    Telephone,
    Reverberant,
    Clean, ///< demo recordings: little noise, full band, level of a good recording
};

[[nodiscard]] std::string_view conditionName(ConditionSet set);

/** How the voiceless and voiced hisses of a speaker sound. espeak-ng plays the same recordings of them for
 *  every voice, so that without this an unseen voice would not have unseen hisses. */
struct FricativeColour
{
    double gainDb = 0;
    double peakHz = 4000;
    double peakDb = 0;
};

/** Everything between a mouth and a file. One draw serves both accents of a pair. */
struct RecordingConditions
{
    double playbackSpeed = 1; ///< moves pitch and formants together
    FricativeColour fricatives;
    double roomSeconds = 0; ///< reverberation time RT60; 0: no room
    double roomDb = 0; ///< energy of the room's tail against the direct sound
    double noiseSlope = 0; ///< noise power falls as 1/f to this power
    double signalToNoiseDb = 30;
    double tiltDbPerOctave = 0;
    double highPassHz = 40;
    std::optional<double> lowPassHz;
    double levelDb = -25; ///< RMS of the recording, dBFS
    std::uint32_t seed = 0; ///< of the samples of noise and room
};

[[nodiscard]] RecordingConditions drawConditions(RandomState& random, ConditionSet set);

/** A stretch of time, in seconds. */
struct TimeSpan
{
    double start = 0;
    double end = 0;
};

/** Colours the hisses at `spans`, in place. */
void colourFricatives(std::vector<float>& samples, int sampleRate, std::span<const TimeSpan> spans,
                      const FricativeColour& colour);

/** Room, noise and frequency response; playback speed, hisses and level are others' business. `speech`
 *  is at 16 kHz; `speechRms` sets the noise. */
[[nodiscard]] std::vector<float> record(std::span<const float> speech, double speechRms,
                                        const RecordingConditions& conditions);

/** The amplitude ratio. */
[[nodiscard]] double decibels(double db);
[[nodiscard]] double rms(std::span<const float> samples);

} // namespace tonada::corpus
