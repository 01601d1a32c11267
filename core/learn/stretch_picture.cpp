// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/stretch_picture.h"

#include "core/audio/audio_file.h"
#include "core/audio/audio_stretch.h"

#include <algorithm>
#include <cmath>

namespace tonada {

SpectrogramPicture readStretchPicture(const std::filesystem::path& path, const PictureRequest& request,
                                      const std::stop_token& stop)
{
    constexpr double kReach = 2; // a Gaussian window's half, in window lengths, with some to spare
    const AudioFileReader file(path);
    SpectrogramConfig config = request.config;
    config.sampleRate = file.sampleRate();
    const double begin = std::max(0.0, request.begin);
    const double end = std::min(request.end, static_cast<double>(file.frames()) / file.sampleRate());
    config.hopLength = std::max(
        config.hopLength, std::ceil((end - begin) / kMostFrames * config.sampleRate) / config.sampleRate);
    const auto hopSamples = Spectrogram(config).hopSamples();
    const double hop = static_cast<double>(hopSamples) / config.sampleRate;

    PictureGrid grid{request.axis, request.rows};
    grid.framesPerColumn
        = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(request.columnSeconds / hop));
    const double column = hop * static_cast<double>(grid.framesPerColumn);
    const auto firstColumn = static_cast<std::ptrdiff_t>(std::floor(begin / column));
    grid.columns = static_cast<std::ptrdiff_t>(std::ceil(end / column)) + 1 - firstColumn;
    grid.firstFrame = firstColumn * grid.framesPerColumn;
    const double reach = kReach * config.windowLength;
    const AudioStretch audio = readStretch(path, static_cast<double>(firstColumn) * column - reach,
                                           static_cast<double>(firstColumn + grid.columns) * column + reach,
                                           hopSamples, stop, request.channel);
    return spectrogramPicture(audio.samples, audio.first / hopSamples, config, grid, stop);
}

} // namespace tonada
