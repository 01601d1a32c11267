// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/lanes.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace tonada {

/** Power spectra of four real frames of a power-of-two size, one in each SIMD lane.
 *
 *  Even and odd samples form one complex sequence of half the size (decimation in time, radix 4, with one
 *  radix-2 stage where the size asks for it); the real spectrum is unravelled from it at the end
 *  (Sorensen et al., "Real-valued fast Fourier transform algorithms", 1987).
 */
class LaneFft
{
public:
    explicit LaneFft(int size); ///< a power of two, at least 16

    /** frames: size samples each, multiplied by `window`; power: kLanes·(size/2 + 1) values. */
    void power(const std::array<const float*, kLanes>& frames, std::span<const float> window,
               std::span<float> power) noexcept;

private:
    struct Complex
    {
        Lanes re;
        Lanes im;
    };
    struct Stage
    {
        std::size_t quarter = 0; // of the transforms this stage completes
        std::size_t twiddles = 0; // where its factors begin
    };

    void gather(const std::array<const float*, kLanes>& frames, std::span<const float> window) noexcept;
    void transform() noexcept;
    void unravel(std::span<float> power) const noexcept;
    static void firstRadix2(std::span<Complex> z) noexcept;
    static void firstRadix4(std::span<Complex> z) noexcept;
    void radix4(std::span<Complex> z, const Stage& stage) const noexcept;

    std::size_t m_half; // length of the complex sequence
    std::size_t m_firstRadix;
    std::vector<std::size_t> m_order; // where each complex sample goes before the first stage
    std::vector<Stage> m_stages; // after the first
    std::vector<float> m_twiddles;
    std::vector<float> m_unravel; // cos, sin of −πk/half
    std::vector<Complex> m_z;
};

} // namespace tonada
