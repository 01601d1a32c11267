// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/hop_features.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tonada {
namespace {
constexpr double kBinHz = 16000.0 / 1024.0;
constexpr std::array<double, HopFeatures::kBands + 1> kEdgesHz{100,  200,  300,  400,  510,  630,  770,
                                                               920,  1080, 1270, 1480, 1720, 2000, 2320,
                                                               2700, 3150, 3700, 4400, 5300, 6400, 7700};
constexpr std::size_t kLowestBin = 5; // 78 Hz: neither a constant nor rumble
constexpr std::size_t kHighestBin = 96; // 1500 Hz
constexpr double kLagsPerSecond = 8000; // of the transform of the first 256 bins
constexpr std::size_t kShortestLag = 20; // 400 Hz
constexpr std::size_t kLongestLag = 114; // 70 Hz
constexpr double kFaint = 1e-10;

float levelDb(std::span<const float> hop) noexcept
{
    double sum = 0;
    double squares = 0;
    for (const float x : hop) {
        sum += static_cast<double>(x);
        squares += static_cast<double>(x) * static_cast<double>(x);
    }
    const auto n = static_cast<double>(std::max<std::size_t>(1, hop.size()));
    const double variance = std::max(0.0, squares / n - (sum / n) * (sum / n));
    return static_cast<float>(10.0 * std::log10(variance + 1e-12));
}

constexpr std::size_t binOf(double hz)
{
    return static_cast<std::size_t>(hz / kBinHz + 0.5);
}
} // namespace

HopAnalysis::HopAnalysis()
    : m_fft(static_cast<int>(kWindow))
    , m_lagFft(static_cast<int>(kLagFft))
    , m_window(hannWindow(static_cast<int>(kWindow)))
    , m_windowCorrelation(kLongestLag + 2)
{
    double energy = 0;
    for (const double w : m_window)
        energy += w * w;
    constexpr std::size_t kSamplesPerLag = 2;
    for (std::size_t lag = 0; lag < m_windowCorrelation.size(); ++lag) {
        for (std::size_t i = 0; i + kSamplesPerLag * lag < kWindow; ++i)
            m_windowCorrelation[lag] += m_window[i] * m_window[i + kSamplesPerLag * lag];
        m_windowCorrelation[lag] /= energy;
    }
}

const HopFeatures& HopAnalysis::analyse(std::span<const float> hop) noexcept
{
    const auto newest = m_samples.begin() + kHop;
    std::copy(newest, m_samples.end(), m_samples.begin());
    std::fill(std::copy_n(hop.begin(), std::min(hop.size(), kHop), newest), m_samples.end(), 0.0);
    if (std::exchange(m_first, false)) // silence before it would make an onset of it
        std::copy(newest, m_samples.end(), m_samples.begin());
    std::transform(m_samples.begin(), m_samples.end(), m_window.begin(), m_windowed.begin(),
                   std::multiplies<>());
    m_fft.transform(m_windowed, m_spectrum);
    std::transform(m_spectrum.begin(), m_spectrum.end(), m_power.begin(),
                   [](const std::complex<double>& x) { return std::norm(x); });
    m_features.levelDb = levelDb(hop);
    measureBands();
    measureHarmonicity();
    return m_features;
}

void HopAnalysis::measureBands() noexcept
{
    constexpr double kScale = 1.0 / (kWindow * kWindow); // so that kFaint is far below any microphone
    for (std::size_t band = 0; band < HopFeatures::kBands; ++band) {
        double sum = 0;
        for (auto bin = binOf(kEdgesHz[band]); bin < binOf(kEdgesHz[band + 1]); ++bin)
            sum += m_power[bin];
        m_features.power[band] = static_cast<float>(kScale * sum + kFaint);
    }
}

void HopAnalysis::measureHarmonicity() noexcept
{
    m_mirrored.fill(0);
    for (std::size_t bin = kLowestBin; bin <= kHighestBin; ++bin)
        m_mirrored[bin] = m_mirrored[kLagFft - bin] = m_power[bin];
    m_lagFft.transform(m_mirrored, m_correlation);
    const double energy = m_correlation[0].real();
    m_features.harmonicity = 0;
    m_features.pitchHz = 0;
    if (energy <= kFaint)
        return;
    const auto at = [&](std::size_t lag) {
        return m_correlation[lag].real() / (energy * m_windowCorrelation[lag]);
    };
    // A short lag is preferred a little, or the pitch would fall to half of it now and then (Boersma 1993).
    constexpr double kOctaveCost = 0.02;
    double best = 0;
    std::size_t bestLag = 0;
    for (std::size_t lag = kShortestLag; lag <= kLongestLag; ++lag) {
        const double value = at(lag);
        const double rated = value - kOctaveCost * std::log2(static_cast<double>(lag) / kShortestLag);
        if (rated > best && value >= at(lag - 1) && value >= at(lag + 1)) {
            best = rated;
            bestLag = lag;
        }
    }
    if (bestLag == 0)
        return;
    const double before = at(bestLag - 1);
    const double peak = at(bestLag);
    const double after = at(bestLag + 1);
    const double bend = before - 2 * peak + after;
    const double shift = bend < 0 ? 0.5 * (before - after) / bend : 0;
    m_features.harmonicity = static_cast<float>(std::clamp(peak, 0.0, 1.0));
    m_features.pitchHz = static_cast<float>(kLagsPerSecond / (static_cast<double>(bestLag) + shift));
}

void HopAnalysis::reset() noexcept
{
    m_first = true;
    m_features = {};
}

} // namespace tonada
