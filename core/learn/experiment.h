// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/evaluation.h"
#include "core/learn/learner.h"
#include "core/learn/novelty_fit.h"
#include "core/learn/split.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace tonada {

/** A system that has been trained, and its two sigmoid outputs for each test clip. */
struct TrainedSystem
{
    std::unique_ptr<Learner> learner;
    TrainingHistory history;
    std::optional<Calibration> calibration; ///< none without validation clips
    std::vector<std::array<float, 2>> outputs;
};

/** Trains, fits the temperature on the validation clips, and hears the test clips. */
[[nodiscard]] TrainedSystem trainAndPredict(const TrainingConfig& config, const Examples& train,
                                            const Examples& validation, const Examples& test,
                                            TrainingObserver& observer, const std::stop_token& stop);

struct ExperimentConfig
{
    TrainingConfig training;
    SplitConfig split;
    bool notebook = false; ///< notebookSplit() instead; the test clips are also validated on, no calibration
};

/** defaultTraining() and a split by speaker; no undersampling for the augmented CNN, which is how it was
 *  published. */
[[nodiscard]] ExperimentConfig defaultExperiment(System system);

/** One trained system with its score on clips it has never seen. */
struct Experiment
{
    ExperimentConfig config;
    Split split; ///< of the training data; the test part is empty when there was other data to test on
    int leftOut
        = 0; ///< clips not trained on because they, or split by speaker their voices, are in the test data
    TrainingHistory history;
    NoveltyFit novelty; ///< limits from the validation clips; none without clips of their own
    std::optional<Calibration>
        calibration; ///< fitted on the validation clips; none without clips of their own
    Evaluation test;
    std::vector<double> testProbabilities; ///< calibrated P(labels[1]) of each test clip, in their order
    std::unique_ptr<Learner> learner;
};

/** The experiment before it is run: its settings and its split. Errors as runExperiment(). */
[[nodiscard]] Experiment planExperiment(const Dataset& data, const Dataset* testData,
                                        const ExperimentConfig& config);

/** Splits, trains, fits temperature and novelty with the help of the validation clips and tests. `testData`, when given, is what
 *  the test runs on; then no clip of `data` is held back for it, and clips that stand in both (split by
 *  speaker: all clips of a speaker named in both) are left out of training. After a request to stop the test
 *  still runs, on the best weights so far. Error: DataUnusable, InvalidArgument. */
[[nodiscard]] Experiment runExperiment(const Dataset& data, const Dataset* testData,
                                       const ExperimentConfig& config, TrainingObserver& observer,
                                       const std::stop_token& stop);

} // namespace tonada
