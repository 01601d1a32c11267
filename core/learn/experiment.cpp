// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/experiment.h"

#include "core/learn/calibration.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace tonada {
namespace {

void leaveOutClipsOf(const Dataset& testData, const Dataset& data, std::vector<int>& clips)
{
    std::unordered_set<std::uint64_t> tested;
    for (const auto& clip : testData.clips)
        tested.insert(clip.audioHash);
    clips.erase(std::remove_if(clips.begin(), clips.end(),
                               [&](int clip) {
                                   return tested.count(data.clips[static_cast<std::size_t>(clip)].audioHash)
                                       > 0;
                               }),
                clips.end());
}

std::vector<int> allClips(const Dataset& data)
{
    std::vector<int> clips(data.clips.size());
    std::iota(clips.begin(), clips.end(), 0);
    return clips;
}

} // namespace

Experiment runExperiment(const Dataset& data, const Dataset* testData, const ExperimentConfig& config,
                         TrainingObserver& observer, const std::stop_token& stop)
{
    Experiment run;
    run.config = config;
    if (testData != nullptr)
        run.config.split.testShare = 0;
    run.split = config.notebook ? notebookSplit(data, config.split.seed) : splitClips(data, run.config.split);
    if (testData != nullptr) {
        leaveOutClipsOf(*testData, data, run.split.train);
        leaveOutClipsOf(*testData, data, run.split.validation);
    }
    const auto elsewhere = testData != nullptr ? allClips(*testData) : std::vector<int>{};
    const Examples train{data, run.split.train};
    const Examples validation{data, run.split.validation};
    const Examples test
        = testData != nullptr ? Examples{*testData, elsewhere} : Examples{data, run.split.test};

    run.learner = makeLearner(config.training, data.features);
    run.history = run.learner->fit(train, validation, observer, stop);
    if (validation.size() > 0 && !config.notebook)
        run.calibration = fitTemperature(labelsOf(validation), run.learner->predict(validation));
    run.test = evaluate(test, run.learner->predict(test), run.calibration.value_or(Calibration{}));
    return run;
}

} // namespace tonada
