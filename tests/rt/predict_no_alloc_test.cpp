// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/logistic_regression.h"
#include "core/learn/lstm.h"
#include "core/learn/network_classifier.h"
#include "core/learn/random_forest.h"
#include "tests/support/no_alloc.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {
class Predict : public testing::TestWithParam<Sequential (*)()>
{ };
} // namespace

TEST_P(Predict, AllocatesNothing)
{
    auto network = GetParam()();
    test::randomiseWeights(network, 1);
    ModelInfo info;
    info.novelty = test::someNovelty(network.shapeBefore(network.lastOf("Dense")).size());
    const NetworkClassifier classifier(std::move(info), std::move(network));
    const auto workspace = classifier.makeWorkspace();
    const auto mfcc = test::randomMfcc(2);
    const auto first = classifier.predict({mfcc}, *workspace);
    const test::NoAllocScope scope;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(classifier.predict({mfcc}, *workspace), first);
        EXPECT_GT(classifier.novelty(*workspace), 0);
    }
    EXPECT_EQ(scope.violations(), 0);
}

TEST(PredictFromScalars, AllocatesNothing)
{
    const RandomForest::Node split{2, 1500, 1, 2, {}};
    const RandomForest::Node low{-1, 0, 0, 0, {1, 0}};
    const RandomForest::Node high{-1, 0, 0, 0, {0, 1}};
    const RandomForest forest({{split, low, high}}, {0, 0});
    const LogisticRegression regression({{}, {1, 1, 1, 1, 1}, {1, 0, 0, 0, 0}, 0.5F});
    const ScalarMeans scalars{0.1F, 0.1F, 1800, 1600, 3300};
    const test::NoAllocScope scope;
    EXPECT_EQ(forest.predict(scalars)[1], 1.0F);
    EXPECT_GT(regression.predict(scalars)[1], 0.5F);
    EXPECT_EQ(scope.violations(), 0);
}

INSTANTIATE_TEST_SUITE_P(Networks, Predict,
                         testing::Values(
                             +[] { return makeCnn(); }, +[] { return makeCompact(); },
                             +[] { return makeLstm(); }));

} // namespace tonada
