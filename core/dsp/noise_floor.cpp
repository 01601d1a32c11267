// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/noise_floor.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tonada {
namespace {
constexpr float kSmoothing = 0.7F; // of power, hop by hop
constexpr float kAveraging = 0.95F; // of the floor: 0.64 s
constexpr float kStandsOut = 5.0F; // times the minimum
constexpr float kMostOverMinimum = 3.0F; // steady noise stays below
} // namespace

float RecentMinimum::update(float value) noexcept
{
    if (m_hops == kBlockHops) {
        m_block = (m_block + 1) % kBlocks;
        m_minima[m_block] = std::numeric_limits<float>::max();
        m_hops = 0;
    }
    ++m_hops;
    m_minima[m_block] = std::min(m_minima[m_block], value);
    return *std::min_element(m_minima.begin(), m_minima.end());
}

void RecentMinimum::reset() noexcept
{
    m_minima.fill(std::numeric_limits<float>::max());
    m_block = 0;
    m_hops = 0;
}

void NoiseFloor::update(const HopFeatures& hop) noexcept
{
    // The first hops are averaged equally: no value before them is worth more.
    const float count = static_cast<float>(++m_hops);
    const float smoothing = std::min(kSmoothing, 1 - 1 / count);
    const float averaging = std::min(kAveraging, 1 - 1 / count);
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        auto& band = m_bands[i];
        const float power = hop.power[i];
        band.smoothed = smoothing * band.smoothed + (1 - smoothing) * power;
        const float minimum = band.minimum.update(band.smoothed);
        if (band.smoothed < kStandsOut * minimum)
            band.floor = averaging * band.floor + (1 - averaging) * power;
        band.floor = std::min(band.floor, kMostOverMinimum * minimum);
        m_excessDb[i] = std::max(0.0F, 10 * std::log10(power / band.floor));
    }
}

void NoiseFloor::reset() noexcept
{
    m_bands.fill({});
    m_excessDb.fill(0);
    m_hops = 0;
}

} // namespace tonada
