// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learner.h"
#include "core/learn/metrics.h"
#include "core/util/error.h"
#include "core/util/random.h"
#include "tests/support/some_clips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <numeric>

namespace tonada {
namespace {

constexpr int kClips = 48;
constexpr int kValidationFrom = 36;

/** Noise; in every second clip a coefficient swings along time. Random labels teach nothing that lasts. */
Dataset noiseWithASwing(bool randomLabels = false)
{
    test::SomeClips clips;
    for (int i = 0; i < kClips; ++i)
        clips.add("somebody", i % 2, 1);
    auto data = clips.withSwings().data();
    Random random(5);
    if (randomLabels)
        for (auto& clip : data.clips)
            clip.label = static_cast<int>(random.below(2));
    return data;
}

class Recorder : public TrainingObserver
{
public:
    void onEpoch(const EpochReport& report) override { epochs.push_back(report); }
    void onStep(int epoch, int step, int steps, double /*loss*/) override
    {
        lastStep = {epoch, step, steps};
        if (whenStepping)
            whenStepping(epoch, step);
    }

    std::vector<EpochReport> epochs;
    std::array<int, 3> lastStep{};
    std::function<void(int, int)> whenStepping;
};

/** A compact network, its data and what came of training it. */
struct Training
{
    explicit Training(TrainingConfig config, bool randomLabels = false)
        : data(noiseWithASwing(randomLabels))
        , learner(makeLearner(config, data.features))
    {
        std::vector<int> all(data.clips.size());
        std::iota(all.begin(), all.end(), 0);
        trainClips.assign(all.begin(), all.begin() + kValidationFrom);
        validationClips.assign(all.begin() + kValidationFrom, all.end());
    }

    void run() { history = learner->fit({data, trainClips}, validation(), recorder, stop.get_token()); }

    Examples validation() const { return {data, validationClips}; }
    double validationLoss() const
    {
        return binaryCrossEntropy(labelsOf(validation()), learner->predict(validation()));
    }

    Dataset data;
    std::vector<int> trainClips;
    std::vector<int> validationClips;
    std::unique_ptr<Learner> learner;
    Recorder recorder;
    std::stop_source stop;
    TrainingHistory history;
};

TrainingConfig quick(int epochs)
{
    auto config = defaultTraining(System::Compact);
    config.epochs = epochs;
    config.batch = 8;
    return config;
}

} // namespace

TEST(NetworkLearner, LearnsWhatTellsTheClassesApart)
{
    Training training(quick(15));
    training.run();
    EXPECT_GT(training.history.epochs.back().validationAccuracy, 0.9);
    EXPECT_LT(training.history.epochs.back().trainLoss, training.history.epochs.front().trainLoss);
    EXPECT_THAT(training.recorder.lastStep, testing::ElementsAre(15, 5, 5));
}

TEST(NetworkLearner, OverfitsEightClipsWithRandomLabelsToNoLoss)
{
    for (const auto system : {System::Compact, System::Cnn}) {
        auto config = quick(80);
        config.system = system;
        config.learningRate.initial = 1e-3F;
        Training training(config, true);
        training.trainClips.resize(8);
        training.validationClips.clear();
        training.run();
        const Examples eight{training.data, training.trainClips};
        EXPECT_LT(binaryCrossEntropy(labelsOf(eight), training.learner->predict(eight)), 1e-3)
            << toString(system);
    }
}

TEST(NetworkLearner, WeighsTheClassesAsScikitLearnDoes)
{
    auto config = quick(2);
    Training training(config);
    auto& clips = training.trainClips; // 27 of 36 are of label 0 now
    for (const int clip : clips)
        training.data.clips[static_cast<std::size_t>(clip)].label = clip % 4 == 1 ? 1 : 0;
    const Examples train{training.data, clips};
    EXPECT_THAT(classWeights(config, train), testing::ElementsAre(1.0F, 1.0F));
    config.weighClasses = true;
    EXPECT_THAT(classWeights(config, train), testing::ElementsAre(36.0F / 54, 36.0F / 18));

    training.run();
    Training weighed(config);
    weighed.data = training.data;
    weighed.run();
    const auto meanOfLabelOne = [](const Training& run) {
        double sum = 0;
        for (const auto& output : run.learner->predict(run.validation()))
            sum += static_cast<double>(output[1]);
        return sum;
    };
    EXPECT_GT(meanOfLabelOne(weighed), meanOfLabelOne(training));
}

TEST(NetworkLearner, KeepsTheWeightsOfTheBestEpoch)
{
    Training training(quick(4), true);
    training.run();
    const auto& epochs = training.history.epochs;
    const auto best = std::min_element(epochs.begin(), epochs.end(), [](const auto& a, const auto& b) {
        return a.validationLoss < b.validationLoss;
    });
    EXPECT_EQ(training.history.keptEpoch, best->epoch);
    EXPECT_EQ(training.validationLoss(), best->validationLoss);
}

TEST(NetworkLearner, KeepsTheBestSoFarWhenCancelled)
{
    Training training(quick(50));
    training.recorder.whenStepping = [&](int epoch, int step) {
        if (epoch == 3 && step == 2)
            training.stop.request_stop();
    };
    training.run();
    EXPECT_TRUE(training.history.cancelled);
    ASSERT_EQ(training.history.epochs.size(), 2U);
    const auto kept = static_cast<std::size_t>(training.history.keptEpoch);
    ASSERT_GE(kept, 1U);
    EXPECT_EQ(training.validationLoss(), training.history.epochs[kept - 1].validationLoss);
}

TEST(NetworkLearner, SaysSoWhenCancelledBeforeAnEpochIsDone)
{
    Training training(quick(5));
    training.stop.request_stop();
    training.run();
    EXPECT_TRUE(training.history.cancelled);
    EXPECT_EQ(training.history.keptEpoch, 0);
    EXPECT_TRUE(training.recorder.epochs.empty());
}

TEST(NetworkLearner, StopsEarlyWhenPatienceRunsOut)
{
    auto config = quick(60);
    config.patience = 2;
    Training training(config, true);
    training.run();
    EXPECT_TRUE(training.history.stoppedEarly);
    EXPECT_EQ(training.history.keptEpoch, training.history.epochs.back().epoch - 2);
}

TEST(NetworkLearner, SameSeedGivesTheSameBitsForAnyNumberOfThreads)
{
    auto config = quick(2);
    Training one(config);
    one.run();
    config.threads = 3;
    Training three(config);
    three.run();
    EXPECT_EQ(one.learner->predict(one.validation()), three.learner->predict(three.validation()));
    config.seed = 43;
    Training otherSeed(config);
    otherSeed.run();
    EXPECT_NE(one.learner->predict(one.validation()), otherSeed.learner->predict(otherSeed.validation()));
}

TEST(NetworkLearner, TrainsTheLstmAlongEitherAxis)
{
    for (const auto steps : {LstmSteps::Coefficients, LstmSteps::Frames}) {
        auto config = defaultTraining(System::Lstm);
        config.epochs = 12;
        config.batch = 8;
        config.learningRate.initial = 3e-3F;
        config.lstmSteps = steps;
        Training training(config);
        training.run();
        EXPECT_LT(training.history.epochs.back().trainLoss, 0.8 * training.history.epochs.front().trainLoss)
            << toString(steps);
    }
}

TEST(NetworkLearner, KeepsTheLastWeightsWithoutValidationClips)
{
    Training training(quick(2));
    training.validationClips.clear();
    training.run();
    EXPECT_EQ(training.history.keptEpoch, 2);
    EXPECT_TRUE(std::isnan(training.history.epochs[0].validationLoss));
}

TEST(TrainingConfig, HasTheNotebooksValuesForTheCnn)
{
    const auto config = defaultTraining(systemFromName("cnn"));
    EXPECT_EQ(config.epochs, 50);
    EXPECT_EQ(config.batch, 16);
    EXPECT_FLOAT_EQ(config.learningRate.at(0, 100), 1e-5F);
    EXPECT_FLOAT_EQ(config.learningRate.at(99, 100), 1e-5F);
}

TEST(TrainingConfig, HasTheSameValuesForTheLstm)
{
    const auto config = defaultTraining(systemFromName("lstm"));
    EXPECT_EQ(config.epochs, 50);
    EXPECT_EQ(config.batch, 16);
    EXPECT_FLOAT_EQ(config.learningRate.at(99, 100), 1e-5F);
    EXPECT_EQ(config.lstmSteps, LstmSteps::Coefficients);
}

TEST(TrainingConfig, RefusesWhatCannotBe)
{
    auto config = defaultTraining(System::Compact);
    config.learningRate.initial = 0;
    EXPECT_THROW(config.validate(), Error);
    try {
        (void)systemFromName("svm");
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_STREQ(
            e.what(),
            "system: svm is not valid; expected one of cnn, cnn-augmented, compact, lstm, logistic, forest");
    }
}

} // namespace tonada
