// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/waveform_peaks.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

constexpr float kFullScale = 32768;

std::int16_t rounded(float sample)
{
    return static_cast<std::int16_t>(
        std::lround(std::clamp(sample * kFullScale, -kFullScale, kFullScale - 1)));
}

/** Of blocks [begin, end), at least one. */
Peak joined(const SharedRows<Peak>& peaks, std::size_t begin, std::size_t end)
{
    Peak all = peaks[begin].front();
    for (auto i = begin + 1; i < end; ++i) {
        const Peak& peak = peaks[i].front();
        all = {std::min(all.low, peak.low), std::max(all.high, peak.high)};
    }
    return all;
}

} // namespace

void WaveformPeaks::append(std::span<const float> samples)
{
    for (const float sample : samples) {
        m_low = m_inBlock == 0 ? sample : std::min(m_low, sample);
        m_high = m_inBlock == 0 ? sample : std::max(m_high, sample);
        if (++m_inBlock == kBlock)
            closeBlock();
    }
}

void WaveformPeaks::closeBlock()
{
    push(0, {rounded(m_low), rounded(m_high)});
    m_inBlock = 0;
}

void WaveformPeaks::push(std::size_t level, Peak peak)
{
    if (level == m_levels.size())
        m_levels.emplace_back(1);
    m_levels[level].append({&peak, 1});
    if (const auto count = m_levels[level].count(); count % kFactor == 0)
        pushExtremes(level, count - kFactor);
}

void WaveformPeaks::pushExtremes(std::size_t level, std::size_t begin)
{
    push(level + 1, joined(m_levels[level], begin, m_levels[level].count()));
}

void WaveformPeaks::finish()
{
    if (m_inBlock > 0)
        closeBlock();
    for (std::size_t level = 0; m_levels[level].count() > kFactor; ++level) {
        const auto count = m_levels[level].count();
        if (count % kFactor != 0)
            pushExtremes(level, count / kFactor * kFactor);
    }
}

Peak WaveformPeaks::extremes(std::size_t begin, std::size_t end) const
{
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && end - begin > kFactor) {
        begin /= kFactor;
        end = (end + kFactor - 1) / kFactor;
        ++level;
    }
    return joined(m_levels[level], begin, end);
}

float WaveformPeaks::largest() const
{
    const Peak all = joined(m_levels.back(), 0, m_levels.back().count());
    return static_cast<float>(std::max({-all.low, +all.high, 1})) / kFullScale;
}

std::size_t WaveformPeaks::bytes() const noexcept
{
    std::size_t bytes = 0;
    for (const auto& level : m_levels)
        bytes += level.bytes();
    return bytes;
}

} // namespace tonada
