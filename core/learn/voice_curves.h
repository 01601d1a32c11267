// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

namespace tonada {

/** Where the fundamental frequency is looked for. */
struct PitchRange
{
    double low = 75; ///< Hz
    double high = 500; ///< Hz

    bool operator==(const PitchRange&) const = default;
};

/** Pitch and level of a stretch of a recording, a value every kHop. */
struct VoiceCurves
{
    static constexpr double kHop = 0.01; ///< s

    double begin = 0; ///< s, of the first value; a multiple of kHop
    PitchRange range;
    std::vector<float> pitch; ///< Hz, NaN where there is no voice: pitchTrack() at 16 kHz
    std::vector<float> intensity; ///< dB: intensityTrack() at 16 kHz

    [[nodiscard]] double end() const noexcept
    {
        return begin + kHop * (static_cast<double>(pitch.size()) - 1);
    }
};

/** From `begin` to `end` in seconds, as far as the file reaches. Errors as readStretch; InvalidArgument for a range
 *  that is none. */
[[nodiscard]] VoiceCurves readVoiceCurves(const std::filesystem::path& path, double begin, double end,
                                          const PitchRange& range, const std::stop_token& stop = {},
                                          int channel = 0);

} // namespace tonada
