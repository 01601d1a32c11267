// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/track_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tonada {
namespace {

/** The mean of columns [begin, end) of `columns`. */
void meanOf(const SharedRows<std::int16_t>& columns, std::size_t begin, std::size_t end,
            std::span<std::int16_t> out)
{
    const auto count = static_cast<int>(end - begin);
    std::vector<int> sums(out.size(), 0);
    for (auto i = begin; i < end; ++i) {
        const auto column = columns[i];
        for (std::size_t row = 0; row < out.size(); ++row)
            sums[row] += column[row];
    }
    std::transform(sums.begin(), sums.end(), out.begin(),
                   [count](int sum) { return static_cast<std::int16_t>(sum / count); });
}

} // namespace

void TrackColumns::append(std::span<const float> column)
{
    constexpr float kLowest = std::numeric_limits<std::int16_t>::min();
    constexpr float kHighest = std::numeric_limits<std::int16_t>::max();
    m_rounded.clear();
    for (const float value : column)
        m_rounded.push_back(
            static_cast<std::int16_t>(std::lround(std::clamp(value / kStep, kLowest, kHighest))));
    push(0, m_rounded);
}

void TrackColumns::push(std::size_t level, std::span<const std::int16_t> column)
{
    if (level == m_levels.size())
        m_levels.emplace_back(rows());
    m_levels[level].append(column);
    if (const auto count = m_levels[level].count(); count % kFactor == 0)
        pushMean(level, count - kFactor);
}

void TrackColumns::pushMean(std::size_t level, std::size_t begin)
{
    std::vector<std::int16_t> mean(rows());
    meanOf(m_levels[level], begin, m_levels[level].count(), mean);
    push(level + 1, mean);
}

void TrackColumns::finish()
{
    for (std::size_t level = 0; m_levels[level].count() > kFactor; ++level) {
        const auto count = m_levels[level].count();
        if (count % kFactor != 0)
            pushMean(level, count / kFactor * kFactor);
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
    std::size_t bytes = 0;
    for (const auto& level : m_levels)
        bytes += level.bytes();
    return bytes;
}

} // namespace tonada
