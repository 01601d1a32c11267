// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace tonada::test {

/** A WAV file byte by byte, so that its header can lie. */
struct WavHeader
{
    std::uint32_t sampleRate = 16000; ///< Hz
    std::uint16_t channels = 1;
    bool isFloat = false; ///< 32-bit float, otherwise 16-bit PCM
    std::optional<std::uint32_t> declaredBytes = {}; ///< of audio; what there is if not given
};

void writeWavBytes(const std::filesystem::path& path, const WavHeader& header,
                   std::span<const std::int16_t> samples);
void writeWavBytes(const std::filesystem::path& path, const WavHeader& header,
                   std::span<const float> samples);

} // namespace tonada::test
