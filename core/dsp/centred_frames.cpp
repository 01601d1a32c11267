// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/centred_frames.h"

#include <algorithm>

namespace tonada {

void copyPadded(std::span<const float> audio, std::ptrdiff_t begin, std::span<float> out) noexcept
{
    const auto size = std::ssize(out);
    const auto from = std::clamp<std::ptrdiff_t>(-begin, 0, size);
    const auto to = std::clamp<std::ptrdiff_t>(std::ssize(audio) - begin, from, size);
    std::fill(out.begin(), out.begin() + from, 0.0F);
    if (to > from)
        std::copy_n(audio.begin() + begin + from, to - from, out.begin() + from);
    std::fill(out.begin() + to, out.end(), 0.0F);
}

CentredFrames::CentredFrames(int nFft, int hopLength, std::size_t slots)
    : m_nFft(nFft)
    , m_hopLength(hopLength)
    , m_padded(slots * static_cast<std::size_t>(nFft))
{ }

const float* CentredFrames::samples(std::span<const float> audio, std::ptrdiff_t frame,
                                    std::size_t slot) noexcept
{
    const auto begin = frame * m_hopLength - m_nFft / 2;
    if (begin >= 0 && begin + m_nFft <= std::ssize(audio))
        return audio.data() + begin;
    const auto size = static_cast<std::size_t>(m_nFft);
    const auto padded = std::span(m_padded).subspan(slot * size, size);
    copyPadded(audio, begin, padded);
    return padded.data();
}

} // namespace tonada
