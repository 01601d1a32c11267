// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tonada {

/** Decides dropout by a number's place alone: a hash of (key, place) instead of a sequence of draws, so that
 *  masks do not depend on order or threads. */
class DropoutMask
{
public:
    DropoutMask(std::uint64_t key, float rate) noexcept
        : m_low(static_cast<std::uint32_t>(key))
        , m_high(static_cast<std::uint32_t>(key >> 32U))
        , m_threshold(static_cast<std::uint32_t>(rate * 0x1p24F))
    { }

    /** `place`: example · features + feature. */
    [[nodiscard]] bool keeps(std::uint32_t place) const noexcept { return hash(place) >> 8U >= m_threshold; }

private:
    // Two rounds of multiply and xor-shift, after the finaliser of MurmurHash3.
    [[nodiscard]] std::uint32_t hash(std::uint32_t place) const noexcept
    {
        std::uint32_t h = place * 0x9e3779b9U + m_low;
        h = (h ^ (h >> 16U)) * 0x85ebca6bU;
        h = (h ^ m_high ^ (h >> 13U)) * 0xc2b2ae35U;
        return h ^ (h >> 16U);
    }

    std::uint32_t m_low;
    std::uint32_t m_high;
    std::uint32_t m_threshold;
};

} // namespace tonada
