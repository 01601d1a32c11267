// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/learn/augment.h"
#include "core/learn/clip_audio.h"
#include "core/learn/experiment.h"
#include "core/util/error.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <numeric>
#include <set>

namespace tonada {
namespace {

using testing::HasSubstr;

const std::vector<Augmentation> kAll
    = augmentationsFromNames("noise,pitch,time-mask,frequency-mask,gain,band,spec");

std::vector<Clip> copiesOf(const Dataset& data, const std::vector<int>& clips,
                           const std::vector<Augmentation>& augmentations, int threads = 1)
{
    AugmentOptions options;
    options.threads = threads;
    return augmentedCopies(data, clips, augmentations, options);
}

class SilentObserver : public TrainingObserver
{
public:
    void onEpoch(const EpochReport& /*report*/) override { }
    void onStep(int /*epoch*/, int /*step*/, int /*steps*/, double /*loss*/) override { }
};

Experiment trainAugmented(const Dataset& data, SplitBy by, int threads = 1)
{
    auto config = defaultExperiment(System::Compact);
    config.training.epochs = 2;
    config.training.batch = 8;
    config.training.threads = threads;
    config.training.augmentations = kAll;
    config.split.by = by;
    SilentObserver observer;
    return runExperiment(data, nullptr, config, observer, {});
}

std::vector<std::array<float, 2>> answers(const Experiment& run, const Dataset& data)
{
    std::vector<int> all(data.clips.size());
    std::iota(all.begin(), all.end(), 0);
    return run.learner->predict({data, all});
}

} // namespace

TEST(AugmentedCopies, AreOneForEachClipAndAugmentationLabelledAsTheOriginal)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 2, 4.0);
    const auto data = readDataset(listRecordings(dir.path()));
    const std::vector<int> clips{5, 0, 3};
    const auto copies = copiesOf(data, clips, {Augmentation::Noise, Augmentation::Pitch});
    ASSERT_EQ(copies.size(), 6U);
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const auto& original = data.clips[static_cast<std::size_t>(clips[i % 3])];
        EXPECT_EQ(copies[i].label, original.label);
        EXPECT_EQ(copies[i].speaker, original.speaker);
        EXPECT_EQ(copies[i].recording, original.recording);
        EXPECT_EQ(copies[i].number, original.number);
        EXPECT_NE(copies[i].mfcc, original.mfcc);
    }
}

TEST(AugmentedCopies, GoThroughTheFeaturesOfEveryOtherClip)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 1, 4.0);
    const auto data = readDataset(listRecordings(dir.path()));
    const auto copy = copiesOf(data, {1}, {Augmentation::Pitch}).at(0);
    ClipAudio audio(data.recordings[0], data.features);
    const auto second = audio.skipTo(1);
    std::vector<float> samples(second.begin(), second.end());
    Random unused(0);
    changeSamples(Augmentation::Pitch, samples, data.features.sampleRate, unused);
    Eigen::MatrixXf expected;
    Mfcc(data.features).mfcc(samples, expected);
    EXPECT_EQ(Eigen::MatrixXf(copy.mfcc), expected);
}

TEST(AugmentedCopies, AreTheSameForAnyNumberOfThreads)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 3, 4.0);
    const auto data = readDataset(listRecordings(dir.path()));
    const std::vector<int> clips{0, 1, 4, 7, 8, 11};
    const auto one = copiesOf(data, clips, kAll, 1);
    const auto three = copiesOf(data, clips, kAll, 3);
    ASSERT_EQ(one.size(), three.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        EXPECT_EQ(one[i].mfcc, three[i].mfcc) << i;
}

TEST(AugmentedCopies, RefuseARecordingThatHasChanged)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 1, 2.0);
    const auto data = readDataset(listRecordings(dir.path()));
    test::writeWav(data.recordings[0], test::sweeps(2.0, true, 9));
    try {
        (void)copiesOf(data, {0}, {Augmentation::Noise});
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_THAT(e.what(), HasSubstr("it has changed since it was read"));
    }
}

TEST(AugmentedCopies, StopWhenAsked)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 1, 2.0);
    const auto data = readDataset(listRecordings(dir.path()));
    std::stop_source stop;
    stop.request_stop();
    AugmentOptions options;
    options.stop = stop.get_token();
    EXPECT_THROW((void)augmentedCopies(data, std::vector<int>{0}, kAll, options), Error);
}

/** Nothing of a test or validation clip can be trained on when its recording is not even there. */
TEST(AugmentedTraining, NeverTouchesARecordingOfTheTestOrValidationPart)
{
    for (const auto by : {SplitBy::Speaker, SplitBy::Clip}) {
        const test::TempDir dir;
        test::writeSweepFolders(dir.path(), 8, 2.0); // one clip a recording
        const auto data = readDataset(listRecordings(dir.path()));
        const auto before = trainAugmented(data, by);
        ASSERT_FALSE(before.split.test.empty());
        ASSERT_FALSE(before.split.validation.empty());
        for (const auto* part : {&before.split.test, &before.split.validation})
            for (const int clip : *part)
                std::filesystem::remove(data.recordings[static_cast<std::size_t>(
                    data.clips[static_cast<std::size_t>(clip)].recording)]);
        const auto after = trainAugmented(data, by);
        EXPECT_EQ(answers(before, data), answers(after, data));

        const auto& trained = before.split.train.front();
        std::filesystem::remove(data.recordings[static_cast<std::size_t>(
            data.clips[static_cast<std::size_t>(trained)].recording)]);
        EXPECT_THROW((void)trainAugmented(data, by), Error);
    }
}

TEST(AugmentedTraining, IsTheSameForAnyNumberOfThreads)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 4, 4.0);
    const auto data = readDataset(listRecordings(dir.path()));
    EXPECT_EQ(answers(trainAugmented(data, SplitBy::Clip, 1), data),
              answers(trainAugmented(data, SplitBy::Clip, 3), data));
}

TEST(DefaultExperiment, TrainsTheAugmentedCnnAsItWasPublished)
{
    const auto config = defaultExperiment(System::CnnAugmented);
    EXPECT_FALSE(config.split.balance);
    EXPECT_EQ(namesOf(config.training.augmentations), "noise,pitch");
    EXPECT_EQ(config.training.epochs, 50);
    Dataset data;
    for (int i = 0; i < 570; ++i) {
        data.clips.emplace_back();
        data.clips.back().label = i < 241 ? 1 : 0;
    }
    const auto split = notebookSplit(data, 42, config.split.balance);
    EXPECT_EQ(split.train.size(), 427U);
    EXPECT_EQ(split.test.size(), 143U);
    EXPECT_EQ(split.train.size() * (1 + config.training.augmentations.size()), 1281U);
}

TEST(AugmentationExample, IsTheClipAndThenTheChangedClip)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 1, 4.0);
    const auto data = readDataset(listRecordings(dir.path()));
    const auto example = augmentationExample(data, 1, Augmentation::TimeMask);
    ASSERT_EQ(example.size(), 32000U + 8000U + 32000U);
    ClipAudio audio(data.recordings[0], data.features);
    const auto clip = audio.skipTo(1);
    EXPECT_TRUE(std::equal(clip.begin(), clip.end(), example.begin()));
    int zeros = 0;
    for (std::size_t i = 0; i < clip.size(); ++i) {
        zeros += example[40000 + i] == 0 ? 1 : 0;
        EXPECT_TRUE(example[40000 + i] == 0 || example[40000 + i] == clip[i]);
    }
    EXPECT_GE(zeros, 1000);
    EXPECT_LT(zeros, 1100);
}

} // namespace tonada
