// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tonada {

/** Samples [begin, begin + out.size()) of `audio`; zero where there is none. */
void copyPadded(std::span<const float> audio, std::ptrdiff_t begin, std::span<float> out) noexcept;

/** librosa's centred frames (center = True, pad_mode = "constant"): frame i is centred on sample i·hopLength,
 *  and there are 1 + samples/hopLength of them. Allocates nothing after construction. */
class CentredFrames
{
public:
    CentredFrames(int nFft, int hopLength, std::size_t slots);

    /** The nFft samples of a frame: those of `audio` itself or, where it reaches outside, a padded copy in
     *  `slot`, good until the slot's next use. */
    [[nodiscard]] const float* samples(std::span<const float> audio, std::ptrdiff_t frame,
                                       std::size_t slot) noexcept;

private:
    std::ptrdiff_t m_nFft;
    std::ptrdiff_t m_hopLength;
    std::vector<float> m_padded;
};

} // namespace tonada
