// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace tonada::test {

/** Something the speech gate takes for a voice: harmonic syllables, four a second, with a vowel that
 *  changes, a hiss between them and some noise. The same for the same arguments. */
[[nodiscard]] std::vector<float> voiceLike(double seconds, double rate, unsigned seed = 1);

/** A sine of amplitude 0.3. */
[[nodiscard]] std::vector<float> tone(double hertz, double seconds, double rate);

/** Amplitude of one frequency in the middle half of the samples. */
[[nodiscard]] double amplitudeAt(const std::vector<float>& samples, double rate, double hertz);

/** Each sample twice, as two equal channels. */
[[nodiscard]] std::vector<float> asStereo(const std::vector<float>& mono);

} // namespace tonada::test
