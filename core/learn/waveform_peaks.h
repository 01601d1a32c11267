// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/shared_rows.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tonada {

/** The lowest and the highest sample of a stretch, in 1/32768 of full scale. */
struct Peak
{
    std::int16_t low = 0;
    std::int16_t high = 0;

    bool operator==(const Peak&) const = default;
};

/** The outline of a waveform: the extremes of every kBlock samples, and, so that any stretch is drawn at once, of
 *  every 8, 64, 512, … of these. A copy costs little, see SharedRows. */
class WaveformPeaks
{
public:
    static constexpr std::size_t kBlock = 64; ///< samples

    /** Pieces of any size. */
    void append(std::span<const float> samples);
    /** After the last piece, once. */
    void finish();

    [[nodiscard]] std::size_t count() const noexcept { return m_levels[0].count(); } ///< of blocks
    [[nodiscard]] Peak at(std::size_t block) const noexcept { return m_levels[0][block].front(); }
    /** Extremes of blocks [begin, end), at least one; of wide stretches the ends are rounded outwards. */
    [[nodiscard]] Peak extremes(std::size_t begin, std::size_t end) const;
    /** Of all; at least 1/32768, so that one can divide by it. */
    [[nodiscard]] float largest() const;

    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    static constexpr std::size_t kFactor = 8;

    void closeBlock();
    void push(std::size_t level, Peak peak);
    /** The extremes of a level's blocks from `begin` on become one of the next. */
    void pushExtremes(std::size_t level, std::size_t begin);

    std::vector<SharedRows<Peak>> m_levels{SharedRows<Peak>(1)};
    float m_low = 0; // of the block under way
    float m_high = 0;
    std::size_t m_inBlock = 0;
};

} // namespace tonada
