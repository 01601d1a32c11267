// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/lane_fft.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace tonada {
namespace {

constexpr std::size_t kCachedPoints = 256; // 8 KiB: the early stages stay in the first-level cache

void appendPhasor(std::vector<float>& to, double angle)
{
    to.push_back(static_cast<float>(std::cos(angle)));
    to.push_back(static_cast<float>(std::sin(angle)));
}

} // namespace

LaneFft::LaneFft(int size)
    : m_half(static_cast<std::size_t>(size) / 2)
    , m_firstRadix(std::countr_zero(m_half) % 2 == 0 ? 4 : 2)
    , m_order(m_half)
    , m_z(m_half)
{
    for (std::size_t i = 0; i < m_half; ++i) {
        std::size_t rest = i;
        std::size_t place = m_half;
        while (place > m_firstRadix) { // the last stage splits the input first
            place /= 4;
            m_order[i] += (rest % 4) * place;
            rest /= 4;
        }
        m_order[i] += rest;
    }
    for (std::size_t quarter = m_firstRadix; quarter < m_half; quarter *= 4) {
        m_stages.push_back({quarter, m_twiddles.size()});
        for (std::size_t k = 0; k < quarter; ++k) {
            const double angle
                = -std::numbers::pi / 2.0 * static_cast<double>(k) / static_cast<double>(quarter);
            for (const double multiple : {1.0, 2.0, 3.0})
                appendPhasor(m_twiddles, multiple * angle);
        }
    }
    for (std::size_t k = 0; k <= m_half / 2; ++k)
        appendPhasor(m_unravel, -std::numbers::pi * static_cast<double>(k) / static_cast<double>(m_half));
}

void LaneFft::power(const std::array<const float*, kLanes>& frames, std::span<const float> window,
                    std::span<float> power) noexcept
{
    gather(frames, window);
    transform();
    unravel(power);
}

void LaneFft::gather(const std::array<const float*, kLanes>& frames, std::span<const float> window) noexcept
{
    for (std::size_t n = 0; n < 2 * m_half; n += 4) {
        const Lanes w = loadLanes(&window[n]);
        Lanes a = loadLanes(frames[0] + n) * w;
        Lanes b = loadLanes(frames[1] + n) * w;
        Lanes c = loadLanes(frames[2] + n) * w;
        Lanes d = loadLanes(frames[3] + n) * w;
        transposeLanes(a, b, c, d);
        m_z[m_order[n / 2]] = {a, b};
        m_z[m_order[n / 2 + 1]] = {c, d};
    }
}

void LaneFft::transform() noexcept
{
    const std::size_t part = std::min(kCachedPoints, m_half);
    const auto firstWide = std::find_if(m_stages.begin(), m_stages.end(),
                                        [part](const Stage& s) { return 4 * s.quarter > part; });
    const std::span<Complex> all(m_z);
    for (std::size_t begin = 0; begin < m_half; begin += part) {
        const auto z = all.subspan(begin, part);
        m_firstRadix == 4 ? firstRadix4(z) : firstRadix2(z);
        std::for_each(m_stages.begin(), firstWide, [&](const Stage& s) { radix4(z, s); });
    }
    std::for_each(firstWide, m_stages.end(), [&](const Stage& s) { radix4(all, s); });
}

void LaneFft::firstRadix2(std::span<Complex> z) noexcept
{
    for (std::size_t i = 0; i < z.size(); i += 2) {
        const Complex a = z[i];
        const Complex b = z[i + 1];
        z[i] = {a.re + b.re, a.im + b.im};
        z[i + 1] = {a.re - b.re, a.im - b.im};
    }
}

void LaneFft::firstRadix4(std::span<Complex> z) noexcept
{
    for (std::size_t i = 0; i < z.size(); i += 4) {
        const Complex sum02{z[i].re + z[i + 2].re, z[i].im + z[i + 2].im};
        const Complex dif02{z[i].re - z[i + 2].re, z[i].im - z[i + 2].im};
        const Complex sum13{z[i + 1].re + z[i + 3].re, z[i + 1].im + z[i + 3].im};
        const Complex dif13{z[i + 1].re - z[i + 3].re, z[i + 1].im - z[i + 3].im};
        z[i] = {sum02.re + sum13.re, sum02.im + sum13.im};
        z[i + 1] = {dif02.re + dif13.im, dif02.im - dif13.re};
        z[i + 2] = {sum02.re - sum13.re, sum02.im - sum13.im};
        z[i + 3] = {dif02.re - dif13.im, dif02.im + dif13.re};
    }
}

void LaneFft::radix4(std::span<Complex> z, const Stage& stage) const noexcept
{
    const auto times = [](const Complex& x, const float* w) {
        return Complex{x.re * w[0] - x.im * w[1], x.re * w[1] + x.im * w[0]};
    };
    const std::size_t m = stage.quarter;
    const float* w = &m_twiddles[stage.twiddles];
    for (std::size_t k = 0; k < m; ++k, w += 6) {
        for (std::size_t i = k; i < z.size(); i += 4 * m) {
            const Complex a = z[i];
            const Complex b = times(z[i + m], w);
            const Complex c = times(z[i + 2 * m], w + 2);
            const Complex d = times(z[i + 3 * m], w + 4);
            const Complex sum02{a.re + c.re, a.im + c.im};
            const Complex dif02{a.re - c.re, a.im - c.im};
            const Complex sum13{b.re + d.re, b.im + d.im};
            const Complex dif13{b.re - d.re, b.im - d.im};
            z[i] = {sum02.re + sum13.re, sum02.im + sum13.im};
            z[i + m] = {dif02.re + dif13.im, dif02.im - dif13.re};
            z[i + 2 * m] = {sum02.re - sum13.re, sum02.im - sum13.im};
            z[i + 3 * m] = {dif02.re - dif13.im, dif02.im + dif13.re};
        }
    }
}

void LaneFft::unravel(std::span<float> power) const noexcept
{
    const auto store = [&](std::size_t bin, Lanes re, Lanes im) {
        storeLanes(re * re + im * im, &power[kLanes * bin]);
    };
    const Lanes zero{};
    store(0, m_z[0].re + m_z[0].im, zero);
    store(m_half, m_z[0].re - m_z[0].im, zero);
    for (std::size_t k = 1; k <= m_half / 2; ++k) {
        const Complex a = m_z[k];
        const Complex b = m_z[m_half - k];
        const Lanes evenRe = (a.re + b.re) * 0.5F;
        const Lanes evenIm = (a.im - b.im) * 0.5F;
        const Lanes oddRe = (a.im + b.im) * 0.5F;
        const Lanes oddIm = (b.re - a.re) * 0.5F;
        const float wRe = m_unravel[2 * k];
        const float wIm = m_unravel[2 * k + 1];
        const Lanes turnedRe = oddRe * wRe - oddIm * wIm;
        const Lanes turnedIm = oddRe * wIm + oddIm * wRe;
        store(k, evenRe + turnedRe, evenIm + turnedIm);
        store(m_half - k, evenRe - turnedRe, evenIm - turnedIm);
    }
}

} // namespace tonada
