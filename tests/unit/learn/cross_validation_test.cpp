// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cross_validation.h"
#include "core/util/error.h"
#include "tests/support/some_clips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace tonada {
namespace {

using test::SomeClips;
using test::speakersIn;

constexpr int kOther = 0;
constexpr int kArgentinian = 1;

std::set<int> heardInTraining(const Dataset& data, const Split& split)
{
    auto speakers = speakersIn(data, split.train);
    const auto validation = speakersIn(data, split.validation);
    for (const int speaker : validation)
        EXPECT_EQ(speakers.count(speaker), 0U) << "speaker " << speaker << " is in training and validation";
    speakers.insert(validation.begin(), validation.end());
    return speakers;
}

SplitConfig configFor(SplitBy by)
{
    SplitConfig config;
    config.by = by;
    return config;
}

void expectEveryClipTestedOnce(const Dataset& data, const std::vector<Split>& folds)
{
    std::vector<int> times(data.clips.size());
    for (const auto& fold : folds) {
        for (const int clip : fold.test)
            ++times[static_cast<std::size_t>(clip)];
        for (const auto* part : {&fold.train, &fold.validation})
            for (const int clip : *part)
                EXPECT_FALSE(std::binary_search(fold.test.begin(), fold.test.end(), clip));
    }
    EXPECT_THAT(times, testing::Each(1));
}

class NoticeFolds : public FoldObserver
{
public:
    void onFold(int fold, int folds) override
    {
        if (fold == stopAtFold)
            stop.request_stop();
        seen.emplace_back(fold, folds);
    }
    void onEpoch(const EpochReport& /*report*/) override { }
    void onStep(int /*epoch*/, int /*step*/, int /*steps*/, double /*loss*/) override { }

    std::vector<std::pair<int, int>> seen;
    int stopAtFold = 0;
    std::stop_source stop;
};

SomeClips twelveSpeakersWithSwings()
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 6, 4).addSpeakers("ot", kOther, 6, 4).withSwings();
    return clips;
}

TrainingConfig quick()
{
    auto config = defaultTraining(System::Compact);
    config.epochs = 20;
    config.batch = 8;
    return config;
}

} // namespace

TEST(SplitFolds, BySpeakerEveryClipIsTestedOnceByAModelThatNeverHeardItsVoice)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 12, 3).addSpeakers("ot", kOther, 25, 4);
    clips.addSpeakers("both", kArgentinian, 5, 2).addSpeakers("both", kOther, 5, 2);
    const auto folds = splitFolds(clips.data(), configFor(SplitBy::Speaker), 5);
    ASSERT_EQ(folds.size(), 5U);
    expectEveryClipTestedOnce(clips.data(), folds);
    for (const auto& fold : folds) {
        const auto test = speakersIn(clips.data(), fold.test);
        for (const int speaker : heardInTraining(clips.data(), fold))
            EXPECT_EQ(test.count(speaker), 0U);
        EXPECT_THAT(std::count_if(test.begin(), test.end(), [](int s) { return s < 12; }),
                    testing::AnyOf(2, 3)); // of the 12 Argentinians
        EXPECT_THAT(test.size(), testing::AnyOf(8U, 9U)); // of 42
    }
}

TEST(SplitFolds, ByClipEveryClipIsTestedOnceWithTheClassesSpreadEvenly)
{
    SomeClips clips;
    clips.add("a", kArgentinian, 40).add("b", kOther, 60);
    const auto folds = splitFolds(clips.data(), configFor(SplitBy::Clip), 4);
    expectEveryClipTestedOnce(clips.data(), folds);
    for (const auto& fold : folds) {
        EXPECT_EQ(fold.test.size(), 25U);
        EXPECT_EQ(std::count_if(fold.test.begin(), fold.test.end(), [](int clip) { return clip < 40; }), 10);
        EXPECT_EQ(fold.train.size(), 48U); // balanced: 30 of each class are left, a fifth of them validate
        EXPECT_EQ(fold.validation.size(), 12U);
    }
}

TEST(SplitFolds, AreTheSameForTheSameSeedOnly)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 9, 2).addSpeakers("ot", kOther, 9, 2);
    auto config = configFor(SplitBy::Speaker);
    const auto first = splitFolds(clips.data(), config, 3);
    EXPECT_EQ(splitFolds(clips.data(), config, 3)[0].test, first[0].test);
    config.seed = 43;
    EXPECT_NE(splitFolds(clips.data(), config, 3)[0].test, first[0].test);
}

TEST(SplitFolds, RefuseANumberThatCannotBe)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 4, 3).addSpeakers("ot", kOther, 4, 3);
    for (const int folds : {1, 9}) {
        try {
            (void)splitFolds(clips.data(), configFor(SplitBy::Speaker), folds);
            FAIL() << "no error";
        } catch (const Error& e) {
            EXPECT_EQ(e.code(), ErrorCode::InvalidArgument);
            EXPECT_THAT(e.what(), testing::HasSubstr("2 to 8, the number of speakers"));
        }
    }
}

TEST(SplitFolds, SayWhichClassHasTooFewSpeakers)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 2, 3).addSpeakers("ot", kOther, 8, 3);
    try {
        (void)splitFolds(clips.data(), configFor(SplitBy::Speaker), 2);
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_THAT(e.what(), testing::HasSubstr("too few speakers of the class \"Argentinian\""));
    }
}

TEST(LeaveOneSpeakerOut, TestsEachSpeakerInAFoldOfTheirOwn)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 4, 3).addSpeakers("ot", kOther, 5, 2);
    const auto folds = leaveOneSpeakerOut(clips.data(), configFor(SplitBy::Clip));
    ASSERT_EQ(folds.size(), 9U);
    expectEveryClipTestedOnce(clips.data(), folds);
    for (const auto& fold : folds) {
        const auto test = speakersIn(clips.data(), fold.test);
        EXPECT_EQ(test.size(), 1U);
        EXPECT_EQ(heardInTraining(clips.data(), fold).count(*test.begin()), 0U);
    }
}

TEST(CrossValidation, EvaluatesAllTestClipsTogether)
{
    const auto clips = twelveSpeakersWithSwings();
    const auto folds = splitFolds(clips.data(), configFor(SplitBy::Speaker), 3);
    NoticeFolds observer;
    const auto result = crossValidate(clips.data(), folds, quick(), observer, observer.stop.get_token());
    EXPECT_EQ(result.folds, 3);
    EXPECT_THAT(observer.seen, testing::ElementsAre(std::pair(1, 3), std::pair(2, 3), std::pair(3, 3)));
    EXPECT_EQ(result.test.clips, 48);
    EXPECT_EQ(result.test.speakers, 12);
    EXPECT_EQ(result.test.perSpeaker.size(), 12U);
    EXPECT_GT(result.test.accuracy, 0.9);
    EXPECT_LE(result.test.intervals.accuracy.low, result.test.accuracy);
}

TEST(CrossValidation, KeepsTheFoldsThatWereFinishedWhenStopped)
{
    const auto clips = twelveSpeakersWithSwings();
    const auto folds = splitFolds(clips.data(), configFor(SplitBy::Speaker), 3);
    NoticeFolds observer;
    observer.stopAtFold = 2;
    const auto result = crossValidate(clips.data(), folds, quick(), observer, observer.stop.get_token());
    EXPECT_EQ(result.folds, 1);
    EXPECT_EQ(result.test.clips, static_cast<int>(folds[0].test.size()));

    NoticeFolds atOnce;
    atOnce.stopAtFold = 1;
    EXPECT_EQ(crossValidate(clips.data(), folds, quick(), atOnce, atOnce.stop.get_token()).folds, 0);
}

} // namespace tonada
