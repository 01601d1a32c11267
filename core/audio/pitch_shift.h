// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace tonada {

/** Moves the pitch by so many semitones, formants included, and keeps the length: what
 *  librosa.effects.pitch_shift does, by Rubber Band instead of a phase vocoder. Mono; `sampleRate` in Hz. The
 *  same samples give the same result, on any thread. Error: InvalidArgument for a shift beyond two octaves. */
[[nodiscard]] std::vector<float> pitchShift(std::span<const float> samples, int sampleRate, double semitones);

} // namespace tonada
