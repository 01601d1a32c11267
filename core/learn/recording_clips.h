// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc.h"
#include "core/dsp/spectral_features.h"
#include "core/learn/clip_sound.h"

#include <Eigen/Core>

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace tonada {

/** [nMfcc × frames], row-major: flattened it is a network's input (Shape's order). */
using ClipFeatures = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/** What the samples of a clip say, whatever its label. */
struct ClipContent
{
    std::uint64_t audioHash = 0; ///< of the samples at 16 kHz
    bool silent = false;
    ClipFeatures mfcc;
    ScalarMeans scalars{}; ///< zero unless asked for
    ClipSound sound;
};

/** Turns recordings into clips. One instance per thread. */
class ClipReader
{
public:
    /** `scalars`: also the five scalars, which take six times as long as the MFCC. */
    ClipReader(const MfccConfig& features, bool scalars);

    /** All clips of a recording, silent ones too, in order; cut as by ClipAudio. Errors as loadMono(),
     *  Cancelled. */
    [[nodiscard]] std::vector<ClipContent> read(const std::filesystem::path& recording,
                                                const std::stop_token& stop = {});

private:
    Mfcc m_mfcc;
    SpectralFeatures m_scalars;
    ClipSoundMeter m_sound;
    bool m_withScalars;
    Eigen::MatrixXf m_logMel;
    Eigen::MatrixXf m_clipMfcc;
};

} // namespace tonada
