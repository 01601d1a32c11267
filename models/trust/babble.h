// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "models/noises/noises.h"
#include "models/trust/material.h"

namespace tonada::trust {

/** How many others speak in babble. */
constexpr std::size_t kBabbleVoices = 6;

/** What a speaker says of these: by turns in one accent and the other. */
[[nodiscard]] const corpus::Passage& talkOf(const std::vector<SpokenPair>& talks, std::size_t speaker);

/** The talks of other speakers than this one, all at once at the same level. */
[[nodiscard]] noises::Samples babble(const std::vector<SpokenPair>& talks, std::size_t speaker);

} // namespace tonada::trust
