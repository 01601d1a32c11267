// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace tonada {

/** A stretch of a recording: one of its channels or their mean, at the file's own rate. */
struct AudioStretch
{
    int sampleRate = 0; ///< Hz
    std::int64_t first = 0; ///< index in the file of the first sample
    std::vector<float> samples;
};

/** From `begin` to `end` in seconds, as far as the file reaches; the first sample's index is a multiple of `step`.
 *  `channel` as AudioFileReader::readMono(). Errors as AudioFileReader; Cancelled. */
[[nodiscard]] AudioStretch readStretch(const std::filesystem::path& path, double begin, double end,
                                       std::int64_t step = 1, const std::stop_token& stop = {},
                                       int channel = 0);

} // namespace tonada
