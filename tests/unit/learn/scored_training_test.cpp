// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/scored_training.h"
#include "core/util/error.h"
#include "tests/support/some_clips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace tonada {
namespace {

using test::SomeClips;

class NoticeStages : public StageObserver
{
public:
    void onStage(TrainStage stage) override
    {
        seen.push_back(stage);
        if (stage == stopAtStage)
            stop.request_stop();
    }
    void onEpoch(const EpochReport& report) override
    {
        if (seen.back() == TrainStage::NewSpeakers && report.epoch == stopAfterEpoch)
            stop.request_stop();
    }
    void onStep(int /*epoch*/, int /*step*/, int /*steps*/, double /*loss*/) override { }

    std::vector<TrainStage> seen;
    std::optional<TrainStage> stopAtStage;
    int stopAfterEpoch = 0;
    std::stop_source stop;
};

SomeClips voicesWithSwings()
{
    SomeClips clips;
    clips.addSpeakers("ar", 1, 6, 4).addSpeakers("ot", 0, 6, 4).withSwings();
    return clips;
}

ExperimentConfig quick()
{
    auto config = defaultExperiment(System::Compact);
    config.training.epochs = 20;
    config.training.batch = 8;
    return config;
}

} // namespace

TEST(TrainAndScore, MeasuresNewSpeakersShuffledClipsAndLabelsAtRandom)
{
    const auto clips = voicesWithSwings();
    NoticeStages observer;
    const auto result = trainAndScore(clips.data(), nullptr, quick(), observer, observer.stop.get_token());
    EXPECT_THAT(observer.seen, testing::ElementsAreArray(kTrainStages));
    EXPECT_EQ(result.bySpeaker.config.split.by, SplitBy::Speaker);
    EXPECT_GE(result.bySpeaker.test.accuracy, 0.8);
    ASSERT_TRUE(result.byClip.has_value());
    EXPECT_EQ(result.byClip->config.split.by, SplitBy::Clip);
    ASSERT_TRUE(result.atRandom.has_value());
    EXPECT_GT(result.atRandom->clips, 0);
}

TEST(TrainAndScore, TestsNewSpeakersOnOtherDataWhereThereAreAny)
{
    const auto clips = voicesWithSwings();
    SomeClips others;
    others.add("ar0", 1, 4).addSpeakers("new ar", 1, 3, 4).addSpeakers("new ot", 0, 3, 4).withSwings();
    Dataset tested = others.data();
    for (std::size_t i = 0; i < tested.clips.size(); ++i)
        tested.clips[i].audioHash = i + 1;
    NoticeStages observer;
    const auto result = trainAndScore(clips.data(), &tested, quick(), observer, observer.stop.get_token());
    EXPECT_EQ(result.bySpeaker.test.clips, 28);
    EXPECT_EQ(result.bySpeaker.leftOut, 4) << "the clips of the speaker who is in both";
    EXPECT_TRUE(result.bySpeaker.split.test.empty());
    EXPECT_LT(result.byClip->test.clips, 28) << "of the training data";
}

TEST(TrainAndScore, KeepsTheBestWeightsOfTheFirstStageWhenItIsStoppedThere)
{
    const auto clips = voicesWithSwings();
    NoticeStages observer;
    observer.stopAfterEpoch = 3;
    const auto result = trainAndScore(clips.data(), nullptr, quick(), observer, observer.stop.get_token());
    EXPECT_TRUE(result.bySpeaker.history.cancelled);
    EXPECT_GE(result.bySpeaker.history.keptEpoch, 1);
    EXPECT_FALSE(result.byClip.has_value());
    EXPECT_FALSE(result.atRandom.has_value());
}

TEST(TrainAndScore, LeavesOutTheScoreOfAStageThatWasStopped)
{
    const auto clips = voicesWithSwings();
    NoticeStages observer;
    observer.stopAtStage = TrainStage::LabelsAtRandom;
    const auto result = trainAndScore(clips.data(), nullptr, quick(), observer, observer.stop.get_token());
    EXPECT_TRUE(result.byClip.has_value());
    EXPECT_FALSE(result.atRandom.has_value());
}

TEST(TrainAndScore, HasNothingToKeepBeforeTheFirstEpochHasEnded)
{
    const auto clips = voicesWithSwings();
    NoticeStages observer;
    observer.stopAtStage = TrainStage::NewSpeakers;
    EXPECT_THROW((void)trainAndScore(clips.data(), nullptr, quick(), observer, observer.stop.get_token()),
                 Error);
}

} // namespace tonada
