// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"
#include "core/nn/sequential.h"

namespace tonada {

/** Trains a network with two sigmoid outputs on the MFCC by Adam on the binary cross-entropy, as Keras's
 *  fit(): examples in a new random order in each epoch, the last batch as small as it comes. */
class NetworkLearner : public Learner
{
public:
    NetworkLearner(Sequential network, const TrainingConfig& config);

    TrainingHistory fit(const Examples& train, const Examples& validation, TrainingObserver& observer,
                        const std::stop_token& stop) override;
    [[nodiscard]] std::vector<std::array<float, 2>> predict(const Examples& examples) const override;
    [[nodiscard]] ClassifierInput input() const noexcept override { return ClassifierInput::Mfcc; }
    [[nodiscard]] Eigen::MatrixXd noveltyFeatures(const Examples& examples) const override;
    void save(const std::filesystem::path& path, const ModelInfo& info) const override;

    [[nodiscard]] const Sequential& network() const noexcept { return m_network; }

private:
    class Run;

    /** After a request to stop, outputs are missing. */
    [[nodiscard]] std::vector<std::array<float, 2>> predict(const Examples& examples,
                                                            const std::stop_token& stop) const;
    /** What the first layers give for each example, a column each. */
    [[nodiscard]] Eigen::MatrixXf infer(const Examples& examples, std::size_t layers,
                                        const std::stop_token& stop) const;

    Sequential m_network;
    TrainingConfig m_config;
};

} // namespace tonada
