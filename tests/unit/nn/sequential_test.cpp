// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"
#include "core/nn/batch_trainer.h"
#include "core/nn/dense.h"
#include "core/nn/sequential.h"
#include "core/util/error.h"
#include "core/util/random.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

Sequential makeXorNetwork()
{
    Sequential network({1, 1, 2});
    network.add<Dense>(8);
    network.add<Activation>(ActivationFunction::Relu);
    network.add<Dense>(1);
    network.add<Activation>(ActivationFunction::Sigmoid);
    Random random(3);
    network.initialise(random);
    return network;
}

TEST(Sequential, LearnsExclusiveOr)
{
    Sequential network = makeXorNetwork();
    const Eigen::MatrixXf x{{0, 0, 1, 1}, {0, 1, 0, 1}};
    const Eigen::MatrixXf labels{{0, 1, 1, 0}};
    const auto trainer = makeBatchTrainer(network);
    float loss = 0.0F;
    for (int step = 0; step < 1000; ++step)
        loss = trainer->trainOnBatch(x, labels, 0.05F);
    EXPECT_LT(loss, 1e-3F);

    auto workspace = network.makeWorkspace(4);
    Eigen::MatrixXf out(1, 4);
    network.infer(x, out, workspace);
    EXPECT_LT((out - labels).cwiseAbs().maxCoeff(), 1e-2F);
}

TEST(Sequential, CountsItsWeights)
{
    const Sequential network = makeXorNetwork();
    EXPECT_EQ(network.layer(0).weightCount(), 24);
    EXPECT_EQ(network.layer(1).weightCount(), 0);
    EXPECT_EQ(network.weightCount(), 33);
}

TEST(Sequential, GoesBackToEarlierWeights)
{
    Sequential network = makeXorNetwork();
    const auto before = network.weights();
    Random random(4);
    network.initialise(random);
    EXPECT_NE(network.weights()[0], before[0]);
    network.setWeights(before);
    EXPECT_EQ(network.weights(), before);
}

TEST(Sequential, RefusesALayerThatDoesNotFit)
{
    Sequential network({4, 5, 2});
    try {
        network.add<Dense>(3);
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
        EXPECT_EQ(error.args()[1], "4 × 5 × 2");
    }
    EXPECT_EQ(network.size(), 0U);
}

} // namespace
} // namespace tonada
