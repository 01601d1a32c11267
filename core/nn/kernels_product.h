// SPDX-License-Identifier: GPL-3.0-or-later

// The matrix product's part of kernels_impl.h. As there, everything is in an unnamed namespace.
#pragma once

#include "core/nn/kernels.h"
#include "core/nn/kernels_vector.h"

namespace tonada {
namespace {

#ifdef __AVX2__
constexpr std::size_t kTileRows = 6;
constexpr std::size_t kRowVectors = 16;
#else
constexpr std::size_t kTileRows = 3;
constexpr std::size_t kRowVectors = 8;
#endif

constexpr Index kBlock = 128; // rows of b

/** Prefetches what a tile will read: of several rows the same columns of the next block, of one row, which uses
 *  each number once, what comes soon. The processor's own prefetching stops at each page. */
template <std::size_t kRows, std::size_t kVectors>
inline void askForTerms(const float* b, Index bDepth)
{
    if constexpr (kRows > 1) {
        __builtin_prefetch(b + kBlock * bDepth, 0, 2);
    } else {
        for (Index k = 0; k < static_cast<Index>(kVectors); k += 2)
            __builtin_prefetch(b + 8 * bDepth + k * kWidth);
    }
}

/** Rows × (Vectors · 8) numbers of c, held in registers while `depth` terms are added. */
template <std::size_t kRows, std::size_t kVectors>
inline void tile(const ProductArguments& p, Index row, Index column, Index first, Index end)
{
    constexpr auto rows = static_cast<Index>(kRows);
    constexpr auto vectors = static_cast<Index>(kVectors);
    Vec sum[kRows][kVectors];
    float* c = p.c + row * p.cRow + column;
    for (Index r = 0; r < rows; ++r)
        for (Index k = 0; k < vectors; ++k)
            sum[r][k] = load<Vec>(c + r * p.cRow + k * kWidth);
    const float* a = p.a + row * p.aRow + first * p.aDepth;
    const float* b = p.b + first * p.bDepth + column;
    for (Index d = first; d < end; ++d, a += p.aDepth, b += p.bDepth) {
        askForTerms<kRows, kVectors>(b, p.bDepth);
        Vec terms[kVectors];
        for (Index k = 0; k < vectors; ++k)
            terms[k] = load<Vec>(b + k * kWidth);
        for (Index r = 0; r < rows; ++r) {
            const Vec factor = broadcast(a[r * p.aRow]);
            for (Index k = 0; k < vectors; ++k)
                sum[r][k] += factor * terms[k];
        }
    }
    for (Index r = 0; r < rows; ++r)
        for (Index k = 0; k < vectors; ++k)
            store(c + r * p.cRow + k * kWidth, sum[r][k]);
}

template <std::size_t kVectors>
inline void strip(const ProductArguments& p, Index column, Index first, Index end)
{
    constexpr auto rows = static_cast<Index>(kTileRows);
    Index row = 0;
    for (; row + rows <= p.rows; row += rows)
        tile<kTileRows, kVectors>(p, row, column, first, end);
    for (; row + 4 <= p.rows; row += 4)
        tile<4, kVectors>(p, row, column, first, end);
    for (; row + 2 <= p.rows; row += 2)
        tile<2, kVectors>(p, row, column, first, end);
    if (row < p.rows)
        tile<1, kVectors>(p, row, column, first, end);
}

inline void lastColumns(const ProductArguments& p, Index column, Index first, Index end)
{
    for (Index row = 0; row < p.rows; ++row) {
        for (Index n = column; n < p.columns; ++n) {
            float sum = p.c[row * p.cRow + n];
            for (Index d = first; d < end; ++d)
                sum += p.a[row * p.aRow + d * p.aDepth] * p.b[d * p.bDepth + n];
            p.c[row * p.cRow + n] = sum;
        }
    }
}

void multiplyAdd(const ProductArguments& p) noexcept
{
    // Some rows of b stay in the cache and are used for all rows of a before the next ones. One row of a uses
    // each number of b once: it goes through memory in order, as wide as the registers allow.
    constexpr auto kRowColumns = static_cast<Index>(kRowVectors) * kWidth;
    for (Index first = 0; first < p.depth; first += kBlock) {
        const Index end = first + kBlock < p.depth ? first + kBlock : p.depth;
        Index column = 0;
        if (p.rows == 1) {
            for (; column + kRowColumns <= p.columns; column += kRowColumns)
                tile<1, kRowVectors>(p, 0, column, first, end);
        }
        for (; column + 2 * kWidth <= p.columns; column += 2 * kWidth)
            strip<2>(p, column, first, end);
        for (; column + kWidth <= p.columns; column += kWidth)
            strip<1>(p, column, first, end);
        if (column < p.columns)
            lastColumns(p, column, first, end);
    }
}

} // namespace
} // namespace tonada
