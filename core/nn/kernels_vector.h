// SPDX-License-Identifier: GPL-3.0-or-later

// What kernels_impl.h and its parts compute with. As there, everything is in an unnamed namespace.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tonada {
namespace {

// Eight lanes in both builds; the baseline compiler makes two four-lane operations of one.
using Vec = float __attribute__((vector_size(32)));
using IntVec = std::int32_t __attribute__((vector_size(32)));
using UintVec = std::uint32_t __attribute__((vector_size(32)));
using ByteVec = std::int8_t __attribute__((vector_size(8)));
using Index = std::ptrdiff_t;

constexpr Index kWidth = 8;

template <typename V, typename T>
inline V load(const T* from)
{
    V v;
    __builtin_memcpy(&v, from, sizeof(V));
    return v;
}

template <typename V, typename T>
inline void store(T* to, const V& v)
{
    __builtin_memcpy(to, &v, sizeof(V));
}

inline Vec broadcast(float x)
{
    return Vec{x, x, x, x, x, x, x, x};
}

inline Vec squareRoot(Vec a)
{
    for (Index k = 0; k < kWidth; ++k)
        a[k] = __builtin_sqrtf(a[k]);
    return a;
}

/** The numbers that are left of a row, and zeros. */
inline Vec loadSome(const float* from, Index count)
{
    Vec v = {};
    __builtin_memcpy(&v, from, static_cast<std::size_t>(count) * sizeof(float));
    return v;
}

inline void storeSome(float* to, const Vec& v, Index count)
{
    __builtin_memcpy(to, &v, static_cast<std::size_t>(count) * sizeof(float));
}

inline Vec larger(Vec a, Vec b)
{
    return a > b ? a : b;
}

inline Vec smaller(Vec a, Vec b)
{
    return a < b ? a : b;
}

} // namespace
} // namespace tonada
