// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "core/learn/novelty_fit.h"
#include "core/util/error.h"
#include "core/util/random.h"
#include "tests/support/some_clips.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace tonada {
namespace {

using Mfcc63 = Eigen::Matrix<float, 40, 63, Eigen::RowMajor>;

/** Coefficients that swing at their own speeds, loud in all frames. */
Mfcc63 swinging()
{
    Mfcc63 mfcc = Mfcc63::Zero();
    for (int frame = 0; frame < 63; ++frame)
        for (int k = 0; k < Movement::kCoefficients; ++k)
            mfcc(k, frame) = 20.0F * std::sin(0.3F * static_cast<float>((k + 1) * frame));
    return mfcc;
}

/** A little trained system and its data. */
struct Trained
{
    explicit Trained(System system, int threads = 1)
        : data(test::SomeClips()
                   .addSpeakers("other", 0, 40, 5)
                   .addSpeakers("argentinian", 1, 40, 5)
                   .withScalars()
                   .withSwings()
                   .data())
    {
        std::vector<int> all(data.clips.size());
        std::iota(all.begin(), all.end(), 0);
        Random random(3);
        random.shuffle(std::span(all));
        train.assign(all.begin(), all.begin() + 250);
        heldOut.assign(all.begin() + 250, all.end());
        auto config = defaultTraining(system);
        config.epochs = 1;
        config.threads = threads;
        learner = makeLearner(config, data.features);
        learner->fit({data, train}, {data, heldOut}, nobody, {});
    }

    [[nodiscard]] NoveltyFit fit() const { return fitNovelty(*learner, {data, train}, {data, heldOut}); }

    struct Nobody final : TrainingObserver
    {
        void onEpoch(const EpochReport&) override { }
        void onStep(int, int, int, double) override { }
    };

    Dataset data;
    std::vector<int> train;
    std::vector<int> heldOut;
    Nobody nobody;
    std::unique_ptr<Learner> learner;
};

} // namespace

TEST(FitDistance, ShrinksTheCovarianceAsScikitLearnsLedoitWolfDoes)
{
    Eigen::MatrixXd x(2, 5);
    x << 1, 2, 4, 3, 0, //
        2, 1, 3, 6, -2;
    const auto distance = fitDistance(x);
    ASSERT_TRUE(distance);
    EXPECT_EQ(distance->mean, Eigen::Vector2d(2, 2));
    // Covariance (2, 2.8; 2.8, 6.8), drawn 0.568235 of the way to 4.4 times the identity.
    const auto far = [&](double a, double b) {
        return (*distance)(std::array{a, b});
    };
    EXPECT_NEAR(far(0, 0), 1.2317967, 1e-5);
    EXPECT_NEAR(far(5, 5), 1.8476950, 1e-5);
    EXPECT_NEAR(far(4, -1), 1.9884868, 1e-5);
    EXPECT_EQ(far(2, 2), 0);
}

TEST(FitDistance, HasNoAnswerWhereNothingVaries)
{
    EXPECT_FALSE(fitDistance(Eigen::MatrixXd::Constant(3, 10, 4.0)));
}

TEST(Movement, IsHowMuchAndHowFastCoefficientsMove)
{
    Mfcc63 mfcc = Mfcc63::Zero();
    for (int frame = 0; frame < 63; ++frame)
        mfcc(1, frame) = frame % 2 == 0 ? 3.0F : -3.0F;
    const auto movement = movementOf(mfcc);
    EXPECT_EQ(movement.share, 1);
    EXPECT_NEAR(movement.values[0], std::log(1e-2) / 2, 1e-9) << "does not move";
    EXPECT_NEAR(movement.values[1], std::log(3.0), 1e-2);
    EXPECT_NEAR(movement.values[Movement::kCoefficients + 1], std::log(6.0), 1e-2);
}

TEST(Movement, LooksAtNothingWhereThereIsAPause)
{
    auto mfcc = swinging();
    const auto whole = movementOf(mfcc.leftCols(43));
    mfcc.rightCols(20).setZero();
    mfcc.row(0).rightCols(20).setConstant(-300);
    const auto withPause = movementOf(mfcc);
    for (std::size_t i = 0; i < withPause.values.size(); ++i)
        EXPECT_DOUBLE_EQ(withPause.values[i], whole.values[i]) << i;
    EXPECT_DOUBLE_EQ(withPause.share, 43.0 / 63);
}

class FitNovelty : public testing::TestWithParam<System>
{ };

TEST_P(FitNovelty, CallsFewClipsUnlikeThatAreLikeTheTrainingData)
{
    const Trained trained(GetParam());
    const auto fit = trained.fit();
    ASSERT_TRUE(fit.novelty) << fit.reason;
    EXPECT_TRUE(fit.novelty->isUsable());
    EXPECT_EQ(fit.novelty->clips, 250);
    EXPECT_EQ(fit.novelty->heldOut, 150);
    EXPECT_EQ(fit.novelty->movement.has_value(), inputOf(GetParam()) == ClassifierInput::Mfcc);
    EXPECT_EQ(countUnlike(*fit.novelty, *trained.learner, {trained.data, trained.heldOut}), 0)
        << "of few clips the farthest one sets the limit";
    EXPECT_LE(countUnlike(*fit.novelty, *trained.learner, {trained.data, trained.train}), 10);
}

TEST_P(FitNovelty, CallsUnlikeWhatStandsOut)
{
    Trained trained(GetParam());
    const auto novelty = trained.fit().novelty;
    for (auto& clip : trained.data.clips) {
        clip.mfcc.row(0).setConstant(-100); // hums
        clip.mfcc.row(1).setConstant(20);
        clip.scalars = {0.1F, 0.5F, 4000, 2300, 6800}; // white noise
    }
    EXPECT_EQ(countUnlike(*novelty, *trained.learner, {trained.data, trained.heldOut}), 150);
}

TEST_P(FitNovelty, GivesTheSameBitsForAnyNumberOfThreads)
{
    EXPECT_EQ(nlohmann::json(*Trained(GetParam(), 1).fit().novelty).dump(),
              nlohmann::json(*Trained(GetParam(), 3).fit().novelty).dump());
}

TEST_P(FitNovelty, IsWhatTheModelOpenedFromItsFileSays)
{
    const test::TempDir dir;
    const Trained trained(GetParam());
    ModelInfo info;
    info.novelty = trained.fit().novelty;
    trained.learner->save(dir / "m.onnx", info);
    const auto model = loadModel(dir / "m.onnx");
    ASSERT_TRUE(model->info().novelty);
    EXPECT_EQ(nlohmann::json(*model->info().novelty), nlohmann::json(*info.novelty));
    const auto workspace = model->makeWorkspace();
    const Examples examples{trained.data, trained.heldOut};
    const auto expected = noveltyOf(*info.novelty, noveltyValues(*trained.learner, examples));
    for (std::size_t i = 0; i < examples.size(); i += 10) {
        const Eigen::MatrixXf mfcc = examples[i].mfcc;
        (void)model->predict({mfcc, examples[i].scalars}, *workspace);
        EXPECT_NEAR(model->novelty(*workspace), expected[i], 1e-4F * expected[i]) << i;
    }
}

TEST_P(FitNovelty, SaysWhyThereIsNone)
{
    Trained trained(GetParam());
    trained.train.resize(49);
    EXPECT_EQ(trained.fit().reason, "only 49 clips were trained on, and 50 are needed");
    trained.train.push_back(0);
    trained.heldOut.resize(19);
    const auto fit = trained.fit();
    EXPECT_FALSE(fit.novelty);
    EXPECT_EQ(fit.reason, "only 19 clips were held out from training, and 20 are needed");
}

INSTANTIATE_TEST_SUITE_P(Systems, FitNovelty,
                         testing::Values(System::Compact, System::Lstm, System::Logistic, System::Forest),
                         [](const auto& system) { return std::string(toString(system.param)); });

TEST(Novelty, OfAnotherSizeThanTheModelsFeaturesIsRefused)
{
    const test::TempDir dir;
    const Trained compact(System::Compact);
    ModelInfo info;
    info.novelty = Trained(System::Logistic).fit().novelty;
    compact.learner->save(dir / "m.onnx", info);
    try {
        (void)loadModel(dir / "m.onnx");
        FAIL() << "taken";
    } catch (const Error& e) {
        EXPECT_EQ(e.code(), ErrorCode::ModelDamaged);
        EXPECT_EQ(e.args().at(1), "tonada.novelty is of 5 features, the model has 64");
    }
}

} // namespace tonada
