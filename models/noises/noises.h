// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tonada::noises {

/** Sounds that nobody says, mono, 16 kHz, for testing what must keep silent about them. The same arguments
 *  give the same samples. */
constexpr int kSampleRate = 16000;

using Samples = std::vector<float>;

[[nodiscard]] Samples silence(double seconds);
[[nodiscard]] Samples white(double seconds, unsigned seed);
/** Power falls by 3 dB an octave: white noise through Paul Kellet's filter ("refined", musicdsp.org). */
[[nodiscard]] Samples pink(double seconds, unsigned seed);
/** A mains tone of 50 or 60 Hz with ten harmonics of drawn strength and phase, and a little white noise. */
[[nodiscard]] Samples hum(double mainsHz, double seconds, unsigned seed);
/** Keys, knocks and switches: bursts of 1 to 30 ms, one to four a second, over faint white noise. */
[[nodiscard]] Samples clicks(double seconds, unsigned seed);

/** RMS over the whole. */
[[nodiscard]] double levelDb(std::span<const float> samples);
/** The same sound at that level. */
[[nodiscard]] Samples atLevel(Samples samples, double dbfs);
/** `sound` plus `noise` from its start on; the noise begins again when it is over. */
[[nodiscard]] Samples mixed(std::span<const float> sound, std::span<const float> noise, double noiseGainDb);

} // namespace tonada::noises
