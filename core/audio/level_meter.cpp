// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/level_meter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada {

float amplitudeToDb(float amplitude) noexcept
{
    return amplitude > 0.0F ? std::max(20.0F * std::log10(amplitude), LevelMeter::kFloorDb)
                            : LevelMeter::kFloorDb;
}

LevelMeter::LevelMeter(double sampleRate)
    : m_blockSize(std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(sampleRate / 100.0))))
{ }

void LevelMeter::accept(std::span<const float> samples) noexcept
{
    for (const float x : samples) {
        const float magnitude = std::abs(x);
        m_peak = std::max(m_peak, magnitude);
        m_clipCount += magnitude >= kFullScale ? 1 : 0;
        m_energy += static_cast<double>(x) * static_cast<double>(x);
        if (++m_inBlock == m_blockSize)
            closeBlock();
    }
}

void LevelMeter::closeBlock() noexcept
{
    m_blockEnergy[m_block] = m_energy;
    m_block = (m_block + 1) % kBlocks;
    m_blocksFilled = std::min(m_blocksFilled + 1, kBlocks);
    m_energy = 0;
    m_inBlock = 0;
}

float LevelMeter::rmsDb() const noexcept
{
    if (m_blocksFilled == 0)
        return kFloorDb;
    const double energy = std::accumulate(m_blockEnergy.begin(), m_blockEnergy.end(), 0.0);
    const auto samples = static_cast<double>(m_blocksFilled * m_blockSize);
    return amplitudeToDb(static_cast<float>(std::sqrt(energy / samples)));
}

float LevelMeter::takePeakDb() noexcept
{
    const float peak = m_peak;
    m_peak = 0;
    return amplitudeToDb(peak);
}

void LevelMeter::reset() noexcept
{
    m_blockEnergy.fill(0.0);
    m_block = 0;
    m_blocksFilled = 0;
    m_inBlock = 0;
    m_energy = 0;
    m_peak = 0;
    m_clipCount = 0;
}

} // namespace tonada
