// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace tonada {

/** Rows of one width, appended one by one and never changed. They lie in blocks; copies share all blocks that are
 *  full, so that a copy of hours is made at once while more is appended. A copy may be read by another thread. */
template <typename Value>
class SharedRows
{
public:
    explicit SharedRows(std::size_t width)
        : m_width(width)
    { }

    void append(std::span<const Value> row)
    {
        if (m_open.empty())
            m_open.reserve(kBlock * m_width);
        m_open.insert(m_open.end(), row.begin(), row.end());
        if (m_open.size() == kBlock * m_width)
            m_full.push_back(std::make_shared<const std::vector<Value>>(std::exchange(m_open, {})));
    }

    [[nodiscard]] std::size_t width() const noexcept { return m_width; }
    [[nodiscard]] std::size_t count() const noexcept
    {
        return m_full.size() * kBlock + (m_width == 0 ? 0 : m_open.size() / m_width);
    }
    [[nodiscard]] std::span<const Value> operator[](std::size_t row) const noexcept
    {
        const auto block = row / kBlock;
        const std::span<const Value> values = block < m_full.size() ? *m_full[block] : m_open;
        return values.subspan(row % kBlock * m_width, m_width);
    }
    [[nodiscard]] std::size_t bytes() const noexcept { return count() * m_width * sizeof(Value); }

private:
    static constexpr std::size_t kBlock = 1024; // rows

    std::size_t m_width;
    std::vector<std::shared_ptr<const std::vector<Value>>> m_full;
    std::vector<Value> m_open; // less than a block
};

} // namespace tonada
