// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learner.h"
#include "core/learn/scalar_model.h"

#include <memory>

namespace tonada {

/** Logistic regression and the random forest: what looks at the five scalars and is fitted in one go.
 *  A run has one epoch; a request to stop before its end leaves nothing that could be kept: then, as
 *  before fit(), predict() gives one half for both classes, and save() must not be called. */
class ScalarLearner final : public Learner
{
public:
    /** `config.system`: Logistic or Forest. */
    explicit ScalarLearner(const TrainingConfig& config);

    /** Error: InvalidArgument when the data was read without its scalars. */
    TrainingHistory fit(const Examples& train, const Examples& validation, TrainingObserver& observer,
                        const std::stop_token& stop) override;
    [[nodiscard]] std::vector<std::array<float, 2>> predict(const Examples& examples) const override;
    [[nodiscard]] ClassifierInput input() const noexcept override { return ClassifierInput::Scalars; }
    [[nodiscard]] Eigen::MatrixXd noveltyFeatures(const Examples& examples) const override;
    void save(const std::filesystem::path& path, const ModelInfo& info) const override;

private:
    void fitLogistic(const Examples& train, TrainingHistory& history);
    void fitForest(const Examples& train, TrainingHistory& history, TrainingObserver& observer,
                   const std::stop_token& stop);
    [[nodiscard]] EpochReport report(const Examples& train, const Examples& validation) const;

    TrainingConfig m_config;
    std::unique_ptr<const ScalarModel> m_model;
};

} // namespace tonada
