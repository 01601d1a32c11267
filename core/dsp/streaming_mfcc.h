// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc_config.h"
#include "core/util/sample_index.h"

#include <Eigen/Core>

#include <memory>
#include <span>

namespace tonada {

/** MFCC of audio that arrives in pieces of any size: one step per hop, and after the first 2 seconds the
 *  model's window at every step.
 *
 *  Step n (from 0) is complete when hopLength·(n+1) samples have been accepted. It yields
 *   - the frame centred on sample hopLength·(n−1), once n ≥ 1 (it needs nFft/2 samples after its centre);
 *   - from the first step on at which a window is complete, the window that begins at a multiple of hopLength
 *     and ends within the last hop. Its values equal Mfcc's for the same samples (to 1e-4): inner frames are
 *     shared between windows, the four that reach into the padding and the topDb floor are made anew.
 *
 *  Nothing allocates after construction. One thread at a time.
 */
class StreamingMfcc
{
public:
    explicit StreamingMfcc(const MfccConfig& config = {});
    ~StreamingMfcc();
    StreamingMfcc(const StreamingMfcc&) = delete;
    StreamingMfcc& operator=(const StreamingMfcc&) = delete;

    [[nodiscard]] const MfccConfig& config() const noexcept;

    /** Takes samples up to the end of the current hop and returns how many that were. When nothing is left to
     *  take because a step is complete, returns 0 until step() was called. */
    [[nodiscard]] std::size_t accept(std::span<const float> samples) noexcept;

    /** Computes the step if its hop is complete; false when more samples are needed. */
    bool step() noexcept;

    /** Of the newest step: the frame's log-mel in dB (ref 1, no topDb floor), [nMels]. Valid if hasFrame().
     */
    [[nodiscard]] bool hasFrame() const noexcept;
    [[nodiscard]] std::span<const float> frameLogMel() const noexcept;
    /** Centre of that frame, in samples since construction or reset(). */
    [[nodiscard]] SampleIndex frameCentre() const noexcept;

    /** Of the newest step: the window. Valid if hasWindow(). */
    [[nodiscard]] bool hasWindow() const noexcept;
    [[nodiscard]] const Eigen::MatrixXf& windowLogMel() const noexcept; ///< [nMels × 63], with topDb floor
    [[nodiscard]] const Eigen::MatrixXf& windowMfcc() const noexcept; ///< [nMfcc × 63]
    [[nodiscard]] SampleIndex windowBegin() const noexcept;
    [[nodiscard]] SampleIndex windowEnd() const noexcept; ///< one past the last sample
    [[nodiscard]] std::span<const float> windowAudio() const noexcept; ///< until the next accept()

    /** Forgets all audio, as after a gap: the next sample is number 0. */
    void reset() noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
