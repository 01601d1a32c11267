// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/column_history.h"

#include <algorithm>

namespace tonada::ui {

ColumnHistory::ColumnHistory()
    : m_slots(static_cast<std::size_t>(kCapacity))
{ }

ColumnHistory::Slot& ColumnHistory::slotAt(std::int64_t slot) noexcept
{
    return m_slots[static_cast<std::size_t>(slot % kCapacity)];
}

void ColumnHistory::append(const FeatureColumn& column)
{
    if (empty())
        m_origin = column.centre - m_end * kHop;
    std::int64_t slot = (column.centre - m_origin + kHop / 2) / kHop;
    if (slot < m_end) {
        slot = m_end;
        m_origin = column.centre - slot * kHop;
    }
    for (std::int64_t lost = std::max(m_end, slot - kCapacity); lost < slot; ++lost)
        slotAt(lost).filled = false;
    slotAt(slot) = {column, true};
    m_end = slot + 1;
    m_begin = std::max(m_begin, m_end - kCapacity);
}

void ColumnHistory::clear() noexcept
{
    m_begin = 0;
    m_end = 0;
}

const FeatureColumn* ColumnHistory::at(std::int64_t slot) const noexcept
{
    if (slot < m_begin || slot >= m_end)
        return nullptr;
    const Slot& found = m_slots[static_cast<std::size_t>(slot % kCapacity)];
    return found.filled ? &found.column : nullptr;
}

int ColumnHistory::lostBefore(std::int64_t slot) const noexcept
{
    const FeatureColumn* column = at(slot);
    return column != nullptr ? column->lostBefore : 0;
}

double ColumnHistory::slotPosition(SampleIndex sample) const noexcept
{
    return static_cast<double>(sample - m_origin) / kHop + 0.5;
}

} // namespace tonada::ui
