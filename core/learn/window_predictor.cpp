// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/window_predictor.h"

namespace tonada {

WindowPredictor::WindowPredictor(const Classifier& classifier)
    : m_classifier(classifier)
    , m_workspace(classifier.makeWorkspace())
    , m_mfcc(classifier.info().features)
    , m_scalars(classifier.info().features)
{ }

std::array<float, 2> WindowPredictor::predict(std::span<const float> samples)
{
    WindowFeatures window{m_windowMfcc};
    if (m_classifier.input() == ClassifierInput::Scalars)
        window.scalars = m_scalars.means(samples);
    else
        m_mfcc.mfcc(samples, m_windowMfcc);
    return m_classifier.predict(window, *m_workspace);
}

} // namespace tonada
