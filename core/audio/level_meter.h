// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace tonada {

/** Level of a mono stream for a meter: RMS over the last 400 ms, peak, samples at full scale.
 *
 *  dBFS are relative to ±1: a full-scale square wave has an RMS of 0 dBFS, a sine of −3.01.
 *  Allocates nothing. One thread at a time.
 */
class LevelMeter
{
public:
    static constexpr float kFloorDb = -120.0F; ///< what silence shows
    static constexpr float kFullScale = 0.999F; ///< from here on a sample counts as clipped

    explicit LevelMeter(double sampleRate); ///< Hz

    void accept(std::span<const float> samples) noexcept;

    [[nodiscard]] float rmsDb() const noexcept;
    /** Highest peak since the last call. */
    [[nodiscard]] float takePeakDb() noexcept;
    [[nodiscard]] std::uint32_t clipCount() const noexcept { return m_clipCount; } ///< since reset()
    void reset() noexcept;

private:
    void closeBlock() noexcept;

    static constexpr std::size_t kBlocks = 40; // of 10 ms
    std::array<double, kBlocks> m_blockEnergy{};
    std::size_t m_block = 0;
    std::size_t m_blocksFilled = 0;
    std::size_t m_blockSize;
    std::size_t m_inBlock = 0;
    double m_energy = 0;
    float m_peak = 0;
    std::uint32_t m_clipCount = 0;
};

/** 20·log10 of an amplitude, not below LevelMeter::kFloorDb. */
[[nodiscard]] float amplitudeToDb(float amplitude) noexcept;

} // namespace tonada
