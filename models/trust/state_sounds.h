// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/trust/material.h"

namespace tonada::trust {

/** Writes a sound for each state that sound alone brings about, for pictures of them: no-speech.wav, music.wav,
 *  too-quiet.wav, clipping.wav, unsure.wav, unlike.wav. At kStateSeconds each of them has the verdict of its
 *  name, by the whole live path with this model, and 0.4 s before and after; music has "no speech". Throws
 *  Error (DataUnusable) when no candidate brings a state about, and as AudioFileWriter. */
void writeStateSounds(const std::filesystem::path& folder, const Material& material);

/** When to look. */
constexpr double kStateSeconds = 12;

} // namespace tonada::trust
