// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/spectrogram_picture.h"

#include "core/util/error.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

/** Bins [first, first + count) of a row; none above half the sample rate. */
struct Bins
{
    Eigen::Index first = 0;
    Eigen::Index count = 0;
};

std::vector<Bins> binsOfRows(const Spectrogram& spectrogram, const PictureGrid& grid)
{
    const auto firstFrom = [&](double place) {
        return static_cast<Eigen::Index>(std::ceil(grid.axis.hzAt(place) / spectrogram.binHz()));
    };
    std::vector<Bins> rows;
    for (int row = 0; row < grid.rows; ++row) {
        const auto begin = firstFrom(static_cast<double>(row) / grid.rows);
        const auto end = firstFrom((row + 1.0) / grid.rows);
        Bins bins{begin, end - begin};
        if (bins.count == 0)
            bins = {std::lround(grid.axis.hzAt((row + 0.5) / grid.rows) / spectrogram.binHz()), 1};
        bins.count = std::clamp<Eigen::Index>(spectrogram.bins() - bins.first, 0, bins.count);
        rows.push_back(bins);
    }
    return rows;
}

} // namespace

SpectrogramPicture spectrogramPicture(std::span<const float> audio, std::ptrdiff_t audioFrame,
                                      const SpectrogramConfig& config, const PictureGrid& grid,
                                      const std::stop_token& stop)
{
    Spectrogram spectrogram(config);
    const double hop = static_cast<double>(spectrogram.hopSamples()) / config.sampleRate;
    const auto rows = binsOfRows(spectrogram, grid);
    SpectrogramPicture picture{config, grid.axis, (static_cast<double>(grid.firstFrame) - 0.5) * hop,
                               hop * static_cast<double>(grid.framesPerColumn),
                               Eigen::MatrixXf(grid.rows, grid.columns)};
    picture.config.hopLength = hop;
    Eigen::MatrixXf frames(spectrogram.bins(), grid.framesPerColumn);
    Eigen::VectorXf mean(spectrogram.bins());
    for (Eigen::Index column = 0; column < grid.columns; ++column) {
        if (stop.stop_requested())
            throw Error(ErrorCode::Cancelled);
        spectrogram.power(audio, grid.firstFrame - audioFrame + column * grid.framesPerColumn, frames);
        mean = frames.rowwise().mean();
        for (int row = 0; row < grid.rows; ++row) {
            const Bins& bins = rows[static_cast<std::size_t>(row)];
            const double power
                = bins.count > 0 ? static_cast<double>(mean.segment(bins.first, bins.count).mean()) : 0;
            picture.db(row, column) = Spectrogram::decibels(power);
        }
    }
    return picture;
}

} // namespace tonada
