// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace tonada {

struct IntensityConfig
{
    int sampleRate = 16000; ///< Hz
    double fMin = 75; ///< Hz; the window is long enough for a voice of this pitch not to ripple
    double hopLength = 0.01; ///< s, rounded to whole samples
};

/** The level of each frame in dB, 0 for the mean power of samples ±1, not below -120: mean square under a
 *  Kaiser-20 window of 6.4 / fMin seconds, the window's mean taken off, as in Praat's "To Intensity".
 *
 *  Frame i is centred on sample i · hop, as in Spectrogram; there are 1 + samples / hop. At the ends only the part of
 *  the window counts that lies on audio. Throws Error (InvalidArgument) that names the parameter. */
[[nodiscard]] std::vector<float> intensityTrack(std::span<const float> audio, const IntensityConfig& config);

} // namespace tonada
