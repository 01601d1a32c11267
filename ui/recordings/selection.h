// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tonada::ui {

/** A stretch of the recording that the user marked; longer than nothing. */
struct Selection
{
    double begin = 0; ///< s
    double end = 0; ///< s

    [[nodiscard]] double seconds() const noexcept { return end - begin; }
    bool operator==(const Selection&) const = default;
};

} // namespace tonada::ui
