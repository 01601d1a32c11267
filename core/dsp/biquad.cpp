// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/biquad.h"

#include <cmath>
#include <numbers>

namespace tonada {
namespace {

struct Angle
{
    Angle(double frequency, double sampleRate, double q)
        : cosine(std::cos(2 * std::numbers::pi * frequency / sampleRate))
        , alpha(std::sin(2 * std::numbers::pi * frequency / sampleRate) / (2 * q))
    { }

    double cosine;
    double alpha;
};

constexpr double kButterworthQ = 1 / std::numbers::sqrt2;

} // namespace

Biquad::Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    : m_b0(b0 / a0)
    , m_b1(b1 / a0)
    , m_b2(b2 / a0)
    , m_a1(a1 / a0)
    , m_a2(a2 / a0)
{ }

Biquad Biquad::lowPass(double frequency, double sampleRate)
{
    const Angle w(frequency, sampleRate, kButterworthQ);
    const double edge = (1 - w.cosine) / 2;
    return {edge, 2 * edge, edge, 1 + w.alpha, -2 * w.cosine, 1 - w.alpha};
}

Biquad Biquad::highPass(double frequency, double sampleRate)
{
    const Angle w(frequency, sampleRate, kButterworthQ);
    const double edge = (1 + w.cosine) / 2;
    return {edge, -2 * edge, edge, 1 + w.alpha, -2 * w.cosine, 1 - w.alpha};
}

Biquad Biquad::peaking(double frequency, double gainDb, double sampleRate)
{
    const Angle w(frequency, sampleRate, 1.0);
    const double a = std::pow(10.0, gainDb / 40);
    return {1 + w.alpha * a, -2 * w.cosine, 1 - w.alpha * a, 1 + w.alpha / a, -2 * w.cosine, 1 - w.alpha / a};
}

void Biquad::filter(std::span<float> samples) const noexcept
{
    double z1 = 0;
    double z2 = 0;
    for (float& sample : samples) {
        const auto x = static_cast<double>(sample);
        const double y = m_b0 * x + z1;
        z1 = m_b1 * x - m_a1 * y + z2;
        z2 = m_b2 * x - m_a2 * y;
        sample = static_cast<float>(y);
    }
}

} // namespace tonada
