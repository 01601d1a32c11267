// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/scored_training.h"

#include "core/learn/shuffled_labels.h"
#include "core/util/error.h"

namespace tonada {

ScoredTraining trainAndScore(const Dataset& data, const Dataset* testData, ExperimentConfig config,
                             StageObserver& observer, const std::stop_token& stop)
{
    ScoredTraining result;
    const auto run
        = [&](TrainStage stage, SplitBy by, const Dataset& clips, const Dataset* tested = nullptr) {
              observer.onStage(stage);
              config.split.by = by;
              return runExperiment(clips, tested, config, observer, stop);
          };
    result.bySpeaker = run(TrainStage::NewSpeakers, SplitBy::Speaker, data, testData);
    if (result.bySpeaker.history.keptEpoch == 0)
        throw Error(ErrorCode::Cancelled);
    if (stop.stop_requested())
        return result;
    auto byClip = run(TrainStage::ClipsShuffled, SplitBy::Clip, data);
    if (stop.stop_requested())
        return result;
    result.byClip = std::move(byClip);
    auto atRandom
        = run(TrainStage::LabelsAtRandom, SplitBy::Clip, withShuffledLabels(data, config.training.seed));
    if (!stop.stop_requested())
        result.atRandom = std::move(atRandom.test);
    return result;
}

} // namespace tonada
