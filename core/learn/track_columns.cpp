// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/track_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tonada {
namespace {

/** The mean of columns [begin, end) of `columns`. */
void meanOf(std::span<const std::int16_t> columns, std::size_t begin, std::size_t end,
            std::span<std::int16_t> out)
{
    const auto rows = out.size();
    const auto count = static_cast<int>(end - begin);
    for (std::size_t row = 0; row < rows; ++row) {
        int sum = 0;
        for (auto column = begin; column < end; ++column)
            sum += columns[column * rows + row];
        out[row] = static_cast<std::int16_t>(sum / count);
    }
}

} // namespace

void TrackColumns::append(std::span<const float> column)
{
    constexpr float kLowest = std::numeric_limits<std::int16_t>::min();
    constexpr float kHighest = std::numeric_limits<std::int16_t>::max();
    for (const float value : column)
        m_levels[0].push_back(
            static_cast<std::int16_t>(std::lround(std::clamp(value / kStep, kLowest, kHighest))));
}

void TrackColumns::finish()
{
    m_levels.resize(1);
    m_levels[0].shrink_to_fit();
    while (m_levels.back().size() / m_rows > kFactor) {
        const std::span<const std::int16_t> finer(m_levels.back());
        const auto count = finer.size() / m_rows;
        std::vector<std::int16_t> coarser((count + kFactor - 1) / kFactor * m_rows);
        for (std::size_t i = 0; i * kFactor < count; ++i)
            meanOf(finer, i * kFactor, std::min(count, (i + 1) * kFactor),
                   std::span(coarser).subspan(i * m_rows, m_rows));
        m_levels.push_back(std::move(coarser));
    }
}

void TrackColumns::mean(std::size_t begin, std::size_t end, std::span<std::int16_t> out) const
{
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && end - begin > kFactor) {
        begin /= kFactor;
        end = (end + kFactor - 1) / kFactor;
        ++level;
    }
    meanOf(m_levels[level], begin, end, out);
}

std::size_t TrackColumns::bytes() const noexcept
{
    std::size_t values = 0;
    for (const auto& level : m_levels)
        values += level.size();
    return values * sizeof(std::int16_t);
}

} // namespace tonada
