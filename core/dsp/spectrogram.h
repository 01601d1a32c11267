// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/real_fft.h"

#include <Eigen/Core>

#include <complex>
#include <cstddef>
#include <span>
#include <vector>

namespace tonada {

enum class WindowShape
{
    Hann,
    Gaussian, ///< Praat's: it reaches over twice the window length, and has fallen to exp(-12) there
};

/** What a spectrogram is made with. */
struct SpectrogramConfig
{
    int sampleRate = 16000; ///< Hz
    WindowShape window = WindowShape::Hann;
    double windowLength = 0.007; ///< s: 7 ms is wide band, 30 ms narrow band
    double hopLength = 0.002; ///< s, rounded to whole samples

    bool operator==(const SpectrogramConfig&) const = default;
};

/** Power over time and frequency of audio that is there as a whole, for the eye: 0 dB is what a sine of full scale
 *  has in its bin. The transform is at least twice as long as the window, so that bins lie close.
 *
 *  Frame i is centred on sample i·hopSamples(), as in Mfcc; outside the audio there is zero. One instance per
 *  thread. Throws Error (InvalidArgument) from the constructor only.
 */
class Spectrogram
{
public:
    explicit Spectrogram(const SpectrogramConfig& config);

    [[nodiscard]] std::ptrdiff_t hopSamples() const noexcept { return m_hop; }
    [[nodiscard]] std::ptrdiff_t frameCount(std::size_t samples) const noexcept
    {
        return 1 + static_cast<std::ptrdiff_t>(samples) / m_hop;
    }
    [[nodiscard]] std::ptrdiff_t bins() const noexcept { return m_fft.size() / 2 + 1; }
    [[nodiscard]] double binHz() const noexcept { return m_sampleRate / m_fft.size(); }

    /** Power of the frames [first, first + out.cols()), [bins × frames]; 1 is what a sine of full scale has in its
     *  bin. Allocates nothing. */
    void power(std::span<const float> audio, std::ptrdiff_t first, Eigen::Ref<Eigen::MatrixXf> out);
    /** dB of the frames [first, first + out.cols()), [bins × frames]; not below -200: decibels() of
     *  their power. Allocates nothing. */
    void compute(std::span<const float> audio, std::ptrdiff_t first, Eigen::Ref<Eigen::MatrixXf> out);
    [[nodiscard]] static float decibels(double power) noexcept;

private:
    double m_sampleRate;
    std::ptrdiff_t m_hop;
    std::vector<double> m_window; // scaled for a sine of full scale to have power 1
    RealFft m_fft;
    std::vector<double> m_frame;
    std::vector<std::complex<double>> m_spectrum;
};

} // namespace tonada
