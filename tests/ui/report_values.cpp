// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report_values.h"

#include "core/util/random.h"

#include <algorithm>

namespace tonada::test {
namespace {

constexpr int kClipsEach = 12;

/** Clips of some voices with what was said of them. */
struct Tested
{
    Tested(int speakers, double skill, std::uint64_t seed)
    {
        Random random(seed);
        for (int s = 0; s < speakers; ++s) {
            data.speakers.push_back((s % 2 == 1 ? "ar-" : "other-") + std::to_string(s));
            data.recordings.push_back("/recordings/voice " + std::to_string(s) + ".wav");
            const double own = skill * static_cast<double>(s % 4) / 3; // voices differ
            for (int i = 0; i < kClipsEach; ++i)
                add(s, i, own, random);
        }
    }

    void add(int speaker, int number, double skill, Random& random)
    {
        Clip clip;
        clip.recording = speaker;
        clip.speaker = speaker;
        clip.number = number;
        clip.label = speaker % 2;
        const double right
            = std::clamp(0.45 + skill + static_cast<double>(random.uniform(-0.45F, 0.45F)), 0.01, 0.99);
        probabilities.push_back(clip.label == 1 ? right : 1 - right);
        const auto p = static_cast<float>(probabilities.back());
        outputs.push_back({1 - p, p});
        clips.push_back(static_cast<int>(data.clips.size()));
        data.clips.push_back(clip);
    }

    Evaluation evaluation() const { return evaluate({data, clips}, outputs, probabilities); }

    std::vector<ClipDecision> decisions() const
    {
        std::vector<ClipDecision> all;
        for (std::size_t i = 0; i < data.clips.size(); ++i) {
            const Clip& clip = data.clips[i];
            all.push_back({data.recordings[static_cast<std::size_t>(clip.recording)], 2.0 * clip.number,
                           data.speakers[static_cast<std::size_t>(clip.speaker)], clip.label,
                           probabilities[i]});
        }
        return all;
    }

    Dataset data;
    std::vector<int> clips;
    std::vector<std::array<float, 2>> outputs;
    std::vector<double> probabilities;
};

TrainingHistory someHistory(double accuracy)
{
    TrainingHistory history;
    for (int epoch = 1; epoch <= 20; ++epoch) {
        EpochReport report;
        report.epoch = epoch;
        report.epochs = 20;
        const double progress = 1 - 1.0 / epoch;
        report.trainAccuracy = 0.5 + 0.48 * progress;
        report.trainLoss = 0.69 - 0.6 * progress;
        report.validationAccuracy = 0.5 + (accuracy - 0.5) * progress;
        report.validationLoss = 0.69 - (accuracy - 0.5) * progress + 0.01 * epoch;
        history.epochs.push_back(report);
    }
    history.keptEpoch = 9;
    return history;
}

} // namespace

RunRecord cancelledRun()
{
    RunRecord record = someRun();
    record.end = RunEnd::Cancelled;
    record.clipsShuffled.reset();
    record.byClip.reset();
    record.atRandom.reset();
    return record;
}

RunRecord someRun(int speakers)
{
    const Tested newSpeakers(speakers, 0.2, 1);
    RunRecord record;
    record.number = 7;
    record.date = "2026-11-22";
    record.data = "accents";
    record.source = "/recordings/accents";
    record.seconds = 252;
    record.config = defaultExperiment(System::Cnn);
    record.trainingClips = 720;
    record.validationClips = 180;
    record.newSpeakers = someHistory(0.57);
    record.clipsShuffled = someHistory(0.94);
    record.bySpeaker = newSpeakers.evaluation();
    record.byClip = Tested(20, 0.6, 2).evaluation();
    record.atRandom = Tested(20, 0.5, 3).evaluation();
    record.decisions = newSpeakers.decisions();
    return record;
}

} // namespace tonada::test
