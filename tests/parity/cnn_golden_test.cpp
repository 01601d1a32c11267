// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/nn/activation.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/fused_trainer.h"
#include "core/nn/layer_trainer.h"
#include "core/nn/loss.h"
#include "core/nn/max_pooling2d.h"
#include "tests/support/golden_network.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>

namespace tonada {
namespace {
const std::array<std::string, 6> kParameters{"conv/kernel", "conv/bias",     "dense1/kernel",
                                             "dense1/bias", "dense2/kernel", "dense2/bias"};

float largestDifference(const Eigen::MatrixXf& a, const Eigen::MatrixXf& b)
{
    return (a - b).cwiseAbs().maxCoeff();
}

/** The tiny network of the golden files, or its first `count` layers. */
Sequential makeTiny(std::size_t count = 10)
{
    Sequential network({12, 15, 1});
    const std::array<std::function<void()>, 10> steps{
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

void setInitialWeights(Sequential& network, const test::GoldenNetwork& golden)
{
    const auto parameters = network.trainableParameters();
    for (std::size_t i = 0; i < parameters.size(); ++i)
        parameters[i]->values = golden.tensor("init/" + kParameters[i]);
}

void setMasks(Sequential& network, const test::GoldenNetwork& golden)
{
    for (const std::size_t i : {3U, 7U}) {
        if (i < network.size())
            dynamic_cast<Dropout&>(network.layer(i)).setMask(golden.batch(i == 3U ? "mask_1" : "mask_2"));
    }
}

void silenceDropout(Sequential& network, Eigen::Index examples)
{
    for (std::size_t i = 0; i < network.size(); ++i) {
        if (auto* dropout = dynamic_cast<Dropout*>(&network.layer(i)))
            dropout->setMask(
                Eigen::MatrixXf::Constant(dropout->inputShape().size(), examples, 1.0F - dropout->rate()));
    }
}

class TinyCnn : public testing::TestWithParam<const char*>
{
protected:
    test::GoldenNetwork m_golden{GetParam()};

    Sequential make(std::size_t layers = 10) const
    {
        Sequential network = makeTiny(layers);
        setInitialWeights(network, m_golden);
        if (std::string(GetParam()) == "cnn_tiny")
            silenceDropout(network, 6);
        else
            setMasks(network, m_golden);
        return network;
    }
};

TEST_P(TinyCnn, ForwardPassEqualsTheGoldenOneLayerByLayer)
{
    const Eigen::MatrixXf x = m_golden.batch("x");
    const std::array<std::pair<std::size_t, std::string>, 4> stages{{{1, "forward/conv_pre_relu"},
                                                                     {4, "forward/pooled"},
                                                                     {8, "forward/dense1_out"},
                                                                     {10, "forward/logits"}}};
    for (const auto& [layers, key] : stages) {
        Sequential network = make(layers);
        network.prepareTraining();
        EXPECT_LE(largestDifference(network.forward(x, {}), m_golden.batch(key)), m_golden.tolerance(key))
            << key;
    }
}

TEST_P(TinyCnn, GradientsEqualTheGoldenOnes)
{
    const Eigen::MatrixXf x = m_golden.batch("x");
    Sequential network = make();
    network.prepareTraining();
    Eigen::MatrixXf dLogits;
    const float loss = binaryCrossEntropy(network.forward(x, {}), m_golden.batch("y"), dLogits);
    EXPECT_NEAR(static_cast<double>(loss), m_golden.losses("0.001")[0], 1e-6);
    network.backward(x, dLogits, {});
    const auto parameters = network.trainableParameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const std::string key = "grad/" + kParameters[i];
        EXPECT_LE(largestDifference(parameters[i]->gradient, m_golden.tensor(key)), m_golden.tolerance(key))
            << key;
    }
}

TEST_P(TinyCnn, FiveStepsEndInTheGoldenWeights)
{
    for (const std::string rate : {"0.001", "1e-05"}) {
        Sequential network = make();
        LayerTrainer trainer(network, {});
        const auto parameters = network.trainableParameters();
        for (int step = 1; step <= 5; ++step) {
            const float loss
                = trainer.trainOnBatch(m_golden.batch("x"), m_golden.batch("y"), std::stof(rate));
            EXPECT_NEAR(static_cast<double>(loss), m_golden.losses(rate)[static_cast<std::size_t>(step - 1)],
                        1e-6);
            if (step != 1 && step != 5)
                continue;
            for (std::size_t i = 0; i < parameters.size(); ++i) {
                const std::string key = "lr" + rate + "/step" + std::to_string(step) + "/" + kParameters[i];
                EXPECT_LE(largestDifference(parameters[i]->values, m_golden.tensor(key)),
                          m_golden.tolerance(key))
                    << key;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Golden, TinyCnn, testing::Values("cnn_tiny", "cnn_tiny_dropout"),
                         [](const auto& parameter) { return std::string(parameter.param); });

class FullCnn : public testing::Test
{
protected:
    nlohmann::json m_golden = test::fullGoldenNetwork("cnn_full");
    Sequential m_network = makeCnn({{40, 63, 1}, 0.0F, 0.0F});
    Eigen::MatrixXf m_x = test::hashedNumbers(100, Eigen::Index{16} * 40 * 63, 2.0F).reshaped(40 * 63, 16);
    Eigen::MatrixXf m_labels{2, 16};

    void SetUp() override
    {
        const auto parameters = m_network.trainableParameters();
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const auto& rule = m_golden.at("params").at(i);
            parameters[i]->values
                = test::hashedNumbers(rule.at("seed").get<std::uint32_t>(), parameters[i]->values.size(),
                                      rule.at("scale").get<float>());
        }
        for (Eigen::Index example = 0; example < 16; ++example) {
            m_labels(0, example)
                = m_golden.at("y_first_column_is_class0").at(static_cast<std::size_t>(example)).get<float>();
            m_labels(1, example) = 1.0F - m_labels(0, example);
        }
    }
};

TEST_F(FullCnn, InferenceGivesTheGoldenProbabilities)
{
    auto workspace = m_network.makeWorkspace(16);
    Eigen::MatrixXf out(2, 16);
    m_network.infer(m_x, out, workspace);
    for (Eigen::Index example = 0; example < 16; ++example) {
        for (Eigen::Index i = 0; i < 2; ++i) {
            const auto golden
                = m_golden.at("probs").at(static_cast<std::size_t>(example)).at(static_cast<std::size_t>(i));
            EXPECT_NEAR(out(i, example), golden.get<float>(),
                        10.0F * m_golden.at("logits_f32_dev").get<float>());
        }
    }
}

struct TrainerKind
{
    const char* name;
    std::unique_ptr<BatchTrainer> (*make)(Sequential&);
};

class FullCnnTraining : public FullCnn, public testing::WithParamInterface<TrainerKind>
{ };

TEST_P(FullCnnTraining, FiveStepsMoveTheWeightsAsTheGoldenOnes)
{
    const auto parameters = m_network.trainableParameters();
    const auto before = m_network.weights();
    const auto trainer = GetParam().make(m_network);
    for (std::size_t step = 0; step < 5; ++step) {
        const float loss = trainer->trainOnBatch(m_x, m_labels, 1e-5F);
        EXPECT_NEAR(static_cast<double>(loss), m_golden.at("loss_before_step").at(step).get<double>(), 1e-6);
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& golden = m_golden.at("tensors").at(kParameters[i]);
        const Eigen::VectorXd moved = (parameters[i]->values - before[i]).cast<double>();
        const double tolerance = 10.0 * golden.at("delta5_f32_l2_rel_dev").get<double>();
        const auto length = golden.at("delta5_l2").get<double>();
        EXPECT_NEAR(moved.norm(), length, tolerance * length) << kParameters[i];
        for (std::size_t k = 0; k < golden.at("indices").size(); ++k) {
            const auto index = golden.at("indices").at(k).get<Eigen::Index>();
            EXPECT_NEAR(moved[index], golden.at("delta5_at").at(k).get<double>(), tolerance * length)
                << kParameters[i];
        }
    }
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

TEST_F(FullCnn, GradientsEqualTheGoldenOnes)
{
    m_network.prepareTraining();
    Eigen::MatrixXf dLogits;
    (void)binaryCrossEntropy(m_network.forward(m_x, {}), m_labels, dLogits);
    m_network.backward(m_x, dLogits, {});
    const auto parameters = m_network.trainableParameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& golden = m_golden.at("tensors").at(kParameters[i]);
        const double tolerance = 10.0 * golden.at("grad_f32_max_dev").get<double>();
        EXPECT_NEAR(parameters[i]->gradient.cast<double>().norm(), golden.at("grad_l2").get<double>(),
                    1e-5 * golden.at("grad_l2").get<double>());
        for (std::size_t k = 0; k < golden.at("indices").size(); ++k) {
            const auto index = golden.at("indices").at(k).get<Eigen::Index>();
            EXPECT_NEAR(static_cast<double>(parameters[i]->gradient[index]),
                        golden.at("grad_at").at(k).get<double>(), tolerance)
                << kParameters[i];
        }
    }
}

} // namespace
} // namespace tonada
