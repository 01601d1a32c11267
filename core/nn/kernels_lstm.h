// SPDX-License-Identifier: GPL-3.0-or-later

// The part of kernels_impl.h that an LSTM needs.
#pragma once

#include "core/nn/kernels.h"
#include "core/nn/kernels_vector.h"

namespace tonada {
namespace {

/** eˣ = scale · (1 + fraction). */
struct Exponential
{
    Vec scale; // a power of two
    Vec fraction; // e^r - 1 for |r| ≤ ln(2) / 2
};

/** For |x| ≤ 80, to about the last bit. */
inline Exponential exponential(Vec x)
{
    constexpr float kLog2E = 1.442695041F;
    constexpr float kLn2High = 0.693359375F; // few enough bits for a product with an integer to be exact
    constexpr float kLn2Low = -2.12194440e-4F;
    constexpr float kRounder = 0x1.8p23F; // a number this large has no fraction: adding it rounds
    const Vec shifted = x * kLog2E + kRounder;
    const Vec n = shifted - kRounder;
    const Vec r = x - n * kLn2High - n * kLn2Low;
    const IntVec exponent = reinterpret_cast<IntVec>(shifted) << 23;
    constexpr std::int32_t kOne = 127 << 23;
    // The Taylor series; what it leaves out is below 2e-8 of the sum.
    Vec sum = r * (1.0F / 5040) + 1.0F / 720;
    sum = sum * r + 1.0F / 120;
    sum = sum * r + 1.0F / 24;
    sum = sum * r + 1.0F / 6;
    sum = sum * r + 0.5F;
    return {reinterpret_cast<Vec>(exponent + kOne), sum * r * r + r};
}

/** x, but no further from zero than the limit; what is not a number stays so. */
inline Vec within(float limit, Vec x)
{
    return smaller(broadcast(limit), larger(broadcast(-limit), x));
}

constexpr float kLargestExponent = 80.0F;

inline Vec sigmoid(Vec x)
{
    const Exponential e = exponential(within(kLargestExponent, -x));
    return 1.0F / (1.0F + (e.scale + e.scale * e.fraction));
}

/** Through e²ˣ - 1, which keeps its digits near zero. */
inline Vec hyperbolicTangent(Vec x)
{
    constexpr float kSaturated = 20.0F; // tanh(10) is 1 in float
    const Exponential e = exponential(within(kSaturated, 2.0F * x));
    const Vec minusOne = e.scale * e.fraction + (e.scale - 1.0F);
    return minusOne / (minusOne + 2.0F);
}

template <typename Load, typename Store>
inline void lstmForwardVector(const LstmForwardArguments& p, Index unit, Load get, Store put)
{
    const Vec input = sigmoid(get(p.gates + unit));
    const Vec forget = sigmoid(get(p.gates + p.units + unit));
    const Vec candidate = hyperbolicTangent(get(p.gates + 2 * p.units + unit));
    const Vec output = sigmoid(get(p.gates + 3 * p.units + unit));
    const Vec cell = forget * get(p.cellBefore + unit) + input * candidate;
    const Vec cellTanh = hyperbolicTangent(cell);
    put(p.gates + unit, input);
    put(p.gates + p.units + unit, forget);
    put(p.gates + 2 * p.units + unit, candidate);
    put(p.gates + 3 * p.units + unit, output);
    put(p.cell + unit, cell);
    put(p.cellTanh + unit, cellTanh);
    put(p.hidden + unit, output * cellTanh);
}

template <typename Load, typename Store>
inline void lstmBackwardVector(const LstmBackwardArguments& p, Index unit, Load get, Store put)
{
    const Vec input = get(p.gates + unit);
    const Vec forget = get(p.gates + p.units + unit);
    const Vec candidate = get(p.gates + 2 * p.units + unit);
    const Vec output = get(p.gates + 3 * p.units + unit);
    const Vec cellTanh = get(p.cellTanh + unit);
    const Vec dHidden = get(p.dHidden + unit);
    const Vec dCell = get(p.dCell + unit) + dHidden * output * (1.0F - cellTanh * cellTanh);
    put(p.gates + unit, dCell * candidate * input * (1.0F - input));
    put(p.gates + p.units + unit, dCell * get(p.cellBefore + unit) * forget * (1.0F - forget));
    put(p.gates + 2 * p.units + unit, dCell * input * (1.0F - candidate * candidate));
    put(p.gates + 3 * p.units + unit, dHidden * cellTanh * output * (1.0F - output));
    put(p.dCell + unit, dCell * forget);
}

/** Calls step(unit, load, store) for eight units at a time, and with fewer for the last. */
template <typename Step>
inline void forEachVector(Index units, Step step)
{
    Index unit = 0;
    for (; unit + kWidth <= units; unit += kWidth)
        step(
            unit, [](const float* from) { return load<Vec>(from); },
            [](float* to, const Vec& v) { store(to, v); });
    const Index left = units - unit;
    if (left > 0)
        step(
            unit, [left](const float* from) { return loadSome(from, left); },
            [left](float* to, const Vec& v) { storeSome(to, v, left); });
}

void lstmForward(const LstmForwardArguments& p) noexcept
{
    forEachVector(p.units, [&p](Index unit, auto get, auto put) { lstmForwardVector(p, unit, get, put); });
}

void lstmBackward(const LstmBackwardArguments& p) noexcept
{
    forEachVector(p.units, [&p](Index unit, auto get, auto put) { lstmBackwardVector(p, unit, get, put); });
}

} // namespace
} // namespace tonada
