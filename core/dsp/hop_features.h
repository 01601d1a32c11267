// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/real_fft.h"

#include <array>
#include <complex>
#include <cstddef>
#include <span>
#include <vector>

namespace tonada {

/** What one hop of 32 ms sounds like, for the speech gate. */
struct HopFeatures
{
    static constexpr std::size_t kBands = 20; ///< Zwicker's critical bands from 100 to 7700 Hz

    float levelDb = -120; ///< RMS of the hop about its mean, dBFS
    std::array<float, kBands> power{}; ///< of each band, in the 64 ms that end with the hop
    float harmonicity = 0; ///< 0 … 1: share of the power below 1500 Hz that repeats with one period
    float pitchHz = 0; ///< 1 over that period, 70 … 400
};

/** Measures consecutive hops of 512 samples at 16 kHz. Bands: Zwicker 1961. Harmonicity: the highest peak of the
 *  normalised autocorrelation of a windowed signal divided by that of the window (Boersma 1993), here from
 *  the power spectrum up to 1500 Hz. Allocates in the constructor only. One thread at a time. */
class HopAnalysis
{
public:
    static constexpr std::size_t kHop = 512;

    HopAnalysis();

    [[nodiscard]] const HopFeatures& analyse(std::span<const float> hop) noexcept;
    void reset() noexcept;

private:
    void measureBands() noexcept;
    void measureHarmonicity() noexcept;

    static constexpr std::size_t kWindow = 2 * kHop;
    static constexpr std::size_t kLagFft = 512;

    RealFft m_fft;
    RealFft m_lagFft;
    std::vector<double> m_window;
    std::vector<double> m_windowCorrelation; // at the lags of m_lagFft, 1 at lag 0
    std::array<double, kWindow> m_samples{};
    std::array<double, kWindow> m_windowed{};
    std::array<std::complex<double>, kWindow / 2 + 1> m_spectrum{};
    std::array<double, kWindow / 2 + 1> m_power{};
    std::array<double, kLagFft> m_mirrored{};
    std::array<std::complex<double>, kLagFft / 2 + 1> m_correlation{};
    HopFeatures m_features;
    bool m_first = true;
};

} // namespace tonada
