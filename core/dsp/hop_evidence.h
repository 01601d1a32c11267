// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/hop_features.h"
#include "core/dsp/noise_floor.h"

#include <array>
#include <cstddef>

namespace tonada {

/** How clearly a hop stands out of steady noise: how far low, middle and high bands are above their floors (after
 *  the sub-bands of WebRTC's voice detector and Sohn et al. 1999), the five that are farthest, and the
 *  harmonicity, of this hop and the one before. */
class HopEvidence
{
public:
    static constexpr std::size_t kFigures = 10;
    static constexpr std::size_t kTopExcessDb = 3; ///< index: mean of the five farthest bands
    using Figures = std::array<float, kFigures>;

    HopEvidence() noexcept { reset(); }
    [[nodiscard]] const Figures& accept(const HopFeatures& hop, const NoiseFloor& floor) noexcept;
    void reset() noexcept { m_figures.fill(0); }

private:
    Figures m_figures{};
};

} // namespace tonada
