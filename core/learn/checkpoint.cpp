// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoint.h"

#include "core/learn/calibration.h"

#include <utility>

namespace tonada {

Checkpoint::Checkpoint(const Dataset& data, const Dataset* testData, const ExperimentConfig& config,
                       ModelDescription description, std::filesystem::path model)
    : m_data(data)
    , m_description(std::move(description))
    , m_model(std::move(model))
    , m_experiment(planExperiment(data, testData, config))
{ }

void Checkpoint::onEpoch(const EpochReport& report)
{
    m_experiment.history.epochs.push_back(report);
}

void Checkpoint::onKept(const Learner& learner, std::span<const std::array<float, 2>> validationOutputs)
{
    auto& history = m_experiment.history;
    history.keptEpoch = history.epochs.back().epoch;
    if (!validationOutputs.empty() && !m_experiment.config.notebook)
        m_experiment.calibration
            = fitTemperature(labelsOf({m_data, m_experiment.split.validation}), validationOutputs,
                             shareOfPositives(labelsOf({m_data, m_experiment.split.train})));
    learner.save(m_model, describeModel(m_data, m_experiment, nullptr, m_description));
}

std::filesystem::path checkpointPath(const std::filesystem::path& model)
{
    auto path = model;
    return path.replace_extension(".checkpoint" + model.extension().string());
}

} // namespace tonada
