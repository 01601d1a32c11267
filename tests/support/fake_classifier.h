// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"

#include <cmath>

namespace tonada::test {

/** Answers with numbers that depend on every value of the window, so that two windows are told apart. */
class FakeClassifier final : public Classifier
{
public:
    FakeClassifier() { m_info.name = "fake"; }

    const ModelInfo& info() const noexcept override { return m_info; }
    std::unique_ptr<Workspace> makeWorkspace() const override { return std::make_unique<Workspace>(); }

    std::array<float, 2> predict(const Eigen::MatrixXf& mfcc, Workspace&) const noexcept override
    {
        float sum = 0;
        for (Eigen::Index frame = 0; frame < mfcc.cols(); ++frame) {
            for (Eigen::Index i = 1; i < mfcc.rows(); ++i)
                sum += mfcc(i, frame) * static_cast<float>((frame + i) % 5 - 1);
        }
        const float p = 1.0F / (1.0F + std::exp(-sum / 3000.0F));
        return {1.0F - p, p};
    }

private:
    ModelInfo m_info;
};

} // namespace tonada::test
