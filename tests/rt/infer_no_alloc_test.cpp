// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/lstm.h"
#include "core/util/random.h"
#include "tests/support/no_alloc.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

void expectNoAllocation(Sequential network)
{
    Random random(1);
    network.initialise(random);
    auto workspace = network.makeWorkspace(5);
    for (const Eigen::Index batch : {1, 5}) {
        const Eigen::MatrixXf x = Eigen::MatrixXf::Random(40 * 63, batch);
        Eigen::MatrixXf out(2, batch);
        const test::NoAllocScope scope;
        network.infer(x, out, workspace);
        EXPECT_EQ(scope.violations(), 0) << "batch of " << batch;
    }
}

TEST(Sequential, InfersTheReferenceCnnWithoutAllocating)
{
    expectNoAllocation(makeCnn());
}

TEST(Sequential, InfersTheCompactNetworkWithoutAllocating)
{
    expectNoAllocation(makeCompact());
}

TEST(Sequential, InfersTheLstmWithoutAllocating)
{
    expectNoAllocation(makeLstm());
    expectNoAllocation(makeLstm({.steps = LstmSteps::Frames}));
}

} // namespace
} // namespace tonada
