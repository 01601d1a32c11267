// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/fused_trainer.h"
#include "core/nn/layer_trainer.h"
#include "core/nn/max_pooling2d.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

Sequential makeSmallCnn(int filters = 8, int units = 24)
{
    Sequential network({9, 11, 1});
    network.add<Conv2D>(filters, Extent{3, 3});
    network.add<Activation>(ActivationFunction::Relu);
    network.add<MaxPooling2D>(Extent{2, 2});
    network.add<Dropout>(0.25F);
    network.add<Flatten>();
    network.add<Dense>(units);
    network.add<Activation>(ActivationFunction::Relu);
    network.add<Dropout>(0.2F);
    network.add<Dense>(2);
    network.add<Activation>(ActivationFunction::Sigmoid);
    Random random(3);
    network.initialise(random);
    return network;
}

Eigen::MatrixXf randomPictures(Eigen::Index examples)
{
    Random random(8);
    Eigen::MatrixXf x(9 * 11, examples);
    for (float& value : x.reshaped())
        value = random.uniform(-1.0F, 1.0F);
    return x;
}

/** Five batches of different sizes, the last one smaller than a group of clips. */
template <typename Trainer, typename... Kernel>
std::vector<Eigen::VectorXf> train(int threads, const Kernel&... kernels)
{
    Sequential network = makeSmallCnn();
    Trainer trainer(network, {.adam = {}, .seed = 4, .threads = threads}, kernels...);
    for (const Eigen::Index examples : {16, 16, 33, 16, 5}) {
        Eigen::MatrixXf labels = Eigen::MatrixXf::Zero(2, examples);
        for (Eigen::Index i = 0; i < examples; ++i)
            labels(i % 2, i) = 1.0F;
        trainer.trainOnBatch(randomPictures(examples), labels, 1e-2F);
    }
    return network.weights();
}

float largestDifference(const std::vector<Eigen::VectorXf>& a, const std::vector<Eigen::VectorXf>& b)
{
    float largest = 0.0F;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, (a[i] - b[i]).cwiseAbs().maxCoeff());
    return largest;
}

TEST(FusedTrainer, TrainsAsTheLayersThemselvesDo)
{
    const auto plain = train<LayerTrainer>(1);
    EXPECT_LT(largestDifference(train<FusedTrainer>(1, baselineKernels()), plain), 2e-5F);
    EXPECT_LT(largestDifference(train<FusedTrainer>(1, bestKernels()), plain), 2e-5F);
}

TEST(FusedTrainer, SameSeedGivesTheSameBitsForAnyNumberOfThreads)
{
    const auto one = train<FusedTrainer>(1);
    EXPECT_EQ(train<FusedTrainer>(1), one);
    EXPECT_EQ(train<FusedTrainer>(2), one);
    EXPECT_EQ(train<FusedTrainer>(5), one);
}

TEST(FusedTrainer, SuitsOnlyWhatItCanDo)
{
    EXPECT_TRUE(FusedTrainer::suits(makeSmallCnn()));
    EXPECT_FALSE(FusedTrainer::suits(makeSmallCnn(4, 24)));
    EXPECT_FALSE(FusedTrainer::suits(makeSmallCnn(8, 6)));
    Sequential withMask = makeSmallCnn();
    dynamic_cast<Dropout&>(withMask.layer(3)).setMask(Eigen::MatrixXf::Ones(4 * 4 * 8, 16));
    EXPECT_FALSE(FusedTrainer::suits(withMask));
}

TEST(Sequential, InfersAFusedNetworkAsItsLayersDo)
{
    const Sequential network = makeSmallCnn();
    const auto x = randomPictures(3);
    Eigen::MatrixXf expected = x;
    for (std::size_t i = 0; i < network.size(); ++i) {
        const Layer& layer = network.layer(i);
        std::vector<float> scratch(static_cast<std::size_t>(layer.scratchSize()));
        Eigen::MatrixXf y(layer.outputShape().size(), 3);
        layer.infer(expected, y, scratch);
        expected = y;
    }
    auto workspace = network.makeWorkspace(3);
    Eigen::MatrixXf out(2, 3);
    network.infer(x, out, workspace);
    EXPECT_LT((out - expected).cwiseAbs().maxCoeff(), 1e-6F);
}

} // namespace
} // namespace tonada
