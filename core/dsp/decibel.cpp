// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/decibel.h"

#include "core/dsp/lanes.h"

#include <algorithm>
#include <array>
#include <bit>

namespace tonada {
namespace {

constexpr float kAmin = 1e-10F; // librosa.power_to_db
constexpr float kDbPerOctave = 3.0102999566F; // 10·log10(2)
constexpr float kTwoDbPerNeper = 8.6858896381F; // 2·10/ln(10)

// x = 2^e·m with m in [√½, √2); ln(m) = 2·artanh((m − 1)/(m + 1)), whose series ends here at 2e-9.
Lanes toDb(Lanes power) noexcept
{
    constexpr std::int32_t kSqrtHalfBits = 0x3F3504F3;
    const Lanes x = power > kAmin ? power : Lanes{} + kAmin;
    const IntLanes bits = std::bit_cast<IntLanes>(x);
    const IntLanes exponent = (bits - kSqrtHalfBits) >> 23;
    const Lanes mantissa = std::bit_cast<Lanes>(bits - (exponent << 23));
    const Lanes t = (mantissa - 1.0F) / (mantissa + 1.0F);
    const Lanes tt = t * t;
    const Lanes series
        = t * (1.0F + tt * (1.0F / 3.0F + tt * (1.0F / 5.0F + tt * (1.0F / 7.0F + tt * (1.0F / 9.0F)))));
    return __builtin_convertvector(exponent, Lanes) * kDbPerOctave + series * kTwoDbPerNeper;
}

} // namespace

void powerToDb(std::span<float> power) noexcept
{
    while (power.size() >= kLanes) {
        storeLanes(toDb(loadLanes(power.data())), power.data());
        power = power.subspan(kLanes);
    }
    std::array<float, kLanes> rest{};
    std::copy(power.begin(), power.end(), rest.begin());
    storeLanes(toDb(loadLanes(rest.data())), rest.data());
    std::copy_n(rest.begin(), power.size(), power.begin());
}

void limitTopDb(Eigen::MatrixXf& db, double topDb) noexcept
{
    if (db.size() == 0)
        return;
    db = db.cwiseMax(db.maxCoeff() - static_cast<float>(topDb));
}

} // namespace tonada
