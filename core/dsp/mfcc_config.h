// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace tonada {

/** How MFCCs are made: librosa's parameter names and, as defaults, the reference the models are trained on
 *  (librosa 0.11: Slaney mel scale and norm, periodic Hann window, centred frames with zero padding, power 2,
 *  dB with ref 1 and amin 1e-10, DCT-II ortho without lifter). It travels inside every model file.
 */
struct MfccConfig
{
    int sampleRate = 16000; ///< Hz
    int nFft = 2048; ///< samples; factors 2, 3 and 5 only (KissFFT allocates for others)
    int hopLength = 512; ///< samples between frames
    int nMels = 128; ///< mel bands
    double fMin = 0.0; ///< Hz
    double fMax = 8000.0; ///< Hz
    double topDb = 80.0; ///< dB below the loudest value of the window; below that is cut off
    int nMfcc = 40; ///< coefficients
    int windowSamples = 32000; ///< samples the model sees: 2 s

    /** Frames of one window: 63. */
    [[nodiscard]] int windowFrames() const noexcept { return 1 + windowSamples / hopLength; }
    /** Whether a frame of a window reaches beyond it, into the padding: the outer four. */
    [[nodiscard]] bool isPadded(int frame) const noexcept
    {
        const int centre = frame * hopLength;
        return centre < nFft / 2 || centre + nFft / 2 > windowSamples;
    }

    /** Throws Error (InvalidArgument) that names the parameter. */
    void validate() const;

    bool operator==(const MfccConfig&) const = default;
};

void to_json(nlohmann::json& json, const MfccConfig& config);
/** Missing or mistyped members throw nlohmann::json::exception. */
void from_json(const nlohmann::json& json, MfccConfig& config);

} // namespace tonada
