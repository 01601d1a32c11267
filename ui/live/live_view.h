// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/feature_column.h"
#include "ui/plots/column_history.h"

#include <cstdint>
#include <optional>
#include <span>

namespace tonada::ui {

/** Which part of the history the live pictures show: the newest, or, frozen, any part of the 60 s before. */
class LiveView
{
public:
    void append(std::span<const FeatureColumn> columns);
    void clear();

    /** The history shown: the one that grows, or the copy taken when it was frozen. */
    [[nodiscard]] const ColumnHistory& history() const noexcept { return m_frozen ? *m_frozen : m_live; }
    /** One past the last slot shown. */
    [[nodiscard]] std::int64_t end() const noexcept { return history().end() - m_slotsBack; }

    [[nodiscard]] bool frozen() const noexcept { return m_frozen.has_value(); }
    void setFrozen(bool frozen);

    /** Slots in view: how far one can scroll back depends on it. */
    void setVisibleSlots(std::int64_t slots) noexcept;
    /** Negative is back in time. True if the view moved; it cannot while not frozen. */
    bool scrollBy(std::int64_t slots) noexcept;
    /** Slots between the end of the view and the moment of freezing. */
    [[nodiscard]] std::int64_t slotsBack() const noexcept { return m_slotsBack; }

private:
    [[nodiscard]] std::int64_t mostSlotsBack() const noexcept;

    ColumnHistory m_live;
    std::optional<ColumnHistory> m_frozen;
    std::int64_t m_visibleSlots = 0;
    std::int64_t m_slotsBack = 0;
};

} // namespace tonada::ui
