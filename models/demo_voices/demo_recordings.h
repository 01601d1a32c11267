// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

#include "models/demo_voices/voices.h"

namespace tonada::corpus {

/** Makes the program's demo recordings in `folder`: two test voices for each accent and one that changes its
 *  accent half-way, on sentences that no voice says in training, and demo.json, which lists them. Voices,
 *  sentences and all else follow from the seed (that of the corpus, or they might be training voices). Real
 *  recordings that demo.json already lists stay in it. Runs espeak-ng in this process. Throws Error. */
void makeDemoRecordings(const std::filesystem::path& folder, std::uint32_t seed);

} // namespace tonada::corpus
