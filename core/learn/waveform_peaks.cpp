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

Peak joined(std::span<const Peak> peaks)
{
    Peak all = peaks.front();
    for (const Peak& peak : peaks)
        all = {std::min(all.low, peak.low), std::max(all.high, peak.high)};
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
    m_levels[0].push_back({rounded(m_low), rounded(m_high)});
    m_inBlock = 0;
}

void WaveformPeaks::finish()
{
    if (m_inBlock > 0)
        closeBlock();
    m_levels.resize(1);
    m_levels[0].shrink_to_fit();
    while (m_levels.back().size() > kFactor) {
        const std::span<const Peak> finer(m_levels.back());
        std::vector<Peak> coarser;
        for (std::size_t begin = 0; begin < finer.size(); begin += kFactor)
            coarser.push_back(joined(finer.subspan(begin, std::min(kFactor, finer.size() - begin))));
        m_levels.push_back(std::move(coarser));
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
    return joined(std::span(m_levels[level]).subspan(begin, end - begin));
}

float WaveformPeaks::largest() const
{
    const Peak all = joined(m_levels.back());
    return static_cast<float>(std::max({-all.low, +all.high, 1})) / kFullScale;
}

std::size_t WaveformPeaks::bytes() const noexcept
{
    std::size_t peaks = 0;
    for (const auto& level : m_levels)
        peaks += level.size();
    return peaks * sizeof(Peak);
}

} // namespace tonada
