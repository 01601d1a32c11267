// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/power_spectra.h"

#include "core/dsp/lane_fft.h"
#include "core/dsp/real_fft.h"

#include <bit>
#include <optional>
#include <vector>

namespace tonada {

struct PowerSpectra::Impl
{
    explicit Impl(int nFft)
        : fft(nFft) // refuses sizes that are none
        , power(kLanes * (static_cast<std::size_t>(nFft) / 2 + 1))
        , windowed(static_cast<std::size_t>(nFft))
        , spectrum(static_cast<std::size_t>(nFft) / 2 + 1)
    {
        for (const double w : hannWindow(nFft))
            window.push_back(static_cast<float>(w));
        if (nFft >= 16 && std::has_single_bit(static_cast<unsigned>(nFft)))
            lanes.emplace(nFft);
    }

    void frameByFrame(const Frames& frames) noexcept
    {
        for (std::size_t i = 0; i < kLanes; ++i) {
            for (std::size_t n = 0; n < windowed.size(); ++n)
                windowed[n] = static_cast<double>(frames[i][n] * window[n]);
            fft.transform(windowed, spectrum);
            for (std::size_t k = 0; k < spectrum.size(); ++k)
                power[kLanes * k + i] = static_cast<float>(std::norm(spectrum[k]));
        }
    }

    std::optional<LaneFft> lanes;
    RealFft fft;
    std::vector<float> window;
    std::vector<float> power;
    std::vector<double> windowed;
    std::vector<std::complex<double>> spectrum;
};

PowerSpectra::PowerSpectra(int nFft)
    : m(std::make_unique<Impl>(nFft))
{ }

PowerSpectra::~PowerSpectra() = default;
PowerSpectra::PowerSpectra(PowerSpectra&&) noexcept = default;
PowerSpectra& PowerSpectra::operator=(PowerSpectra&&) noexcept = default;

std::span<const float> PowerSpectra::compute(const Frames& frames) noexcept
{
    if (m->lanes)
        m->lanes->power(frames, m->window, m->power);
    else
        m->frameByFrame(frames);
    return m->power;
}

} // namespace tonada
