// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tonada {

struct PitchConfig
{
    int sampleRate = 16000; ///< Hz, 4000 or more
    double fMin = 75; ///< Hz
    double fMax = 500; ///< Hz
    double hopLength = 0.01; ///< s, rounded to whole samples
};

/** The fundamental frequency (F0) of each frame in Hz, NaN where there is no voice: YIN (de Cheveigné and Kawahara
 *  2002) as aubio's "yinfast" computes it, kept where aubio is sure of it for three frames or more, then the median of five.
 *
 *  Frame i is centred on sample i · hop, as in Spectrogram; there are 1 + samples / hop. Throws Error
 *  (InvalidArgument) that names the parameter. */
[[nodiscard]] std::vector<float> pitchTrack(std::span<const float> audio, const PitchConfig& config);

} // namespace tonada
