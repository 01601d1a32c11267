// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"

#include <Eigen/Core>

#include <filesystem>
#include <vector>

namespace tonada {

/** A recording as the notebook's figure shows it: at the file's own rate, the features of all of it at once. */
struct WholeRecording
{
    std::filesystem::path path;
    std::vector<float> samples; ///< of one channel, or the mean of all
    MfccConfig features; ///< the defaults, but for the file's rate and bands up to half of it
    Eigen::MatrixXf logMel; ///< dB below the loudest value, [nMels × frames] (power_to_db with ref = max)
    Eigen::MatrixXf mfcc; ///< [nMfcc × frames]

    [[nodiscard]] double seconds() const noexcept
    {
        return static_cast<double>(samples.size()) / features.sampleRate;
    }
};

/** `channel` as AudioFileReader::readMono(). Errors as AudioFileReader; InvalidArgument for one of more than 30 minutes, which no figure can show. */
[[nodiscard]] WholeRecording readWholeRecording(const std::filesystem::path& path, int channel = 0);

} // namespace tonada
