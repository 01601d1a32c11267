// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"

#include <Eigen/Core>

#include <memory>
#include <span>

namespace tonada {

/** Log-mel spectrogram and MFCC of audio that is there as a whole, equal to librosa 0.11's
 *  feature.melspectrogram + power_to_db and feature.mfcc.
 *
 *  Matrices are [bands or coefficients × frames], column-major: a frame is contiguous. Frame i is centred on
 *  sample i·hopLength; outside the audio there is zero. topDb is taken below the maximum of the whole array
 *  given, so for the model give it exactly windowSamples samples (MfccConfig).
 *  One instance per thread. Throws Error (InvalidArgument) from the constructor only.
 */
class Mfcc
{
public:
    explicit Mfcc(const MfccConfig& config = {});
    ~Mfcc();
    Mfcc(const Mfcc&) = delete;
    Mfcc& operator=(const Mfcc&) = delete;

    [[nodiscard]] const MfccConfig& config() const noexcept;
    [[nodiscard]] static Eigen::Index frameCount(std::size_t samples, const MfccConfig& config) noexcept;

    /** dB with ref 1, [nMels × frames]. Resizes `out` when its shape differs, allocates nothing otherwise. */
    void logMel(std::span<const float> audio, Eigen::MatrixXf& out);
    /** [nMfcc × frames]. The same. */
    void mfcc(std::span<const float> audio, Eigen::MatrixXf& out);
    /** The second half of mfcc(): of a spectrogram as logMel() gives it. */
    void mfccOfLogMel(const Eigen::MatrixXf& logMel, Eigen::MatrixXf& out) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
