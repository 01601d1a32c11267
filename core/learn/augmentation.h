// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/random.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <vector>

namespace tonada {

/** A change that leaves the accent and makes another clip of it. Noise, Pitch, TimeMask and FrequencyMask
 *  have the values of the published notebook; the others are ours. */
enum class Augmentation
{
    Noise, ///< Gaussian, deviation 0.005 of full scale
    Pitch, ///< four semitones up
    TimeMask, ///< 1000 samples at a random place become zero
    FrequencyMask, ///< two neighbouring mel bands fall to the clip's lowest value
    Gain, ///< -6 to 6 dB
    Band, ///< another microphone: low and high frequencies cut off, one region raised or lowered
    Spec, ///< two bands of frequencies and two of time become the mean (SpecAugment, Park et al. 2019)
};

/** Its name on the command line: "noise", "pitch", "time-mask", "frequency-mask", "gain", "band", "spec". */
[[nodiscard]] std::string_view toString(Augmentation augmentation) noexcept;
/** Names with commas between them. Error: InvalidArgument that lists the names. */
[[nodiscard]] std::vector<Augmentation> augmentationsFromNames(std::string_view names);
/** The other way. */
[[nodiscard]] std::string namesOf(const std::vector<Augmentation>& augmentations);

/** The part of a change that happens to the samples; none for FrequencyMask and Spec. */
void changeSamples(Augmentation augmentation, std::vector<float>& samples, int sampleRate, Random& random);
/** The part that happens to the log-mel spectrogram (dB, [bands × frames]); none for the others. */
void changeLogMel(Augmentation augmentation, Eigen::MatrixXf& logMel, Random& random);

} // namespace tonada
