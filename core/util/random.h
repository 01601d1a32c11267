// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace tonada {

/** Seeded random numbers with the same values on every machine and compiler (the distributions of <random>
 *  promise no such thing): SplitMix64, Steele, Lea and Flood 2014. Not for secrets. */
class Random
{
public:
    explicit Random(std::uint64_t seed) noexcept
        : m_state(seed)
    { }

    [[nodiscard]] std::uint64_t next() noexcept
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    /** In [low, high), in steps of 2^-24 of the width. */
    [[nodiscard]] float uniform(float low, float high) noexcept
    {
        return low + (high - low) * (static_cast<float>(next() >> 40U) * 0x1p-24F);
    }

    /** In 0 … n-1, every value as likely as the others; n > 0. */
    [[nodiscard]] std::uint64_t below(std::uint64_t n) noexcept
    {
        const std::uint64_t tooFew = -n % n; // 2^64 mod n values at the low end would come up once too often
        std::uint64_t value = next();
        while (value < tooFew)
            value = next();
        return value % n;
    }

    /** Fisher-Yates. */
    template <typename T>
    void shuffle(std::span<T> items) noexcept
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[static_cast<std::size_t>(below(i))]);
    }

private:
    std::uint64_t m_state;
};

} // namespace tonada
