// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace tonada::test {

/** Something the speech gate takes for a voice: harmonic syllables, four a second, with pauses and some
 *  noise. The same for the same arguments. */
[[nodiscard]] std::vector<float> voiceLike(double seconds, double rate, unsigned seed = 1);

/** Each sample twice, as two equal channels. */
[[nodiscard]] std::vector<float> asStereo(const std::vector<float>& mono);

} // namespace tonada::test
