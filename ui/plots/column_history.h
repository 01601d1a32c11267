// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/feature_column.h"

#include <cstdint>
#include <vector>

namespace tonada::ui {

/** The feature columns of the last 60 s by slot. A slot is one hop of time; slots count up from the first
 *  column after clear(), and a stretch of lost audio leaves empty slots, so that slots are true time. */
class ColumnHistory
{
public:
    static constexpr int kHop = 512; ///< samples
    static constexpr double kSlotSeconds = kHop / 16000.0;
    static constexpr std::int64_t kCapacity = 1875; ///< slots: 60 s

    ColumnHistory();

    /** A column that is not later than the one before (the source began anew) takes the next slot. */
    void append(const FeatureColumn& column);
    void clear() noexcept;

    [[nodiscard]] bool empty() const noexcept { return m_begin == m_end; }
    /** Slots kept: [begin, end). */
    [[nodiscard]] std::int64_t begin() const noexcept { return m_begin; }
    [[nodiscard]] std::int64_t end() const noexcept { return m_end; }
    /** Null for a slot that was lost or is not kept; valid until the next append() or clear(). */
    [[nodiscard]] const FeatureColumn* at(std::int64_t slot) const noexcept;
    /** Samples lost just before the column in this slot. */
    [[nodiscard]] int lostBefore(std::int64_t slot) const noexcept;
    /** Where a sample lies on the scale of slots: slot n covers [n, n + 1). */
    [[nodiscard]] double slotPosition(SampleIndex sample) const noexcept;

private:
    struct Slot
    {
        FeatureColumn column;
        bool filled = false;
    };

    [[nodiscard]] Slot& slotAt(std::int64_t slot) noexcept;

    std::vector<Slot> m_slots;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
    SampleIndex m_origin = 0; ///< centre of slot 0
};

} // namespace tonada::ui
