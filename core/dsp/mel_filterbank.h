// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"

#include <Eigen/Core>

#include <cstddef>
#include <span>
#include <vector>

namespace tonada {

/** Slaney's mel scale (librosa 0.11 hz_to_mel, htk = false). */
[[nodiscard]] double hzToMel(double hz);
/** Back again (mel_to_hz). */
[[nodiscard]] double melToHz(double mel);

/** Edges and centres of mel bands: `count` frequencies in Hz, equally spaced on Slaney's mel scale from fMin
 *  to fMax (librosa 0.11 mel_frequencies, htk = false). */
[[nodiscard]] std::vector<double> melFrequencies(int count, double fMin, double fMax);

/** Triangular mel filters with Slaney's norm (librosa 0.11 filters.mel), of which only the weights that are
 *  not zero are kept. Immutable. */
class MelFilterbank
{
public:
    explicit MelFilterbank(const MfccConfig& config);

    /** As librosa has it: [nMels × (nFft/2 + 1)]. */
    [[nodiscard]] Eigen::MatrixXf dense() const;

    /** Mel power of four frames, in the layout of PowerSpectra: `power` by bin, `mel` by band. */
    void apply(std::span<const float> power, std::span<float> mel) const noexcept;

private:
    struct Band
    {
        std::size_t firstBin = 0;
        std::size_t firstWeight = 0;
        std::size_t size = 0;
    };

    std::size_t m_bins;
    std::vector<Band> m_bands;
    std::vector<float> m_weights;
};

} // namespace tonada
