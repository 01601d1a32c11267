// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/frequency_axis.h"
#include "core/dsp/spectrogram.h"

#include <stop_token>

namespace tonada {

/** Which cells a picture has. */
struct PictureGrid
{
    FrequencyAxis axis;
    int rows = 0;
    std::ptrdiff_t firstFrame = 0; ///< counted from sample 0
    std::ptrdiff_t columns = 0;
    std::ptrdiff_t framesPerColumn = 1;
};

/** A spectrogram in cells for the eye: rows along a frequency axis, columns of one frame or of several. */
struct SpectrogramPicture
{
    SpectrogramConfig config; ///< of the frames
    FrequencyAxis axis;
    double begin = 0; ///< s, the left edge of the first column: half a hop before its first frame
    double columnSeconds = 0;
    Eigen::MatrixXf db; ///< [rows × columns], the lowest row first; 0 dB as Spectrogram has it

    [[nodiscard]] double end() const noexcept
    {
        return begin + columnSeconds * static_cast<double>(db.cols());
    }
};

/** A cell holds the mean power of the bins whose frequencies lie in its row, or of the nearest one where there is
 *  none, over the frames of its column; -200 dB above half the sample rate. `audio` begins at frame
 *  `audioFrame` of the recording. Throws Error (InvalidArgument as Spectrogram; Cancelled). */
[[nodiscard]] SpectrogramPicture spectrogramPicture(std::span<const float> audio, std::ptrdiff_t audioFrame,
                                                    const SpectrogramConfig& config, const PictureGrid& grid,
                                                    const std::stop_token& stop = {});

} // namespace tonada
