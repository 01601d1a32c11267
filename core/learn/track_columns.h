// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/shared_rows.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tonada {

/** A picture of a recording, column by column, small enough for hours: 16 bits a value in steps of kStep. Beside
 *  the columns themselves it keeps the means of every 8, 64, 512, … of them, so that any stretch is drawn in a
 *  time that depends on the picture's width alone. A copy costs little, see SharedRows. */
class TrackColumns
{
public:
    static constexpr float kStep
        = 1.0F / 16; ///< values reach from -2048 to 2047.9; beyond that they are limited

    explicit TrackColumns(std::size_t rows = 0)
        : m_levels{SharedRows<std::int16_t>(rows)}
    { }

    void append(std::span<const float> column);
    /** After the last column, once: makes the means of what is left over. */
    void finish();

    [[nodiscard]] std::size_t rows() const noexcept { return m_levels[0].width(); }
    [[nodiscard]] std::size_t count() const noexcept { return m_levels[0].count(); }
    [[nodiscard]] float at(std::size_t row, std::size_t column) const noexcept
    {
        return kStep * static_cast<float>(m_levels[0][column][row]);
    }
    /** One column as it is stored. */
    [[nodiscard]] std::span<const std::int16_t> column(std::size_t index) const noexcept
    {
        return m_levels[0][index];
    }

    /** The mean of columns [begin, end), at least one, as stored: for wide stretches made of kept means, whose
     *  ends are then rounded outwards. `out` holds rows() values. */
    void mean(std::size_t begin, std::size_t end, std::span<std::int16_t> out) const;

    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    static constexpr std::size_t kFactor = 8;

    void push(std::size_t level, std::span<const std::int16_t> column);
    /** The mean of a level's columns from `begin` on becomes one of the next. */
    void pushMean(std::size_t level, std::size_t begin);

    std::vector<SharedRows<std::int16_t>> m_levels;
    std::vector<std::int16_t> m_rounded; // the column being appended
};

} // namespace tonada
