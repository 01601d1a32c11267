// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tonada {

enum class FrequencyScale
{
    Mel, ///< Slaney's, as MelFilterbank
    Linear,
    Log,
};

/** How frequency goes up a picture. */
struct FrequencyAxis
{
    FrequencyScale scale = FrequencyScale::Linear;
    double low = 0; ///< Hz at the bottom; more than 0 for Log
    double high = 8000; ///< Hz at the top

    /** Height of a frequency: 0 at the bottom, 1 at the top; beyond them for what is not in the picture. */
    [[nodiscard]] double placeOf(double hz) const noexcept;
    /** Frequency at a height, in Hz. */
    [[nodiscard]] double hzAt(double place) const noexcept;

    bool operator==(const FrequencyAxis&) const = default;
};

} // namespace tonada
