// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/hop_features.h"

#include <array>
#include <cstddef>

namespace tonada {

/** The lowest of the last 4 seconds' values, hop by hop. */
class RecentMinimum
{
public:
    RecentMinimum() noexcept { reset(); }
    float update(float value) noexcept;
    void reset() noexcept;

private:
    static constexpr std::size_t kBlocks = 8;
    static constexpr int kBlockHops = 16; // 8 × 0.512 s

    std::array<float, kBlocks> m_minima{};
    std::size_t m_block = 0;
    int m_hops = 0;
};

/** The steady noise in each band: minima controlled recursive averaging (Cohen and Berdugo 2002) over bands
 *  instead of bins. A band's floor follows its power wherever the smoothed power is near the lowest of the
 *  last 4 s, and holds where something stands out. */
class NoiseFloor
{
public:
    NoiseFloor() noexcept { reset(); }
    void update(const HopFeatures& hop) noexcept;
    /** dB above the floor, not negative. */
    [[nodiscard]] const std::array<float, HopFeatures::kBands>& excessDb() const noexcept
    {
        return m_excessDb;
    }
    void reset() noexcept;

private:
    struct Band
    {
        float smoothed = 0;
        float floor = 0;
        RecentMinimum minimum;
    };

    std::array<Band, HopFeatures::kBands> m_bands;
    std::array<float, HopFeatures::kBands> m_excessDb{};
    int m_hops = 0;
};

} // namespace tonada
