// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/nn/activation.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/fused_trainer.h"
#include "core/nn/layer_trainer.h"
#include "core/nn/max_pooling2d.h"
#include "tests/parity/golden_checks.h"

#include <gtest/gtest.h>

#include <array>

namespace tonada {
namespace {
const std::vector<std::string> kParameters{"conv/kernel", "conv/bias",     "dense1/kernel",
                                           "dense1/bias", "dense2/kernel", "dense2/bias"};
constexpr std::size_t kAllLayers = 10;

/** The tiny network of the golden files, or its first `count` layers. */
Sequential makeTiny(std::size_t count = kAllLayers)
{
    Sequential network({12, 15, 1});
    const std::array<std::function<void()>, kAllLayers> steps{
        [&] {
            network.add<Conv2D>(4, Extent{3, 3});
        },
        [&] { network.add<Activation>(ActivationFunction::Relu); },
        [&] {
            network.add<MaxPooling2D>(Extent{2, 2});
        },
        [&] { network.add<Dropout>(0.1F); },
        [&] { network.add<Flatten>(); },
        [&] { network.add<Dense>(8); },
        [&] { network.add<Activation>(ActivationFunction::Relu); },
        [&] { network.add<Dropout>(0.2F); },
        [&] { network.add<Dense>(2); },
        [&] {
            network.add<Activation>(ActivationFunction::Sigmoid);
        }};
    for (std::size_t i = 0; i < count; ++i)
        steps[i]();
    return network;
}

class TinyCnn : public testing::TestWithParam<const char*>
{
protected:
    test::TinyGolden m_tiny{GetParam(), kParameters};
};

TEST_P(TinyCnn, ForwardPassEqualsTheGoldenOneLayerByLayer)
{
    m_tiny.expectOutput(makeTiny(1), "forward/conv_pre_relu");
    m_tiny.expectOutput(makeTiny(4), "forward/pooled");
    m_tiny.expectOutput(makeTiny(8), "forward/dense1_out");
    m_tiny.expectOutput(makeTiny(), "forward/logits");
}

TEST_P(TinyCnn, GradientsEqualTheGoldenOnes)
{
    m_tiny.expectGradients(makeTiny());
}

TEST_P(TinyCnn, FiveStepsEndInTheGoldenWeights)
{
    m_tiny.expectWeightsAfterSteps([] { return makeTiny(); });
}

INSTANTIATE_TEST_SUITE_P(Golden, TinyCnn, testing::Values("cnn_tiny", "cnn_tiny_dropout"),
                         [](const auto& parameter) { return std::string(parameter.param); });

struct TrainerKind
{
    const char* name;
    std::unique_ptr<BatchTrainer> (*make)(Sequential&);
};

class FullCnn : public testing::Test
{
protected:
    test::FullGolden m_full{"cnn_full", kParameters, makeCnn({{40, 63, 1}, 0.0F, 0.0F})};
};

class FullCnnTraining : public FullCnn, public testing::WithParamInterface<TrainerKind>
{ };

TEST_F(FullCnn, InferenceGivesTheGoldenProbabilities)
{
    m_full.expectProbabilities();
}

TEST_F(FullCnn, GradientsEqualTheGoldenOnes)
{
    m_full.expectGradients();
}

TEST_P(FullCnnTraining, FiveStepsMoveTheWeightsAsTheGoldenOnes)
{
    m_full.expectFiveSteps(GetParam().make);
}

INSTANTIATE_TEST_SUITE_P(
    Golden, FullCnnTraining,
    testing::Values(TrainerKind{"LayerTrainer",
                                [](Sequential& network) -> std::unique_ptr<BatchTrainer> {
                                    return std::make_unique<LayerTrainer>(network, BatchTrainerOptions{});
                                }},
                    TrainerKind{"FusedTrainerBaseline",
                                [](Sequential& network) -> std::unique_ptr<BatchTrainer> {
                                    return std::make_unique<FusedTrainer>(network, BatchTrainerOptions{},
                                                                          baselineKernels());
                                }},
                    TrainerKind{"FusedTrainerBest",
                                [](Sequential& network) -> std::unique_ptr<BatchTrainer> {
                                    return std::make_unique<FusedTrainer>(network, BatchTrainerOptions{},
                                                                          bestKernels());
                                }}),
    [](const auto& parameter) { return parameter.param.name; });

} // namespace
} // namespace tonada
