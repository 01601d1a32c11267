// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/mfcc.h"
#include "core/dsp/spectral_features.h"
#include "core/learn/classifier.h"

#include <array>
#include <memory>
#include <span>

namespace tonada {

/** Makes of a window's samples the features that a classifier wants, and asks it. For audio that is there as
 *  a whole; `classifier` outlives it. One thread at a time. */
class WindowPredictor
{
public:
    explicit WindowPredictor(const Classifier& classifier);

    /** The two scores of `samples`, windowSamples of them. */
    [[nodiscard]] std::array<float, 2> predict(std::span<const float> samples);
    /** Classifier::novelty() of the window that predict() got last. */
    [[nodiscard]] float novelty() const { return m_classifier.novelty(*m_workspace); }

private:
    const Classifier& m_classifier;
    std::unique_ptr<Classifier::Workspace> m_workspace;
    Mfcc m_mfcc;
    SpectralFeatures m_scalars;
    Eigen::MatrixXf m_windowMfcc;
};

} // namespace tonada
