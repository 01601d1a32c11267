// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace tonada::test {

/** Index of the first sample that is not zero; the size when there is none. */
[[nodiscard]] std::size_t firstSound(std::span<const float> samples);

/** Of two stretches of equal length: 1 when one is the other times a positive factor. */
[[nodiscard]] double correlation(std::span<const float> a, std::span<const float> b);

} // namespace tonada::test
