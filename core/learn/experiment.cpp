// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/experiment.h"

#include "core/learn/calibration.h"

#include <numeric>
#include <string>
#include <unordered_set>

namespace tonada {
namespace {

/** What training must not hear before it is tested on `testData`; ascending. */
std::vector<int> clipsKnownTo(const Dataset& testData, const Dataset& data, SplitBy by)
{
    std::unordered_set<std::uint64_t> audio;
    for (const auto& clip : testData.clips)
        audio.insert(clip.audioHash);
    const std::unordered_set<std::string> speakers(testData.speakers.begin(), testData.speakers.end());
    std::vector<int> known;
    for (std::size_t i = 0; i < data.clips.size(); ++i) {
        const auto& clip = data.clips[i];
        const auto& speaker = data.speakers[static_cast<std::size_t>(clip.speaker)];
        if (audio.count(clip.audioHash) > 0 || (by == SplitBy::Speaker && speakers.count(speaker) > 0))
            known.push_back(static_cast<int>(i));
    }
    return known;
}

std::vector<int> allClips(const Dataset& data)
{
    std::vector<int> clips(data.clips.size());
    std::iota(clips.begin(), clips.end(), 0);
    return clips;
}

NoveltyFit noveltyAfter(const Experiment& run, const Examples& train, const Examples& validation)
{
    if (run.config.notebook)
        return {{}, "the clips held out are those of the test"};
    if (run.history.keptEpoch == 0)
        return {{}, "training ended before anything was learnt"};
    return fitNovelty(*run.learner, train, validation);
}

} // namespace

TrainedSystem trainAndPredict(const TrainingConfig& config, const Examples& train, const Examples& validation,
                              const Examples& test, TrainingObserver& observer, const std::stop_token& stop)
{
    TrainedSystem system;
    system.learner = makeLearner(config, train.data.features);
    system.history = system.learner->fit(train, validation, observer, stop);
    observer.onFitted(system.history);
    if (validation.size() > 0)
        system.calibration = fitTemperature(labelsOf(validation), system.learner->predict(validation),
                                            shareOfPositives(labelsOf(train)));
    system.outputs = system.learner->predict(test);
    return system;
}

ExperimentConfig defaultExperiment(System system)
{
    ExperimentConfig config;
    config.training = defaultTraining(system);
    if (system == System::CnnAugmented)
        config.split.balance = false;
    return config;
}

Experiment planExperiment(const Dataset& data, const Dataset* testData, const ExperimentConfig& config)
{
    Experiment run;
    run.config = config;
    run.config.training.foldsBySpeaker = config.split.by == SplitBy::Speaker;
    if (testData != nullptr)
        run.config.split.testShare = 0;
    const auto leaveOut
        = testData != nullptr ? clipsKnownTo(*testData, data, config.split.by) : std::vector<int>{};
    run.leftOut = static_cast<int>(leaveOut.size());
    run.split = config.notebook ? notebookSplit(data, config.split.seed, config.split.balance)
                                : splitClips(data, run.config.split, leaveOut);
    return run;
}

Experiment runExperiment(const Dataset& data, const Dataset* testData, const ExperimentConfig& config,
                         TrainingObserver& observer, const std::stop_token& stop)
{
    Experiment run = planExperiment(data, testData, config);
    const auto elsewhere = testData != nullptr ? allClips(*testData) : std::vector<int>{};
    const Examples train{data, run.split.train};
    const Examples validation{data, run.split.validation};
    const Examples test
        = testData != nullptr ? Examples{*testData, elsewhere} : Examples{data, run.split.test};

    auto trained = trainAndPredict(run.config.training, train, validation, test, observer, stop);
    run.learner = std::move(trained.learner);
    run.history = std::move(trained.history);
    if (!config.notebook)
        run.calibration = trained.calibration;
    run.novelty = noveltyAfter(run, train, validation);
    const Calibration calibration = run.calibration.value_or(Calibration{});
    for (const auto& output : trained.outputs)
        run.testProbabilities.push_back(calibration.probability(output));
    run.test = evaluate(test, trained.outputs, run.testProbabilities);
    if (run.novelty.novelty)
        run.test.unlike = countUnlike(*run.novelty.novelty, *run.learner, test);
    return run;
}

} // namespace tonada
