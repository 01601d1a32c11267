// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

namespace tonada::ui {

/** Slots of time laid on device pixels. A slot covers whole pixels (none, where slots are narrower), the same
 *  ones whenever it is drawn, so that pictures scroll rigidly and every cell stays crisp. */
struct TimeScale
{
    double pixelsPerSlot = 1;
    int width = 0; ///< of the picture, in device pixels

    /** First pixel of a slot, counted from the first pixel of slot 0. */
    [[nodiscard]] std::int64_t edge(std::int64_t slot) const noexcept
    {
        return static_cast<std::int64_t>(std::floor(static_cast<double>(slot) * pixelsPerSlot));
    }

    [[nodiscard]] std::int64_t slotAt(std::int64_t pixel) const noexcept
    {
        auto slot = static_cast<std::int64_t>(std::floor(static_cast<double>(pixel) / pixelsPerSlot));
        while (edge(slot + 1) <= pixel)
            ++slot;
        return slot;
    }

    /** The first slot of which anything shows in a picture that ends before slot `end`. */
    [[nodiscard]] std::int64_t firstVisible(std::int64_t end) const noexcept
    {
        return slotAt(edge(end) - width);
    }

    bool operator==(const TimeScale&) const = default;
};

} // namespace tonada::ui
