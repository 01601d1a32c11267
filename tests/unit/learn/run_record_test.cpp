// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/run_record.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/some_clips.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

namespace tonada {
namespace {

class NoStages : public StageObserver
{
public:
    void onStage(TrainStage /*stage*/) override { }
    void onEpoch(const EpochReport& /*report*/) override { }
    void onStep(int /*epoch*/, int /*step*/, int /*steps*/, double /*loss*/) override { }
};

test::SomeClips voices()
{
    test::SomeClips clips;
    clips.addSpeakers("ar", 1, 6, 4).addSpeakers("ot", 0, 6, 4).withSwings();
    return clips;
}

const ScoredTraining& training()
{
    static const ScoredTraining scored = [] {
        auto config = defaultExperiment(System::Compact);
        config.training.epochs = 4;
        NoStages observer;
        return trainAndScore(voices().data(), nullptr, config, observer, {});
    }();
    return scored;
}

/** NaN equals null here. */
nlohmann::json asRead(const Evaluation& evaluation)
{
    return nlohmann::json::parse(nlohmann::json(evaluation).dump());
}

void expectSameHistory(const TrainingHistory& a, const TrainingHistory& b)
{
    ASSERT_EQ(a.epochs.size(), b.epochs.size());
    for (std::size_t i = 0; i < a.epochs.size(); ++i) {
        EXPECT_EQ(a.epochs[i].epoch, b.epochs[i].epoch);
        EXPECT_EQ(a.epochs[i].epochs, b.epochs[i].epochs);
        EXPECT_EQ(a.epochs[i].best, b.epochs[i].best);
        EXPECT_EQ(a.epochs[i].trainLoss, b.epochs[i].trainLoss);
        EXPECT_EQ(a.epochs[i].validationAccuracy, b.epochs[i].validationAccuracy);
    }
    EXPECT_EQ(a.keptEpoch, b.keptEpoch);
    EXPECT_EQ(a.cancelled, b.cancelled);
}

} // namespace

TEST(RunRecord, HoldsTheDecisionOnEveryTestClip)
{
    const auto clips = voices();
    const auto record = recordOf(clips.data(), nullptr, training());
    ASSERT_TRUE(record.bySpeaker.has_value());
    ASSERT_EQ(std::ssize(record.decisions), record.bySpeaker->clips);
    ConfusionMatrix confusion{};
    for (const auto& clip : record.decisions)
        ++confusion[static_cast<std::size_t>(clip.label)]
                   [static_cast<std::size_t>(decidedLabel(clip.probability))];
    EXPECT_EQ(confusion, record.bySpeaker->confusion);
    EXPECT_EQ(record.decisions[1].start, 2.0);
}

TEST(RunRecord, IsReadAsItWasWritten)
{
    const test::TempDir folder;
    const auto clips = voices();
    auto record = recordOf(clips.data(), nullptr, training());
    record.number = 7;
    record.name = "más voces";
    record.date = "2026-03-04";
    record.seconds = 61.25;
    record.config.training.augmentations = {Augmentation::Noise, Augmentation::Spec};
    saveRunRecord(folder / "run-7.json", record);
    const auto read = loadRunRecord(folder / "run-7.json");
    EXPECT_EQ(read.number, 7);
    EXPECT_EQ(read.name, record.name);
    EXPECT_EQ(read.date, record.date);
    EXPECT_EQ(read.data, record.data);
    EXPECT_EQ(read.source, record.source);
    EXPECT_EQ(read.seconds, record.seconds);
    EXPECT_EQ(read.end, RunEnd::Finished);
    EXPECT_EQ(read.config.training.system, System::Compact);
    EXPECT_EQ(read.config.training.learningRate, record.config.training.learningRate);
    EXPECT_EQ(read.config.training.augmentations, record.config.training.augmentations);
    EXPECT_EQ(read.config.split.by, SplitBy::Speaker);
    EXPECT_EQ(read.trainingClips, record.trainingClips);
    expectSameHistory(read.newSpeakers, record.newSpeakers);
    expectSameHistory(*read.clipsShuffled, *record.clipsShuffled);
    EXPECT_EQ(asRead(*read.bySpeaker), asRead(*record.bySpeaker));
    EXPECT_EQ(asRead(*read.byClip), asRead(*record.byClip));
    EXPECT_EQ(asRead(*read.atRandom), asRead(*record.atRandom));
    ASSERT_EQ(read.decisions.size(), record.decisions.size());
    EXPECT_EQ(read.decisions[3].speaker, record.decisions[3].speaker);
    EXPECT_EQ(read.decisions[3].probability, record.decisions[3].probability);
}

TEST(RunRecord, KeepsWhatIsUndefinedAsNull)
{
    const test::TempDir folder;
    RunRecord record;
    record.end = RunEnd::Interrupted;
    EpochReport report;
    report.validationLoss = std::nan("");
    report.validationAccuracy = std::nan("");
    record.newSpeakers.epochs.push_back(report);
    saveRunRecord(folder / "run.json", record);
    EXPECT_THAT(readFile(folder / "run.json"), testing::HasSubstr(R"("val_loss":null)"));
    const auto read = loadRunRecord(folder / "run.json");
    EXPECT_TRUE(std::isnan(read.newSpeakers.epochs.front().validationLoss));
    EXPECT_EQ(read.end, RunEnd::Interrupted);
    EXPECT_FALSE(read.bySpeaker.has_value());
}

TEST(RunRecord, NamesTheFileThatIsDamaged)
{
    const test::TempDir folder;
    const auto path = folder / "run-3.json";
    saveRunRecord(path, RunRecord{});
    const auto whole = readFile(path);
    const std::string otherEnd = std::string(whole).replace(whole.find("finished"), 8, "bewitched");
    for (const auto& text : {whole.substr(0, whole.size() / 2), std::string("[]"), std::string(), otherEnd}) {
        writeFile(path, text);
        try {
            (void)loadRunRecord(path);
            FAIL() << text;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::FileUnreadable);
            EXPECT_THAT(error.what(), testing::HasSubstr("run-3.json"));
        }
    }
}

} // namespace tonada
