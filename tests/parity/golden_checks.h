// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/batch_trainer.h"
#include "core/nn/sequential.h"
#include "tests/support/golden_network.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tonada::test {

using MakeTrainer = std::function<std::unique_ptr<BatchTrainer>(Sequential&)>;

[[nodiscard]] float largestDifference(const Eigen::MatrixXf& a, const Eigen::MatrixXf& b);

/** A "tiny" golden network: the weights it begins with, its gradients and what five steps make of it. */
class TinyGolden
{
public:
    /** `parameters`: the manifest's names of the network's trainable parameters, in their order. */
    TinyGolden(const std::string& name, std::vector<std::string> parameters);

    [[nodiscard]] const GoldenNetwork& golden() const noexcept { return m_golden; }

    /** Sets the golden weights, and the golden dropout masks or none. `network` may lack layers at its end. */
    [[nodiscard]] Sequential prepared(Sequential network) const;

    void expectOutput(Sequential network, const std::string& key) const;
    void expectGradients(Sequential network) const;
    /** After one and after five steps of Adam, with both learning rates. */
    void expectWeightsAfterSteps(const std::function<Sequential()>& make) const;

private:
    GoldenNetwork m_golden;
    std::vector<std::string> m_parameters;
};

/** A "full" golden network on its batch of 16 pictures of 40 × 63; weights and input follow a rule. */
class FullGolden
{
public:
    /** Sets the weights of `network`, which has no dropout. */
    FullGolden(const std::string& name, std::vector<std::string> parameters, Sequential network);

    void expectProbabilities() const;
    void expectGradients();
    void expectFiveSteps(const MakeTrainer& makeTrainer);

private:
    nlohmann::json m_golden;
    std::vector<std::string> m_parameters;
    Sequential m_network;
    Eigen::MatrixXf m_x;
    Eigen::MatrixXf m_labels;
};

} // namespace tonada::test
