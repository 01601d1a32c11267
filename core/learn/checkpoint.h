// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"
#include "core/learn/model_card.h"

#include <filesystem>

namespace tonada {

/** Keeps in a file what a training would end with now, so that a crash or a power cut loses the epoch under
 *  way and no more. An observer of the training tells it what it hears; all on the training thread. */
class Checkpoint
{
public:
    /** Of a training that runExperiment() is asked for with the same arguments, in the model file `model`.
     *  Data and test data outlive it. Errors as runExperiment(). */
    Checkpoint(const Dataset& data, const Dataset* testData, const ExperimentConfig& config,
               ModelDescription description, std::filesystem::path model);

    void onEpoch(const EpochReport& report);
    /** Replaces the file in one step. Error: FileNotWritable. */
    void onKept(const Learner& learner, std::span<const std::array<float, 2>> validationOutputs);

    /** The training so far, not tested; without a learner. */
    [[nodiscard]] const Experiment& experiment() const noexcept { return m_experiment; }

private:
    const Dataset& m_data;
    ModelDescription m_description;
    std::filesystem::path m_model;
    Experiment m_experiment;
};

/** Where a checkpoint of a model stands: "m.checkpoint.onnx" beside "m.onnx". */
[[nodiscard]] std::filesystem::path checkpointPath(const std::filesystem::path& model);

} // namespace tonada
