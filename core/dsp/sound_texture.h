// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/hop_features.h"

#include <array>
#include <cstddef>

namespace tonada {

/** How what stands out of the noise moves over the last 2 seconds: speech changes its spectrum ten times a
 *  second, mixes voiced and hissing sounds, pauses, and glides in pitch; music and hum do not. After Scheirer
 *  and Slaney 1997 (low-energy share, spectral flux), with figures of pitch. Heard are hops that
 *  stand out of the noise and are within 30 dB of the loudest. Allocates nothing. One thread at a time. */
class SoundTexture
{
public:
    static constexpr std::size_t kHops = 62; ///< 2 s
    static constexpr std::size_t kFigures = 10;
    using Figures = std::array<float, kFigures>;

    SoundTexture() noexcept { reset(); }

    /** One hop: whether something stands out of the noise, and by how much in each band. */
    void accept(const HopFeatures& hop, const std::array<float, HopFeatures::kBands>& excessDb,
                bool active) noexcept;
    /** Of the last 2 s: how many hops are heard. */
    [[nodiscard]] std::size_t heardHops() const noexcept;
    [[nodiscard]] Figures figures() const noexcept;
    void reset() noexcept;

private:
    struct Hop
    {
        std::array<float, HopFeatures::kBands> bandDb{};
        float levelDb = 0; // over the bands
        float harmonicity = 0;
        float semitones = 0; // pitch
        float brightnessDb = 0; // above 2700 Hz over below 800 Hz
        bool active = false;
    };

    [[nodiscard]] const Hop& before(std::size_t hops) const noexcept;
    [[nodiscard]] float loudestDb() const noexcept;

    std::array<Hop, kHops> m_hops{};
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace tonada
