// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/dataset.h"

#include <cstdint>

namespace tonada {

/** The same clips with nothing to learn but voices: the labels are dealt out to the speakers at random. All
 *  clips of a speaker get one label, and as many speakers as before have each; where a speaker speaks for
 *  both classes, the two are exchanged or left, by the toss of a coin. What a system scores on such data it
 *  scores without hearing an accent. A copy, features included. */
[[nodiscard]] Dataset withShuffledLabels(const Dataset& data, std::uint32_t seed);

} // namespace tonada
