// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/spectral_features.h"
#include "core/util/sample_index.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace tonada {

/** The five scalars of windows that move along a stream: bit for bit SpectralFeatures::means() of the same
 *  samples. Frames that do not reach into the padding are shared between windows, so that a window one hop
 *  after the last one costs five transforms; one after a pause makes up for what it finds missing.
 *  Allocates nothing after construction. One thread at a time.
 */
class StreamingScalars
{
public:
    /** Throws Error (InvalidArgument). */
    explicit StreamingScalars(const MfccConfig& config = {});

    /** `audio`: the windowSamples samples from `begin` on, a multiple of hopLength since construction or
     *  reset(). */
    [[nodiscard]] ScalarMeans window(std::span<const float> audio, SampleIndex begin) noexcept;

    /** Forgets all frames: the next sample is number 0. */
    void reset() noexcept;

private:
    MfccConfig m_config;
    SpectralFeatures m_features;
    Eigen::MatrixXf m_shared; // frame i of the stream, centred on i·hopLength, is column i % cols
    std::vector<SampleIndex> m_sharedFrames; // which frame each column holds, negative: none
    Eigen::MatrixXf m_window;
};

} // namespace tonada
