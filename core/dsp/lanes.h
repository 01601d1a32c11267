// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>

namespace tonada {

/** Four floats in one register, a frame in each (g++'s and clang's vector extension; SSE2 or NEON). */
using Lanes = float __attribute__((vector_size(16)));
using IntLanes = std::int32_t __attribute__((vector_size(16)));
inline constexpr std::size_t kLanes = 4;

[[nodiscard]] inline Lanes loadLanes(const float* from) noexcept
{
    Lanes v;
    std::memcpy(&v, from, sizeof v);
    return v;
}

inline void storeLanes(Lanes v, float* to) noexcept
{
    std::memcpy(to, &v, sizeof v);
}

/** Rows become columns. */
inline void transposeLanes(Lanes& a, Lanes& b, Lanes& c, Lanes& d) noexcept
{
    const Lanes abLow = __builtin_shufflevector(a, b, 0, 4, 1, 5);
    const Lanes abHigh = __builtin_shufflevector(a, b, 2, 6, 3, 7);
    const Lanes cdLow = __builtin_shufflevector(c, d, 0, 4, 1, 5);
    const Lanes cdHigh = __builtin_shufflevector(c, d, 2, 6, 3, 7);
    a = __builtin_shufflevector(abLow, cdLow, 0, 1, 4, 5);
    b = __builtin_shufflevector(abLow, cdLow, 2, 3, 6, 7);
    c = __builtin_shufflevector(abHigh, cdHigh, 0, 1, 4, 5);
    d = __builtin_shufflevector(abHigh, cdHigh, 2, 3, 6, 7);
}

} // namespace tonada
