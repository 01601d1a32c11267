// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/lstm.h"
#include "core/nn/input_gradient.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

constexpr float kStep = 1e-4F;
constexpr double kTolerance = 0.02; // float32, and kinks near by

Eigen::MatrixXf asBatch(const Eigen::MatrixXf& mfcc)
{
    const Eigen::MatrixXf picture = mfcc.transpose();
    return picture.reshaped();
}

Eigen::VectorXf inferred(const Sequential& network, const Eigen::MatrixXf& x)
{
    auto workspace = network.makeWorkspace();
    Eigen::VectorXf out(network.outputShape().size());
    network.infer(x, out, workspace);
    return out;
}

struct Named
{
    const char* name;
    Sequential (*make)();
};

class InputGradientOf : public testing::TestWithParam<Named>
{
protected:
    InputGradientOf() { test::randomiseWeights(m_network, 1); }

    Sequential m_network = GetParam().make();
};

TEST_P(InputGradientOf, LogitsAreWhatItInfersBeforeTheSigmoid)
{
    const auto x = asBatch(test::randomMfcc(3));
    InputGradient gradient(m_network);
    const Eigen::VectorXf scores = (1.0F + (-gradient.logits(x).array()).exp()).inverse();
    EXPECT_LT((scores - inferred(m_network, x)).cwiseAbs().maxCoeff(), 1e-5F);
}

TEST_P(InputGradientOf, EqualsCentralDifferencesInAnyDirection)
{
    Eigen::MatrixXf x(m_network.inputShape().size(), 2);
    x << asBatch(test::randomMfcc(3)), asBatch(test::randomMfcc(4));
    const Eigen::MatrixXf weighting{{1.0F, -0.5F}, {-1.0F, 2.0F}};
    InputGradient gradient(m_network);
    gradient.logits(x);
    const Eigen::MatrixXf dx = gradient.gradient(weighting);
    const auto loss = [&](const Eigen::MatrixXf& at) {
        return gradient.logits(at).cwiseProduct(weighting).cast<double>().sum();
    };
    // Along the gradient itself nothing averages out.
    const float step = kStep * x.norm() / dx.norm();
    const double slope = (loss(x + step * dx) - loss(x - step * dx)) / (2.0 * static_cast<double>(step));
    EXPECT_NEAR(slope / static_cast<double>(dx.squaredNorm()), 1.0, kTolerance);
}

INSTANTIATE_TEST_SUITE_P(Networks, InputGradientOf,
                         testing::Values(Named{"Cnn",
                                               +[] {
                                                   return makeCnn();
                                               }},
                                         Named{"Compact",
                                               +[] {
                                                   return makeCompact();
                                               }},
                                         Named{"Lstm",
                                               +[] {
                                                   return makeLstm();
                                               }}),
                         [](const auto& each) { return each.param.name; });

} // namespace
} // namespace tonada
