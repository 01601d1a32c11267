// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/logistic_c.h"
#include "core/learn/logistic_regression.h"
#include "core/learn/model_file.h"
#include "core/learn/scalar_classifier.h"
#include "core/learn/scalar_learner.h"
#include "core/util/error.h"
#include "core/util/random.h"
#include "tests/support/some_clips.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace tonada {
namespace {

class Watcher : public TrainingObserver
{
public:
    void onEpoch(const EpochReport& report) override { epochs.push_back(report); }
    void onStep(int /*epoch*/, int step, int steps, double /*loss*/) override
    {
        lastStep = {step, steps};
        if (stopAtOnce)
            stop.request_stop();
    }

    std::vector<EpochReport> epochs;
    std::array<int, 2> lastStep{};
    bool stopAtOnce = false;
    std::stop_source stop;
};

test::SomeClips someClips()
{
    test::SomeClips clips;
    for (int i = 0; i < 12; ++i)
        clips.add("ana" + std::to_string(i), 1, 5).add("beto" + std::to_string(i), 0, 5);
    return clips.withScalars();
}

class ScalarLearnerTest : public testing::TestWithParam<System>
{
protected:
    ScalarLearnerTest()
    {
        std::vector<int> all(m_clips.data().clips.size());
        std::iota(all.begin(), all.end(), 0);
        m_train.assign(all.begin(), all.begin() + 80);
        m_validation.assign(all.begin() + 80, all.end());
        auto config = defaultTraining(GetParam());
        config.threads = 2;
        m_learner = makeLearner(config, m_clips.data().features);
    }

    TrainingHistory fit()
    {
        return m_learner->fit({m_clips.data(), m_train}, validation(), m_watcher, m_watcher.stop.get_token());
    }
    Examples validation() const { return {m_clips.data(), m_validation}; }

    test::SomeClips m_clips = someClips();
    std::vector<int> m_train;
    std::vector<int> m_validation;
    Watcher m_watcher;
    std::unique_ptr<Learner> m_learner;
};

} // namespace

TEST_P(ScalarLearnerTest, LearnsInOneEpochAndSaysWhatItChose)
{
    const auto history = fit();
    ASSERT_EQ(history.epochs.size(), 1U);
    EXPECT_EQ(history.keptEpoch, 1);
    EXPECT_FALSE(history.cancelled);
    EXPECT_FALSE(history.note.empty());
    EXPECT_EQ(m_watcher.epochs.size(), 1U);
    EXPECT_GT(history.epochs[0].trainAccuracy, 0.75);
    EXPECT_GT(history.epochs[0].validationAccuracy, 0.7);
    EXPECT_LT(history.epochs[0].validationLoss, 0.6);
}

TEST_P(ScalarLearnerTest, ItsModelFileGivesTheSameScoresBitForBit)
{
    fit();
    const test::TempDir dir;
    ModelInfo info;
    info.card = "# Scalars\n";
    info.calibration = Calibration{.temperature = 1.5};
    m_learner->save(dir / "m.onnx", info);
    const auto classifier = loadModel(dir / "m.onnx");
    EXPECT_EQ(classifier->input(), ClassifierInput::Scalars);
    EXPECT_EQ(classifier->info().name, "Scalars");
    EXPECT_EQ(classifier->info().calibration, info.calibration);
    const auto outputs = m_learner->predict(validation());
    const auto workspace = classifier->makeWorkspace();
    for (std::size_t i = 0; i < outputs.size(); ++i)
        EXPECT_EQ(classifier->predict({{}, validation()[i].scalars}, *workspace), outputs[i]);
}

TEST_P(ScalarLearnerTest, RefusesDataThatWasReadWithoutScalars)
{
    auto data = m_clips.data();
    for (auto& clip : data.clips)
        clip.scalars = {};
    EXPECT_THROW(m_learner->fit({data, m_train}, {data, {}}, m_watcher, {}), Error);
}

TEST_P(ScalarLearnerTest, GivesTheSameModelForTheSameSeed)
{
    fit();
    const auto outputs = m_learner->predict(validation());
    m_learner = makeLearner(defaultTraining(GetParam()), m_clips.data().features);
    fit();
    EXPECT_EQ(m_learner->predict(validation()), outputs);
}

INSTANTIATE_TEST_SUITE_P(Systems, ScalarLearnerTest, testing::Values(System::Logistic, System::Forest),
                         [](const auto& test) { return std::string(toString(test.param)); });

class ForestLearnerTest : public ScalarLearnerTest
{ };

TEST_P(ForestLearnerTest, KeepsNothingWhenItIsStopped)
{
    m_watcher.stopAtOnce = true;
    const auto history = fit();
    EXPECT_TRUE(history.cancelled);
    EXPECT_EQ(history.keptEpoch, 0);
    EXPECT_EQ(m_learner->predict(validation())[0], (std::array<float, 2>{0.5F, 0.5F}));
}

TEST_P(ForestLearnerTest, ReportsEachTree)
{
    fit();
    EXPECT_EQ(m_watcher.lastStep[1], 100);
    EXPECT_EQ(m_watcher.lastStep[0], 100) << "whoever grew the last one";
}

INSTANTIATE_TEST_SUITE_P(Systems, ForestLearnerTest, testing::Values(System::Forest));

TEST(ChooseLogisticC, KeepsTheVoicesOfAFoldTogether)
{
    // Every voice has scalars of its own, which tell its label only to those who know the voice.
    Random random(1);
    const auto draws = [&](Eigen::Index) {
        return static_cast<double>(random.uniform(-1, 1));
    };
    const Eigen::MatrixXd voices = Eigen::VectorXd::NullaryExpr(50, draws).reshaped(10, 5);
    ScalarExamples examples{Eigen::MatrixXd(200, 5), {}, {}};
    for (int i = 0; i < 200; ++i) {
        const int speaker = i % 10;
        examples.x.row(i) = voices.row(speaker) + 0.3 * Eigen::RowVectorXd::NullaryExpr(5, draws);
        examples.labels.push_back(speaker % 2);
        examples.speakers.push_back(speaker);
    }
    EXPECT_LT(chooseLogisticC(examples, {.bySpeaker = true}),
              chooseLogisticC(examples, {.bySpeaker = false}));
}

TEST(ChooseLogisticC, TakesTheUsualOneWhereNothingCanBeHeldOut)
{
    ScalarExamples examples{Eigen::MatrixXd::Random(4, 5), {0, 1, 0, 1}, {0, 1, 0, 1}};
    EXPECT_EQ(chooseLogisticC(examples, {.bySpeaker = true}), 1.0);
}

TEST(FitLogistic, AFeatureThatNeverChangesHasNoSay)
{
    Eigen::MatrixXd x = Eigen::MatrixXd::Random(20, 5);
    x.col(3).setConstant(7);
    std::vector<int> labels;
    for (int i = 0; i < 20; ++i)
        labels.push_back(x(i, 0) > 0.1 ? 1 : 0);
    const auto fit = fitLogistic(x, labels, 1.0);
    EXPECT_NEAR(fit.coefficients[3], 0.0, 1e-9);
    EXPECT_EQ(fit.deviation[3], 1.0);
    EXPECT_GT(fit.coefficients[0], 0.5);
}

} // namespace tonada
