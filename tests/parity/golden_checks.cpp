// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/golden_checks.h"

#include "core/nn/dropout.h"
#include "core/nn/layer_trainer.h"
#include "core/nn/loss.h"

#include <gtest/gtest.h>

namespace tonada::test {
namespace {
constexpr Eigen::Index kExamples = 16; // of the full networks
constexpr double kLossTolerance = 1e-6;
} // namespace

float largestDifference(const Eigen::MatrixXf& a, const Eigen::MatrixXf& b)
{
    return (a - b).cwiseAbs().maxCoeff();
}

TinyGolden::TinyGolden(const std::string& name, std::vector<std::string> parameters)
    : m_golden(name)
    , m_parameters(std::move(parameters))
{ }

Sequential TinyGolden::prepared(Sequential network) const
{
    const auto parameters = network.trainableParameters();
    for (std::size_t i = 0; i < parameters.size(); ++i)
        parameters[i]->values = m_golden.tensor("init/" + m_parameters[i]);
    const Eigen::Index examples = m_golden.batch("x").cols();
    int count = 0;
    for (std::size_t i = 0; i < network.size(); ++i) {
        auto* const dropout = dynamic_cast<Dropout*>(&network.layer(i));
        if (dropout == nullptr)
            continue;
        const std::string mask = "mask_" + std::to_string(++count);
        dropout->setMask(m_golden.has(mask) ? m_golden.batch(mask)
                                            : Eigen::MatrixXf::Constant(dropout->inputShape().size(),
                                                                        examples, 1.0F - dropout->rate()));
    }
    return network;
}

void TinyGolden::expectOutput(Sequential network, const std::string& key) const
{
    network = prepared(std::move(network));
    network.prepareTraining();
    EXPECT_LE(largestDifference(network.forward(m_golden.batch("x"), {}), m_golden.batch(key)),
              m_golden.tolerance(key))
        << key;
}

void TinyGolden::expectGradients(Sequential network) const
{
    const Eigen::MatrixXf x = m_golden.batch("x");
    network = prepared(std::move(network));
    network.prepareTraining();
    Eigen::MatrixXf dLogits;
    const float loss = binaryCrossEntropy(network.forward(x, {}), m_golden.batch("y"), dLogits);
    EXPECT_NEAR(static_cast<double>(loss), m_golden.losses("0.001")[0], kLossTolerance);
    network.backward(x, dLogits, {});
    const auto parameters = network.trainableParameters();
    ASSERT_EQ(parameters.size(), m_parameters.size());
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const std::string key = "grad/" + m_parameters[i];
        EXPECT_LE(largestDifference(parameters[i]->gradient, m_golden.tensor(key)), m_golden.tolerance(key))
            << key;
    }
}

void TinyGolden::expectWeightsAfterSteps(const std::function<Sequential()>& make) const
{
    for (const std::string rate : {"0.001", "1e-05"}) {
        Sequential network = prepared(make());
        LayerTrainer trainer(network, {});
        const auto parameters = network.trainableParameters();
        for (int step = 1; step <= 5; ++step) {
            const float loss
                = trainer.trainOnBatch(m_golden.batch("x"), m_golden.batch("y"), std::stof(rate));
            EXPECT_NEAR(static_cast<double>(loss), m_golden.losses(rate)[static_cast<std::size_t>(step - 1)],
                        kLossTolerance);
            if (step != 1 && step != 5)
                continue;
            for (std::size_t i = 0; i < parameters.size(); ++i) {
                const std::string key = "lr" + rate + "/step" + std::to_string(step) + "/" + m_parameters[i];
                EXPECT_LE(largestDifference(parameters[i]->values, m_golden.tensor(key)),
                          m_golden.tolerance(key))
                    << key;
            }
        }
    }
}

FullGolden::FullGolden(const std::string& name, std::vector<std::string> parameters, Sequential network)
    : m_golden(fullGoldenNetwork(name))
    , m_parameters(std::move(parameters))
    , m_network(std::move(network))
    , m_labels(2, kExamples)
{
    const auto& x = m_golden.at("x");
    const Eigen::Index features = m_network.inputShape().size();
    m_x = hashedNumbers(x.at("seed").get<std::uint32_t>(), features * kExamples, x.at("scale").get<float>())
              .reshaped(features, kExamples);
    const auto weights = m_network.trainableParameters();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto& rule = m_golden.at("params").at(i);
        weights[i]->values = hashedNumbers(rule.at("seed").get<std::uint32_t>(), weights[i]->values.size(),
                                           rule.at("scale").get<float>());
    }
    for (Eigen::Index example = 0; example < kExamples; ++example) {
        m_labels(0, example)
            = m_golden.at("y_first_column_is_class0").at(static_cast<std::size_t>(example)).get<float>();
        m_labels(1, example) = 1.0F - m_labels(0, example);
    }
}

void FullGolden::expectProbabilities() const
{
    auto workspace = m_network.makeWorkspace(kExamples);
    Eigen::MatrixXf out(2, kExamples);
    m_network.infer(m_x, out, workspace);
    for (Eigen::Index example = 0; example < kExamples; ++example) {
        const auto& golden = m_golden.at("probs").at(static_cast<std::size_t>(example));
        for (Eigen::Index i = 0; i < 2; ++i)
            EXPECT_NEAR(out(i, example), golden.at(static_cast<std::size_t>(i)).get<float>(),
                        10.0F * m_golden.at("logits_f32_dev").get<float>());
    }
}

void FullGolden::expectGradients()
{
    m_network.prepareTraining();
    Eigen::MatrixXf dLogits;
    (void)binaryCrossEntropy(m_network.forward(m_x, {}), m_labels, dLogits);
    m_network.backward(m_x, dLogits, {});
    const auto weights = m_network.trainableParameters();
    ASSERT_EQ(weights.size(), m_parameters.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto& golden = m_golden.at("tensors").at(m_parameters[i]);
        const double tolerance = 10.0 * golden.at("grad_f32_max_dev").get<double>();
        const auto length = golden.at("grad_l2").get<double>();
        EXPECT_NEAR(weights[i]->gradient.cast<double>().norm(), length, 1e-5 * length) << m_parameters[i];
        for (std::size_t k = 0; k < golden.at("indices").size(); ++k) {
            const auto index = golden.at("indices").at(k).get<Eigen::Index>();
            EXPECT_NEAR(static_cast<double>(weights[i]->gradient[index]),
                        golden.at("grad_at").at(k).get<double>(), tolerance)
                << m_parameters[i];
        }
    }
}

void FullGolden::expectFiveSteps(const MakeTrainer& makeTrainer)
{
    const auto weights = m_network.trainableParameters();
    const auto before = m_network.weights();
    const auto trainer = makeTrainer(m_network);
    for (std::size_t step = 0; step < 5; ++step) {
        const float loss = trainer->trainOnBatch(m_x, m_labels, 1e-5F);
        EXPECT_NEAR(static_cast<double>(loss), m_golden.at("loss_before_step").at(step).get<double>(),
                    kLossTolerance);
    }
    ASSERT_EQ(weights.size(), m_parameters.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto& golden = m_golden.at("tensors").at(m_parameters[i]);
        const Eigen::VectorXd moved = (weights[i]->values - before[i]).cast<double>();
        const double tolerance = 10.0 * golden.at("delta5_f32_l2_rel_dev").get<double>();
        const auto length = golden.at("delta5_l2").get<double>();
        EXPECT_NEAR(moved.norm(), length, tolerance * length) << m_parameters[i];
        for (std::size_t k = 0; k < golden.at("indices").size(); ++k) {
            const auto index = golden.at("indices").at(k).get<Eigen::Index>();
            EXPECT_NEAR(moved[index], golden.at("delta5_at").at(k).get<double>(), tolerance * length)
                << m_parameters[i];
        }
    }
}

} // namespace tonada::test
