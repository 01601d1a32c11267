// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/network_classifier.h"
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
    const NetworkClassifier classifier({}, std::move(network));
    const auto workspace = classifier.makeWorkspace();
    const auto mfcc = test::randomMfcc(2);
    const auto first = classifier.predict({mfcc}, *workspace);
    const test::NoAllocScope scope;
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(classifier.predict({mfcc}, *workspace), first);
    EXPECT_EQ(scope.violations(), 0);
}

INSTANTIATE_TEST_SUITE_P(Networks, Predict,
                         testing::Values(
                             +[] { return makeCnn(); }, +[] { return makeCompact(); }));

} // namespace tonada
