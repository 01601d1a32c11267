// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "models/noises/noises.h"
#include "models/trust/material.h"

namespace tonada::trust {

/** How far, in dB, speech stands over noise where both are mixed. */
inline constexpr std::array kSignalToNoiseDb{20, 10, 5, 0};

struct NamedNoise
{
    std::string name; ///< also the key in trust.json
    std::function<noises::Samples(std::size_t speaker)> make;
};

/** White, pink and babble for those speakers, as long as their passages. `pairs` outlives it. */
[[nodiscard]] std::vector<NamedNoise> noisesFor(const std::vector<SpokenPair>& pairs, std::uint32_t seed);

/** The noise's level is against that of the sounds, pauses left out. */
[[nodiscard]] noises::Samples inNoise(const corpus::Passage& passage, const noises::Samples& noise,
                                      double signalToNoiseDb);

struct NamedSound
{
    std::string name;
    std::string key; ///< in trust.json
    noises::Samples samples;
};

/** A minute each of noise, hum, clicks and music in five styles, at −25 dBFS. */
[[nodiscard]] std::vector<NamedSound> soundsWithoutSpeech(std::uint32_t seed);

} // namespace tonada::trust
