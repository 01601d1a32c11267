// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace tonada::test {

/** Stand-ins for two accents that every system here can tell apart in a moment: a tone over a little noise
 * that sweeps up (Argentinian) or down (Other), twice a second. `voice` sets pitch and colour, so that voices
 *  differ as speakers do. 16 kHz mono. */
[[nodiscard]] std::vector<float> sweeps(double seconds, bool rising, std::uint32_t voice);

/** Writes samples as a 16-bit WAV, folders included. */
void writeWav(const std::filesystem::path& path, const std::vector<float>& samples, int sampleRate = 16000);

/** FOLDER/Argentinian/vN.wav and FOLDER/Other/wN.wav: `voices` of each, one recording of `seconds` each. */
void writeSweepFolders(const std::filesystem::path& folder, int voices, double seconds);

} // namespace tonada::test
