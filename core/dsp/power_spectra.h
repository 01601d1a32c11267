// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/lanes.h"

#include <array>
#include <memory>
#include <span>

namespace tonada {

/** Power spectra |STFT|² of four frames at once, Hann-windowed.
 *
 *  Sizes that are a power of two go through a radix-4 transform with one frame in each SIMD lane, four times
 *  as fast as KissFFT frame by frame; other sizes go through KissFFT. A frame's result does not
 *  depend on its lane nor on its neighbours. Allocates nothing after construction. One thread at a time.
 */
class PowerSpectra
{
public:
    using Frames = std::array<const float*, kLanes>; ///< nFft samples each

    /** nFft as MfccConfig allows; otherwise throws Error (InvalidArgument). */
    explicit PowerSpectra(int nFft);
    ~PowerSpectra();
    PowerSpectra(PowerSpectra&&) noexcept;
    PowerSpectra& operator=(PowerSpectra&&) noexcept;

    /** Value of bin k and frame i at [kLanes·k + i]; bins 0 … nFft/2. Valid until the next call. */
    [[nodiscard]] std::span<const float> compute(const Frames& frames) noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
