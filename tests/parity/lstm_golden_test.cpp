// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lstm.h"
#include "core/nn/activation.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/lstm.h"
#include "tests/parity/golden_checks.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {
const std::vector<std::string> kParameters{
    "lstm1/kernel", "lstm1/recurrent", "lstm1/bias",  "lstm2/kernel",  "lstm2/recurrent",
    "lstm2/bias",   "dense1/kernel",   "dense1/bias", "dense2/kernel", "dense2/bias"};

Sequential makeTinySequences(int layers)
{
    Sequential network({7, 5, 1});
    for (int i = 0; i < layers; ++i)
        network.add<Lstm>(4, true);
    return network;
}

Sequential makeTinyUpToDense()
{
    Sequential network = makeTinySequences(1);
    network.add<Lstm>(4);
    network.add<Dropout>(0.2F);
    network.add<Dense>(6);
    network.add<Activation>(ActivationFunction::Relu);
    network.add<Dropout>(0.1F);
    return network;
}

Sequential makeTiny()
{
    Sequential network = makeTinyUpToDense();
    network.add<Dense>(2);
    network.add<Activation>(ActivationFunction::Sigmoid);
    return network;
}

class TinyLstm : public testing::TestWithParam<const char*>
{
protected:
    test::TinyGolden m_tiny{GetParam(), kParameters};
};

TEST_P(TinyLstm, ForwardPassEqualsTheGoldenOneLayerByLayer)
{
    m_tiny.expectOutput(makeTinySequences(1), "forward/lstm1_seq");
    m_tiny.expectOutput(makeTinySequences(2), "forward/lstm2_seq");
    m_tiny.expectOutput(makeTinyUpToDense(), "forward/dense1_out");
    m_tiny.expectOutput(makeTiny(), "forward/logits");
}

TEST_P(TinyLstm, GradientsEqualTheGoldenOnes)
{
    m_tiny.expectGradients(makeTiny());
}

TEST_P(TinyLstm, FiveStepsEndInTheGoldenWeights)
{
    m_tiny.expectWeightsAfterSteps(makeTiny);
}

INSTANTIATE_TEST_SUITE_P(Golden, TinyLstm, testing::Values("lstm_tiny", "lstm_tiny_dropout"),
                         [](const auto& parameter) { return std::string(parameter.param); });

class FullLstm : public testing::Test
{
protected:
    static LstmOptions withoutDropout()
    {
        LstmOptions options;
        options.dropoutAfterLstm = 0.0F;
        options.dropoutAfterDense = 0.0F;
        return options;
    }

    test::FullGolden m_full{"lstm_full", kParameters, makeLstm(withoutDropout())};
};

TEST_F(FullLstm, InferenceGivesTheGoldenProbabilities)
{
    m_full.expectProbabilities();
}

TEST_F(FullLstm, GradientsEqualTheGoldenOnes)
{
    m_full.expectGradients();
}

TEST_F(FullLstm, FiveStepsMoveTheWeightsAsTheGoldenOnes)
{
    m_full.expectFiveSteps([](Sequential& network) { return makeBatchTrainer(network); });
}

} // namespace
} // namespace tonada
