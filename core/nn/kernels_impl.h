// SPDX-License-Identifier: GPL-3.0-or-later

// The kernels' one source, included by kernels_baseline.cpp and kernels_avx2.cpp, which are compiled for
// different CPUs. Everything is in an unnamed namespace and nothing of the standard library is used: a
// function shared by both would exist once, compiled for either.

#include "core/nn/kernels.h"
#include "core/nn/kernels_lstm.h"
#include "core/nn/kernels_product.h"
#include "core/nn/kernels_vector.h"

namespace tonada {
namespace {

void convPool(const ConvPoolArguments& p) noexcept
{
    for (Index filter = 0; filter < p.filters; filter += kWidth) {
        Vec weight[9];
        for (int k = 0; k < 9; ++k)
            weight[k] = load<Vec>(p.kernel + k * p.filters + filter);
        const Vec bias = load<Vec>(p.bias + filter);
        for (Index row = 0; row < p.pooledHeight; ++row) {
            for (Index column = 0; column < p.pooledWidth; ++column) {
                const float* corner = p.x + 2 * row * p.width + 2 * column;
                Vec sum[4] = {};
                for (int k = 0; k < 9; ++k) {
                    const float* cell = corner + k / 3 * p.width + k % 3;
                    sum[0] += broadcast(cell[0]) * weight[k];
                    sum[1] += broadcast(cell[1]) * weight[k];
                    sum[2] += broadcast(cell[p.width]) * weight[k];
                    sum[3] += broadcast(cell[p.width + 1]) * weight[k];
                }
                const Vec largest = larger(larger(sum[0], sum[1]), larger(sum[2], sum[3])) + bias;
                store(p.y + (row * p.pooledWidth + column) * p.filters + filter, larger(largest, Vec{}));
            }
        }
    }
}

/** DropoutMask::keeps() for eight places: all ones or zero. */
inline IntVec kept(UintVec place, std::uint64_t key, std::int32_t threshold)
{
    UintVec h = place * 0x9e3779b9U + static_cast<std::uint32_t>(key);
    h = (h ^ (h >> 16U)) * 0x85ebca6bU;
    h = (h ^ static_cast<std::uint32_t>(key >> 32U) ^ (h >> 13U)) * 0xc2b2ae35U;
    h ^= h >> 16U;
    return reinterpret_cast<IntVec>(h >> 8U) >= threshold;
}

/** Eight clips of one pooled value: the largest of the four sums, and which. */
inline void poolAndDrop(const Vec (&sum)[4], Vec bias, IntVec keep, Vec scale, float* y, std::int8_t* cells)
{
    Vec largest = sum[0];
    IntVec cell = {};
    for (int q = 1; q < 4; ++q) {
        const IntVec isLarger = sum[q] > largest;
        largest = isLarger ? sum[q] : largest;
        cell = isLarger ? IntVec{} + q : cell;
    }
    largest += bias;
    const IntVec passes = (largest > Vec{}) & keep;
    store(y, passes ? largest * scale : Vec{});
    store(cells, __builtin_convertvector(passes ? cell : IntVec{} + kNoCell, ByteVec));
}

void convPoolTrain(const ConvPoolTrainArguments& p) noexcept
{
    const auto threshold = static_cast<std::int32_t>(p.dropoutRate * 0x1p24F);
    const Vec scale = broadcast(1.0F / (1.0F - p.dropoutRate));
    UintVec clip[kLanes / kWidth];
    for (std::uint32_t lane = 0; lane < kLanes; ++lane)
        clip[lane / kWidth][lane % kWidth] = lane * p.placesPerClip;
    for (Index column = 0; column < p.pooledWidth; ++column) {
        for (Index filter = 0; filter < p.filters; ++filter) {
            const Index feature = column * p.filters + filter;
            const Vec bias = broadcast(p.bias[filter]);
            const UintVec place = UintVec{} + (p.firstPlace + static_cast<std::uint32_t>(feature));
            for (Index half = 0; half < kLanes / kWidth; ++half) {
                const float* corner = p.x + 2 * column * kLanes + half * kWidth;
                Vec sum[4] = {};
                for (Index k = 0; k < 9; ++k) {
                    const Vec weight = broadcast(p.kernel[k * p.filters + filter]);
                    const float* cell = corner + (k / 3 * p.width + k % 3) * kLanes;
                    sum[0] += load<Vec>(cell) * weight;
                    sum[1] += load<Vec>(cell + kLanes) * weight;
                    sum[2] += load<Vec>(cell + p.width * kLanes) * weight;
                    sum[3] += load<Vec>(cell + (p.width + 1) * kLanes) * weight;
                }
                const Index at = feature * kLanes + half * kWidth;
                poolAndDrop(sum, bias, kept(place + clip[half], p.dropoutKey, threshold), scale, p.y + at,
                            p.cells + at);
            }
        }
    }
}

/** The gradient by x of some rows and kLanes clips: Σ over units of kernel[row][unit]·dy[unit][clip]. Several
 *  rows share what is loaded of dy. */
template <std::size_t kRows>
inline void inputGradient(const float* kernel, const float* dyTransposed, Index units, Vec (&dx)[kRows][2])
{
    constexpr auto rows = static_cast<Index>(kRows);
    for (Index r = 0; r < rows; ++r)
        dx[r][0] = dx[r][1] = Vec{};
    for (Index unit = 0; unit < units; ++unit) {
        const Vec low = load<Vec>(dyTransposed + unit * kLanes);
        const Vec high = load<Vec>(dyTransposed + unit * kLanes + kWidth);
        for (Index r = 0; r < rows; ++r) {
            const Vec weight = broadcast(kernel[r * units + unit]);
            dx[r][0] += weight * low;
            dx[r][1] += weight * high;
        }
    }
}

/** Hands the gradient of one pooled feature to the cell of the convolution it came from. */
inline void addConvGradient(const DenseTrainArguments& p, Index row, const Vec (&dx)[2],
                            const float* pictures, const std::int8_t* cells)
{
    const float* corner = pictures + 2 * (row / p.filters) * kLanes;
    float* gradient = p.convGradient + row % p.filters * 10 * kWidth;
    Vec sum[10];
    for (int k = 0; k < 10; ++k)
        sum[k] = load<Vec>(gradient + k * kWidth);
    for (Index half = 0; half < 2; ++half) {
        const IntVec cell = __builtin_convertvector(load<ByteVec>(cells + half * kWidth), IntVec);
        for (int q = 0; q < 4; ++q) {
            const Vec d = cell == q ? dx[half] * p.dropoutScale : Vec{};
            const float* under = corner + (q / 2 * p.width + q % 2) * kLanes + half * kWidth;
            for (int k = 0; k < 9; ++k)
                sum[k] += d * load<Vec>(under + (k / 3 * p.width + k % 3) * kLanes);
            sum[9] += d;
        }
    }
    for (int k = 0; k < 10; ++k)
        store(gradient + k * kWidth, sum[k]);
}

inline void adamStep(const AdamStep& adam, Vec g, float* kernel, float* m, float* v)
{
    const Vec newM = load<Vec>(m) + (g - load<Vec>(m)) * adam.oneMinusBeta1;
    const Vec newV = load<Vec>(v) + (g * g - load<Vec>(v)) * adam.oneMinusBeta2;
    store(m, newM);
    store(v, newV);
    store(kernel, load<Vec>(kernel) - adam.stepSize * newM / (squareRoot(newV) + adam.epsilon));
}

/** Moves neighbouring weights of a row along their gradient, Σ over clips of x·dy, which stays in registers. */
template <std::size_t kVectors>
inline void trainUnits(const DenseTrainArguments& p, Index row, Index unit)
{
    constexpr auto vectors = static_cast<Index>(kVectors);
    Vec gradient[kVectors];
    for (Index k = 0; k < vectors; ++k)
        gradient[k] = Vec{};
    for (Index group = 0; group < p.groups; ++group) {
        const float* x = p.x + group * p.xGroup + row * kLanes;
        const float* dy = p.dy + group * kLanes * p.units + unit;
        for (Index lane = 0; lane < kLanes; ++lane) {
            const Vec factor = broadcast(x[lane]);
            for (Index k = 0; k < vectors; ++k)
                gradient[k] += factor * load<Vec>(dy + lane * p.units + k * kWidth);
        }
    }
    for (Index k = 0; k < vectors; ++k) {
        const Index at = row * p.units + unit + k * kWidth;
        adamStep(p.adam, gradient[k], p.kernel + at, p.m + at, p.v + at);
    }
}

/** Prefetches a row's kernel and moments. */
inline void askForRow(const DenseTrainArguments& p, Index row)
{
    constexpr Index cacheLine = 16;
    for (Index at = row * p.units; at < (row + 1) * p.units; at += cacheLine) {
        __builtin_prefetch(p.kernel + at, 1);
        __builtin_prefetch(p.m + at, 1);
        __builtin_prefetch(p.v + at, 1);
    }
}

template <std::size_t kRows>
inline void trainRows(const DenseTrainArguments& p, Index row)
{
    constexpr auto rows = static_cast<Index>(kRows);
    for (Index group = 0; group < p.groups; ++group) {
        Vec dx[kRows][2];
        inputGradient(p.kernel + row * p.units, p.dyTransposed + group * p.units * kLanes, p.units, dx);
        for (Index r = row; r < row + rows; ++r)
            addConvGradient(p, r, dx[r - row], p.pictures + group * p.picturesGroup,
                            p.cells + group * p.xGroup + r * kLanes);
    }
    for (Index r = row; r < row + rows; ++r) {
        askForRow(p, r + rows);
        Index unit = 0;
        for (; unit + 8 * kWidth <= p.units; unit += 8 * kWidth)
            trainUnits<8>(p, r, unit);
        for (; unit < p.units; unit += kWidth)
            trainUnits<1>(p, r, unit);
    }
}

void denseTrain(const DenseTrainArguments& p) noexcept
{
    Index row = 0;
    for (; row + 4 <= p.rows; row += 4)
        trainRows<4>(p, row);
    for (; row < p.rows; ++row)
        trainRows<1>(p, row);
}

constexpr Kernels makeKernels(const char* name)
{
    return {name, multiplyAdd, convPool, convPoolTrain, denseTrain, lstmForward, lstmBackward};
}

} // namespace
} // namespace tonada
