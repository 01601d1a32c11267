// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tonada {

/** A picture of a recording, column by column, small enough for hours: 16 bits a value in steps of kStep. Beside
 *  the columns themselves it keeps the means of every 8, 64, 512, … of them, so that any stretch is drawn in a
 *  time that depends on the picture's width alone. */
class TrackColumns
{
public:
    static constexpr float kStep
        = 1.0F / 16; ///< values reach from -2048 to 2047.9; beyond that they are limited

    explicit TrackColumns(std::size_t rows = 0)
        : m_rows(rows)
        , m_levels(1)
    { }

    void append(std::span<const float> column);
    /** After the last column: makes the means. */
    void finish();

    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::size_t count() const noexcept { return m_rows == 0 ? 0 : m_levels[0].size() / m_rows; }
    [[nodiscard]] float at(std::size_t row, std::size_t column) const noexcept
    {
        return kStep * static_cast<float>(m_levels[0][column * m_rows + row]);
    }
    /** One column as it is stored. */
    [[nodiscard]] std::span<const std::int16_t> column(std::size_t index) const noexcept
    {
        return std::span(m_levels[0]).subspan(index * m_rows, m_rows);
    }

    /** The mean of columns [begin, end), at least one, as stored: for wide stretches made of kept means, whose
     *  ends are then rounded outwards. `out` holds rows() values. */
    void mean(std::size_t begin, std::size_t end, std::span<std::int16_t> out) const;

    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    static constexpr std::size_t kFactor = 8;

    std::size_t m_rows;
    std::vector<std::vector<std::int16_t>> m_levels;
};

} // namespace tonada
