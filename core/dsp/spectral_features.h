// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"

#include <Eigen/Core>

#include <array>
#include <memory>
#include <span>

namespace tonada {

/** The five numbers that logistic regression and the forest are given, as rows. */
enum class Scalar
{
    Rms, ///< root mean square of the samples
    ZeroCrossingRate, ///< sign changes per sample
    SpectralCentroid, ///< Hz
    SpectralBandwidth, ///< Hz, standard deviation about the centroid
    SpectralRolloff, ///< Hz, below which 85 % of the magnitude lies
};
inline constexpr std::size_t kScalars = 5;

/** One clip's or window's features: the mean of each over all frames. */
using ScalarMeans = std::array<float, kScalars>;

/** Of [kScalars × frames]. */
[[nodiscard]] ScalarMeans meansOf(const Eigen::MatrixXf& frames) noexcept;

/** Name of a row as librosa's function is called: "rms", "zero_crossing_rate", … */
[[nodiscard]] const char* scalarName(Scalar scalar) noexcept;

/** Five features of each frame, equal to librosa 0.11's rms, zero_crossing_rate, spectral_centroid,
 *  spectral_bandwidth and spectral_rolloff with their defaults (frames of nFft every hopLength, centred;
 *  padded with zeros, for the zero-crossing rate with the edge values). Of MfccConfig it uses sampleRate,
 *  nFft and hopLength. One instance per thread. The constructor throws Error (InvalidArgument).
 */
class SpectralFeatures
{
public:
    explicit SpectralFeatures(const MfccConfig& config = {});
    ~SpectralFeatures();
    SpectralFeatures(SpectralFeatures&&) noexcept;
    SpectralFeatures& operator=(SpectralFeatures&&) noexcept;

    /** [kScalars × frames], column-major. */
    void compute(std::span<const float> audio, Eigen::MatrixXf& out);
    /** One of those frames. Allocates nothing. */
    void computeFrame(std::span<const float> audio, Eigen::Index frame, Eigen::MatrixXf::ColXpr out) noexcept;
    /** The mean of each over all frames: one clip's features. */
    [[nodiscard]] ScalarMeans means(std::span<const float> audio);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
