// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"

#include <Eigen/Core>

#include <memory>

namespace tonada {

/** Which parts of a window's mel spectrogram its log-odds come from. */
struct Explanation
{
    /** [nMels × windowFrames], calibrated log-odds: above zero what speaks for labels[1], below what speaks for
     *  labels[0]. Sums to logOdds - baselineLogOdds, but for the error of the integral. */
    Eigen::MatrixXf relevance;
    double logOdds = 0; ///< calibrated, of the window
    double baselineLogOdds = 0; ///< of the same spectrum without any change in time
};

/** Can WindowExplainer say anything about it? Networks on MFCC, yes; systems of five scalars have no picture. */
[[nodiscard]] bool explainable(const Classifier& classifier) noexcept;

/** Explains windows by integrated gradients (Sundararajan, Taly and Yan 2017) on the mel spectrogram: the network's
 *  gradient goes back through the DCT, and is averaged on the way from a baseline to the window.
 *
 *  The baseline is the window's own mean spectrum, held for its 2 seconds: voice, microphone and room without
 *  anything said. Where a value was cut off by the topDb floor the baseline is the value itself, so that what the
 *  model could not see has no relevance. Any number of explainers may share a classifier; each is for one thread.
 */
class WindowExplainer
{
public:
    /** Throws Error (InvalidArgument) for a classifier that is not explainable(). */
    explicit WindowExplainer(std::shared_ptr<const Classifier> classifier);
    ~WindowExplainer();
    WindowExplainer(const WindowExplainer&) = delete;
    WindowExplainer& operator=(const WindowExplainer&) = delete;

    [[nodiscard]] const Classifier& classifier() const noexcept;

    /** `logMel` [nMels × windowFrames] as Mfcc::logMel() or StreamingMfcc::windowLogMel() gives it for the window:
     *  dB, with its own floor. */
    void explain(const Eigen::MatrixXf& logMel, Explanation& out);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada
