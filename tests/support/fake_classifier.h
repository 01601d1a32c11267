// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"

#include <cmath>

namespace tonada::test {

/** Answers with numbers that depend on every value of the features it looks at, so that two windows are told
 *  apart. */
class FakeClassifier final : public Classifier
{
public:
    explicit FakeClassifier(ClassifierInput input = ClassifierInput::Mfcc)
        : m_input(input)
    {
        m_info.name = "fake";
    }

    const ModelInfo& info() const noexcept override { return m_info; }
    ClassifierInput input() const noexcept override { return m_input; }
    std::unique_ptr<Workspace> makeWorkspace() const override { return std::make_unique<Workspace>(); }

    float novelty(Workspace&) const noexcept override { return m_novelty; }
    /** Of every window from now on. */
    void setNovelty(float novelty) { m_novelty = novelty; }

    std::array<float, 2> predict(const WindowFeatures& window, Workspace&) const noexcept override
    {
        const float p
            = m_input == ClassifierInput::Mfcc ? sigmoid(sumOf(window.mfcc)) : sigmoid(sumOf(window.scalars));
        return {1.0F - p, p};
    }

private:
    static float sigmoid(float x) { return 1.0F / (1.0F + std::exp(-x)); }

    static float sumOf(const Eigen::MatrixXf& mfcc)
    {
        float sum = 0;
        for (Eigen::Index frame = 0; frame < mfcc.cols(); ++frame) {
            for (Eigen::Index i = 1; i < mfcc.rows(); ++i)
                sum += mfcc(i, frame) * static_cast<float>((frame + i) % 5 - 1);
        }
        return sum / 3000.0F;
    }

    static float sumOf(const ScalarMeans& s)
    {
        return 5.0F * (s[0] + s[1]) + (s[2] - 2.0F * s[3] + s[4]) / 3000.0F;
    }

    ClassifierInput m_input;
    ModelInfo m_info;
    float m_novelty = kNoveltyNotChecked;
};

} // namespace tonada::test
