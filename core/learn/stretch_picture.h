// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/spectrogram_picture.h"

#include <filesystem>
#include <stop_token>

namespace tonada {

/** The spectrogram of a stretch of a recording, as it would be drawn. */
struct PictureRequest
{
    double begin = 0; ///< s
    double end = 0; ///< s
    double columnSeconds = 0; ///< the width of a pixel: a column is as many hops as fit into it, at least one
    int rows = 0;
    FrequencyAxis axis;
    SpectrogramConfig config; ///< but the sample rate, which is the file's
    int channel = 0; ///< as AudioFileReader::readMono()

    bool operator==(const PictureRequest&) const = default;
};

/** So many frames are made at most: for longer stretches the hop grows, as the picture's config says. */
inline constexpr double kMostFrames = 40000;

/** From the file's samples at its own rate. Frames lie on multiples of the hop from the recording's beginning, so that
 *  neighbouring stretches fit. Errors as readStretch and spectrogramPicture. */
[[nodiscard]] SpectrogramPicture readStretchPicture(const std::filesystem::path& path,
                                                    const PictureRequest& request,
                                                    const std::stop_token& stop = {});

} // namespace tonada
