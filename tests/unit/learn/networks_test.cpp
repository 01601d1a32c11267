// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/lstm.h"
#include "core/nn/batch_trainer.h"
#include "core/nn/cepstral_mean_normalization.h"
#include "core/util/random.h"

#include <gtest/gtest.h>

#include <thread>

namespace tonada {
namespace {

Eigen::MatrixXf randomPictures(Eigen::Index count, float amplitude = 1.0F)
{
    Random random(21);
    Eigen::MatrixXf x(40 * 63, count);
    for (float& value : x.reshaped())
        value = random.uniform(-amplitude, amplitude);
    return x;
}

Eigen::MatrixXf alternatingLabels(Eigen::Index count)
{
    Eigen::MatrixXf labels = Eigen::MatrixXf::Zero(2, count);
    for (Eigen::Index i = 0; i < count; ++i)
        labels(i % 2, i) = 1.0F;
    return labels;
}

float lossAfter(Sequential& network, int steps, float learningRate, Eigen::Index examples)
{
    Random random(1);
    network.initialise(random);
    const auto trainer = makeBatchTrainer(network, {.adam = {}, .seed = 3, .threads = 2});
    float loss = 0.0F;
    for (int step = 0; step < steps; ++step)
        loss = trainer->trainOnBatch(randomPictures(examples), alternatingLabels(examples), learningRate);
    return loss;
}

Sequential trained(Sequential network, std::uint64_t seed, int threads)
{
    Random random(seed);
    network.initialise(random);
    const auto x = randomPictures(37);
    if (auto* const normalization = dynamic_cast<CepstralMeanNormalization*>(&network.layer(0)))
        normalization->adapt(x);
    const auto trainer = makeBatchTrainer(network, {.adam = {}, .seed = seed, .threads = threads});
    for (int step = 0; step < 3; ++step)
        trainer->trainOnBatch(x, alternatingLabels(37), 1e-3F);
    return network;
}

Sequential trainedCompact(std::uint64_t seed, int threads)
{
    return trained(makeCompact(), seed, threads);
}

Sequential trainedLstm(std::uint64_t seed, int threads)
{
    return trained(makeLstm(), seed, threads);
}

std::string lineOf(const Layer& layer)
{
    return std::string(layer.type()) + ", " + toString(layer.outputShape()) + ", "
        + std::to_string(layer.weightCount());
}

std::vector<std::string> linesOf(const Sequential& network)
{
    std::vector<std::string> lines;
    for (const auto& layer : network.layers())
        lines.push_back(lineOf(*layer));
    return lines;
}

TEST(Cnn, HasTheLayersAndWeightsOfTheReference)
{
    const Sequential network = makeCnn();
    EXPECT_EQ(linesOf(network),
              (std::vector<std::string>{"Conv2D, 38 × 61 × 64, 640", "Activation, 38 × 61 × 64, 0",
                                        "MaxPooling2D, 19 × 30 × 64, 0", "Dropout, 19 × 30 × 64, 0",
                                        "Flatten, 36480, 0", "Dense, 128, 4669568", "Activation, 128, 0",
                                        "Dropout, 128, 0", "Dense, 2, 258", "Activation, 2, 0"}));
    EXPECT_EQ(network.weightCount(), 4'670'466);
}

TEST(Cnn, OverfitsEightExamples)
{
    Sequential network = makeCnn();
    EXPECT_LT(lossAfter(network, 25, 1e-3F, 8), 1e-2F);
}

TEST(Compact, Has41218Weights)
{
    EXPECT_EQ(makeCompact().weightCount(), 41'218);
}

TEST(Compact, OverfitsEightExamples)
{
    Sequential network = makeCompact();
    EXPECT_LT(lossAfter(network, 100, 3e-3F, 8), 5e-2F);
}

TEST(Compact, DoesNotHearWhatAMicrophoneAddsToEveryFrame)
{
    const Sequential network = trainedCompact(1, 1);
    auto workspace = network.makeWorkspace();
    Eigen::MatrixXf x = randomPictures(1);
    Eigen::MatrixXf before(2, 1);
    network.infer(x, before, workspace);
    x.reshaped(63, 40).col(3).array() += 5.0F;
    Eigen::MatrixXf after(2, 1);
    network.infer(x, after, workspace);
    EXPECT_LT((after - before).cwiseAbs().maxCoeff(), 1e-5F);
}

TEST(Compact, SameSeedGivesTheSameBitsForAnyNumberOfThreads)
{
    const auto one = trainedCompact(5, 1).weights();
    EXPECT_EQ(trainedCompact(5, 1).weights(), one);
    EXPECT_EQ(trainedCompact(5, 2).weights(), one);
    EXPECT_EQ(trainedCompact(5, 3).weights(), one);
    EXPECT_NE(trainedCompact(6, 1).weights(), one);
}

TEST(Compact, InfersTheSameInSeveralThreadsAndBatchSizes)
{
    const Sequential network = trainedCompact(1, 1);
    const auto x = randomPictures(12);
    Eigen::MatrixXf expected(2, 12);
    auto workspace = network.makeWorkspace();
    for (Eigen::Index i = 0; i < 12; ++i)
        network.infer(x.col(i), expected.col(i), workspace);

    std::vector<Eigen::MatrixXf> found(3, Eigen::MatrixXf(2, 12));
    {
        std::vector<std::jthread> threads;
        for (Eigen::MatrixXf& out : found) {
            threads.emplace_back([&] {
                auto own = network.makeWorkspace(12);
                network.infer(x, out, own);
            });
        }
    }
    for (const Eigen::MatrixXf& out : found)
        EXPECT_LT((out - expected).cwiseAbs().maxCoeff(), 1e-6F);
}

TEST(LstmNetwork, HasTheLayersAndWeightsOfThePublishedOne)
{
    EXPECT_EQ(linesOf(makeLstm()),
              (std::vector<std::string>{"LSTM, 40 × 64 × 1, 32768", "LSTM, 64, 33024", "Dropout, 64, 0",
                                        "Dense, 128, 8320", "Activation, 128, 0", "Dropout, 128, 0",
                                        "Dense, 2, 258", "Activation, 2, 0"}));
    EXPECT_EQ(makeLstm().weightCount(), 74'370);
}

TEST(LstmNetwork, TakesFramesForStepsWhenAsked)
{
    const auto lines = linesOf(makeLstm({.steps = LstmSteps::Frames}));
    EXPECT_EQ(lines[0], "Permute, 63 × 40 × 1, 0");
    EXPECT_EQ(lines[1], "LSTM, 63 × 64 × 1, 26880");
}

TEST(LstmNetwork, OverfitsEightExamples)
{
    Sequential network = makeLstm();
    EXPECT_LT(lossAfter(network, 80, 3e-3F, 8), 1e-2F);
}

TEST(LstmNetwork, SameSeedGivesTheSameBitsForAnyNumberOfThreads)
{
    const auto one = trainedLstm(5, 1).weights();
    EXPECT_EQ(trainedLstm(5, 2).weights(), one);
    EXPECT_EQ(trainedLstm(5, 3).weights(), one);
    EXPECT_NE(trainedLstm(6, 1).weights(), one);
}

TEST(LstmNetwork, InfersTheSameForAnyBatch)
{
    const Sequential network = trainedLstm(1, 1);
    const auto x = randomPictures(5);
    Eigen::MatrixXf together(2, 5);
    auto workspace = network.makeWorkspace(5);
    network.infer(x, together, workspace);
    Eigen::MatrixXf single(2, 1);
    for (Eigen::Index i = 0; i < 5; ++i) {
        network.infer(x.col(i), single, workspace);
        EXPECT_LT((single - together.col(i)).cwiseAbs().maxCoeff(), 1e-6F);
    }
}

} // namespace
} // namespace tonada
