// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/experiment.h"

#include <array>
#include <optional>
#include <stop_token>

namespace tonada {

/** The trainings that together say what a system's score is worth, in their order. */
enum class TrainStage
{
    NewSpeakers, ///< split by speaker: the model that is kept, and what to expect of a new voice
    ClipsShuffled, ///< split by clip: what notebooks report
    LabelsAtRandom, ///< split by clip, labels dealt out to the speakers at random: what knowing voices gives
};

inline constexpr std::array kTrainStages{TrainStage::NewSpeakers, TrainStage::ClipsShuffled,
                                         TrainStage::LabelsAtRandom};

class StageObserver : public TrainingObserver
{
public:
    virtual void onStage(TrainStage stage) = 0;
};

/** One system trained three times. After a request to stop the stages not finished are missing. */
struct ScoredTraining
{
    Experiment bySpeaker;
    std::optional<Experiment> byClip;
    std::optional<Evaluation> atRandom;
};

/** Runs the stages one after the other; `config.split.by` is not looked at. `testData`, when given, is what the
 *  first stage is tested on, as by runExperiment(); the others compare ways to split `data` itself. A request to stop in the first
 *  stage keeps its best weights so far. Errors: Cancelled before the first epoch of the first stage has
 *  ended; those of runExperiment(). */
[[nodiscard]] ScoredTraining trainAndScore(const Dataset& data, const Dataset* testData,
                                           ExperimentConfig config, StageObserver& observer,
                                           const std::stop_token& stop);

} // namespace tonada
