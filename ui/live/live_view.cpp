// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_view.h"

#include <algorithm>

namespace tonada::ui {

void LiveView::append(std::span<const FeatureColumn> columns)
{
    for (const FeatureColumn& column : columns)
        m_live.append(column);
}

void LiveView::clear()
{
    m_live.clear();
    m_frozen.reset();
    m_slotsBack = 0;
}

void LiveView::setFrozen(bool frozen)
{
    if (frozen == this->frozen())
        return;
    m_slotsBack = 0;
    if (frozen)
        m_frozen = m_live;
    else
        m_frozen.reset();
}

std::int64_t LiveView::mostSlotsBack() const noexcept
{
    return std::max<std::int64_t>(0, history().end() - history().begin() - m_visibleSlots);
}

void LiveView::setVisibleSlots(std::int64_t slots) noexcept
{
    m_visibleSlots = slots;
    m_slotsBack = std::min(m_slotsBack, mostSlotsBack());
}

bool LiveView::scrollBy(std::int64_t slots) noexcept
{
    if (!frozen())
        return false;
    const std::int64_t before = m_slotsBack;
    m_slotsBack = std::clamp<std::int64_t>(before - slots, 0, mostSlotsBack());
    return m_slotsBack != before;
}

} // namespace tonada::ui
