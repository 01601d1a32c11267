// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/spectrogram.h"

#include "core/util/error.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <string>

namespace tonada {
namespace {

constexpr double kLeastPower = 1e-20;
constexpr double kGaussianReach = 2; // lengths

std::size_t samplesOf(const SpectrogramConfig& config)
{
    const double length
        = config.windowLength * (config.window == WindowShape::Gaussian ? kGaussianReach : 1.0);
    const double samples = std::round(length * config.sampleRate);
    if (!(samples >= 4) || samples > 1 << 20)
        throw Error(ErrorCode::InvalidArgument,
                    {"window length", std::to_string(config.windowLength) + " s", "4 samples to a million"});
    return static_cast<std::size_t>(samples);
}

/** Boersma and Weenink's Gaussian: exp(-12) of the peak, taken off, is at the edges. */
double gaussian(double x)
{
    const double edge = std::exp(-12.0);
    return (std::exp(-12.0 * x * x) - edge) / (1 - edge);
}

std::vector<double> windowOf(const SpectrogramConfig& config)
{
    std::vector<double> window(samplesOf(config));
    if (config.window == WindowShape::Hann)
        window = hannWindow(static_cast<int>(window.size()));
    else
        for (std::size_t i = 0; i < window.size(); ++i)
            window[i] = gaussian(2 * (static_cast<double>(i) + 0.5) / static_cast<double>(window.size()) - 1);
    const double sum = std::accumulate(window.begin(), window.end(), 0.0);
    for (double& weight : window)
        weight *= 2 / sum;
    return window;
}

} // namespace

Spectrogram::Spectrogram(const SpectrogramConfig& config)
    : m_sampleRate(config.sampleRate)
    , m_hop(std::max<std::ptrdiff_t>(1, std::lround(config.hopLength * config.sampleRate)))
    , m_window(windowOf(config))
    , m_fft(static_cast<int>(std::bit_ceil(2 * m_window.size())))
    , m_frame(static_cast<std::size_t>(m_fft.size()))
    , m_spectrum(static_cast<std::size_t>(bins()))
{ }

void Spectrogram::power(std::span<const float> audio, std::ptrdiff_t first, Eigen::Ref<Eigen::MatrixXf> out)
{
    const auto size = static_cast<std::ptrdiff_t>(m_window.size());
    for (Eigen::Index frame = 0; frame < out.cols(); ++frame) {
        const std::ptrdiff_t begin = (first + frame) * m_hop - size / 2;
        for (std::ptrdiff_t i = 0; i < size; ++i) {
            const std::ptrdiff_t at = begin + i;
            const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(audio.size());
            m_frame[static_cast<std::size_t>(i)] = inside ? m_window[static_cast<std::size_t>(i)]
                    * static_cast<double>(audio[static_cast<std::size_t>(at)])
                                                          : 0;
        }
        m_fft.transform(m_frame, m_spectrum);
        for (Eigen::Index bin = 0; bin < out.rows(); ++bin)
            out(bin, frame) = static_cast<float>(std::norm(m_spectrum[static_cast<std::size_t>(bin)]));
    }
}

void Spectrogram::compute(std::span<const float> audio, std::ptrdiff_t first, Eigen::Ref<Eigen::MatrixXf> out)
{
    power(audio, first, out);
    out = out.unaryExpr([](float power) { return decibels(static_cast<double>(power)); });
}

float Spectrogram::decibels(double power) noexcept
{
    return static_cast<float>(10 * std::log10(std::max(kLeastPower, power)));
}

} // namespace tonada
