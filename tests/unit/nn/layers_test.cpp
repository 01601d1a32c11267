// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"
#include "core/nn/batch_normalization.h"
#include "core/nn/cepstral_mean_normalization.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/global_mean_max.h"
#include "core/nn/lstm.h"
#include "core/nn/max_pooling2d.h"
#include "core/nn/permute.h"
#include "core/util/error.h"
#include "core/util/random.h"
#include "tests/unit/nn/gradient_check.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

constexpr double kGradientTolerance = 2e-3;

Eigen::MatrixXf randomBatch(const Shape& shape, Eigen::Index examples)
{
    Random random(11);
    Eigen::MatrixXf x(shape.size(), examples);
    for (float& value : x.reshaped())
        value = random.uniform(-1.0F, 1.0F);
    return x;
}

/** Far apart from each other and from zero, so that small steps change neither a maximum nor a sign. */
Eigen::MatrixXf distinctBatch(const Shape& shape, Eigen::Index examples)
{
    Eigen::MatrixXf x(shape.size(), examples);
    std::vector<float> values;
    for (Eigen::Index i = 0; i < x.size(); ++i)
        values.push_back(0.1F * (static_cast<float>(i - x.size() / 2) + 0.5F));
    Random random(12);
    random.shuffle(std::span(values));
    std::copy(values.begin(), values.end(), x.data());
    return x;
}

template <typename L, typename... Args>
L built(const Shape& input, Args... args)
{
    L layer(args...);
    layer.build(input);
    Random random(5);
    layer.initialise(random);
    return layer;
}

Eigen::MatrixXf inferred(const Layer& layer, const Eigen::MatrixXf& x)
{
    std::vector<float> scratch(static_cast<std::size_t>(layer.scratchSize()));
    Eigen::MatrixXf y(layer.outputShape().size(), x.cols());
    layer.infer(x, y, scratch);
    return y;
}

Eigen::MatrixXf trained(Layer& layer, const Eigen::MatrixXf& x)
{
    Eigen::MatrixXf y(layer.outputShape().size(), x.cols());
    layer.forward(x, y, {7, nullptr});
    return y;
}

TEST(Dense, GradientsEqualCentralDifferences)
{
    auto layer = built<Dense>({1, 1, 7}, 5);
    EXPECT_LT(test::gradientError(layer, randomBatch({1, 1, 7}, 3), 0.1F), kGradientTolerance);
}

TEST(Dense, InfersWhatItComputesInTraining)
{
    auto layer = built<Dense>({1, 1, 37}, 20);
    for (const Eigen::Index examples : {1, 5}) {
        const auto x = randomBatch({1, 1, 37}, examples);
        EXPECT_LT((inferred(layer, x) - trained(layer, x)).cwiseAbs().maxCoeff(), 1e-6F);
    }
}

TEST(Conv2D, GradientsEqualCentralDifferencesForAnyPadding)
{
    const Shape input{5, 6, 3};
    for (const Extent padding : {Extent{0, 0}, Extent{1, 1}, Extent{0, 2}}) {
        auto layer = built<Conv2D>(input, 4, Extent{3, 3}, padding);
        EXPECT_LT(test::gradientError(layer, randomBatch(input, 2), 0.1F), kGradientTolerance);
    }
}

TEST(Conv2D, IsACorrelationInChannelsLastLayout)
{
    Conv2D layer(1, {2, 2});
    layer.build({2, 3, 1});
    layer.parameters()[0].values << 1, 10, 100, 1000;
    layer.parameters()[1].values << 0.5F;
    const Eigen::VectorXf x{{1, 2, 3, 4, 5, 6}};
    EXPECT_EQ(inferred(layer, x),
              (Eigen::VectorXf{{1 + 20 + 400 + 5000 + 0.5F, 2 + 30 + 500 + 6000 + 0.5F}}));
}

TEST(Conv2D, KernelAsHighAsThePictureMovesAlongTheWidth)
{
    auto layer = built<Conv2D>({40, 63, 1}, 64, Extent{40, 3}, Extent{0, 1});
    EXPECT_EQ(layer.outputShape(), (Shape{1, 63, 64}));
    EXPECT_EQ(layer.parameter("kernel").shape, (std::vector<int>{40, 3, 1, 64}));
    const auto x = randomBatch({40, 63, 1}, 2);
    EXPECT_LT((inferred(layer, x) - trained(layer, x)).cwiseAbs().maxCoeff(), 1e-5F);
}

TEST(Conv2D, RefusesAPictureSmallerThanItsKernel)
{
    Conv2D layer(4, {3, 3});
    try {
        layer.build({2, 9, 1});
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.args(),
                  (std::vector<std::string>{"input of Conv2D", "2 × 9 × 1", "at least 3 × 3 × 1"}));
    }
}

TEST(MaxPooling2D, GradientsEqualCentralDifferences)
{
    auto layer = built<MaxPooling2D>({5, 7, 2}, Extent{2, 2});
    EXPECT_EQ(layer.outputShape(), (Shape{2, 3, 2}));
    EXPECT_LT(test::gradientError(layer, distinctBatch({5, 7, 2}, 2), 0.02F), kGradientTolerance);
}

TEST(MaxPooling2D, GivesTheGradientOfEqualMaximaToTheFirst)
{
    MaxPooling2D layer({1, 2});
    layer.build({1, 2, 1});
    const Eigen::VectorXf x{{3, 3}};
    const Eigen::VectorXf y{{3}};
    const Eigen::VectorXf dy{{1}};
    Eigen::MatrixXf dx(2, 1);
    layer.backward(x, y, dy, dx, {});
    EXPECT_EQ(dx, (Eigen::VectorXf{{1, 0}}));
}

TEST(GlobalMeanMax, GradientsEqualCentralDifferences)
{
    auto layer = built<GlobalMeanMax>({2, 5, 3});
    EXPECT_LT(test::gradientError(layer, distinctBatch({2, 5, 3}, 2), 0.02F), kGradientTolerance);
}

TEST(GlobalMeanMax, PutsTheMeansBeforeTheMaxima)
{
    auto layer = built<GlobalMeanMax>({1, 2, 2});
    EXPECT_EQ(inferred(layer, Eigen::VectorXf{{1, 4, 3, 2}}), (Eigen::VectorXf{{2, 3, 3, 4}}));
}

TEST(BatchNormalization, GradientsEqualCentralDifferences)
{
    auto layer = built<BatchNormalization>({2, 5, 3}, 0.9F, 1e-5F);
    layer.parameters()[0].values << 0.5F, 1.5F, -2.0F;
    layer.parameters()[1].values << 0.1F, -0.3F, 0.7F;
    EXPECT_LT(test::gradientError(layer, randomBatch({2, 5, 3}, 4), 1e-2F), kGradientTolerance);
}

TEST(BatchNormalization, LeavesMeanZeroAndVarianceOne)
{
    auto layer = built<BatchNormalization>({1, 8, 2}, 0.9F, 1e-5F);
    const Eigen::MatrixXf y = trained(layer, randomBatch({1, 8, 2}, 4)).reshaped(2, 32);
    for (Eigen::Index channel = 0; channel < 2; ++channel) {
        EXPECT_NEAR(y.row(channel).mean(), 0.0F, 1e-6F);
        EXPECT_NEAR(y.row(channel).squaredNorm() / 32.0F, 1.0F, 1e-3F);
    }
}

TEST(BatchNormalization, InfersWithTheMovingStatisticsOfTraining)
{
    auto layer = built<BatchNormalization>({1, 4, 1}, 0.9F, 0.0F);
    const Eigen::MatrixXf x{{1, 2}, {3, 4}, {5, 6}, {7, 8}};
    trained(layer, x);
    const float mean = 0.1F * 4.5F;
    const float variance = 0.9F + 0.1F * 6.0F; // the unbiased variance of 1 … 8 is 6
    EXPECT_NEAR(layer.parameter("moving_mean").values[0], mean, 1e-6F);
    EXPECT_NEAR(layer.parameter("moving_variance").values[0], variance, 1e-6F);
    EXPECT_NEAR(inferred(layer, x)(0, 0), (1.0F - mean) / std::sqrt(variance), 1e-6F);
}

TEST(CepstralMeanNormalization, GradientsEqualCentralDifferences)
{
    auto layer = built<CepstralMeanNormalization>({3, 5, 1});
    layer.parameters()[0].values << 1.0F, 2.0F, 0.5F;
    EXPECT_LT(test::gradientError(layer, randomBatch({3, 5, 1}, 2), 0.1F), kGradientTolerance);
}

TEST(CepstralMeanNormalization, AdaptsToTheDeviationOfEachRowWithoutItsMean)
{
    auto layer = built<CepstralMeanNormalization>({3, 2, 1});
    const Eigen::MatrixXf data{{1, 9}, {3, 7}, {5, 5}, {5, 5}, {10, 0}, {20, 0}};
    layer.adapt(data);
    EXPECT_NEAR(layer.parameter("deviation").values[0], 1.0F, 1e-6F);
    EXPECT_EQ(layer.parameter("deviation").values[1], 1.0F) << "constant: left at zero, not divided by zero";
    EXPECT_NEAR(layer.parameter("deviation").values[2], std::sqrt(12.5F), 1e-5F);
    EXPECT_LT((inferred(layer, data).col(0).head(4) - Eigen::VectorXf{{-1, 1, 0, 0}}).cwiseAbs().maxCoeff(),
              1e-6F);
}

TEST(Activation, GradientsEqualCentralDifferences)
{
    auto relu = built<Activation>({1, 1, 9}, ActivationFunction::Relu);
    EXPECT_LT(test::gradientError(relu, distinctBatch({1, 1, 9}, 2), 0.02F), kGradientTolerance);
    auto sigmoid = built<Activation>({1, 1, 9}, ActivationFunction::Sigmoid);
    EXPECT_LT(test::gradientError(sigmoid, randomBatch({1, 1, 9}, 2), 1e-2F), kGradientTolerance);
}

TEST(Dropout, GradientsEqualCentralDifferences)
{
    auto layer = built<Dropout>({1, 1, 9}, 0.4F);
    EXPECT_LT(test::gradientError(layer, randomBatch({1, 1, 9}, 2), 0.1F), kGradientTolerance);
}

TEST(Dropout, KeepsTheExpectedShareAndScalesItUp)
{
    auto layer = built<Dropout>({1, 1, 1000}, 0.2F);
    const Eigen::MatrixXf y = trained(layer, Eigen::MatrixXf::Ones(1000, 100));
    EXPECT_NEAR((y.array() == 0.0F).cast<float>().mean(), 0.2F, 0.005F);
    EXPECT_EQ(y.maxCoeff(), 1.25F);
}

TEST(Dropout, DrawsAnotherMaskForAnotherKeyAndTheSameForTheSame)
{
    auto layer = built<Dropout>({1, 1, 1000}, 0.5F);
    const Eigen::MatrixXf x = Eigen::MatrixXf::Ones(1000, 1);
    Eigen::MatrixXf first(1000, 1);
    Eigen::MatrixXf again(1000, 1);
    Eigen::MatrixXf other(1000, 1);
    layer.forward(x, first, {1, nullptr});
    layer.forward(x, other, {2, nullptr});
    layer.forward(x, again, {1, nullptr});
    EXPECT_EQ(first, again);
    EXPECT_NEAR((first.array() == other.array()).cast<float>().mean(), 0.5F, 0.06F);
}

TEST(Flatten, KeepsTheNumbersInPlace)
{
    auto layer = built<Flatten>({2, 3, 4});
    EXPECT_EQ(layer.outputShape(), (Shape{1, 1, 24}));
    EXPECT_LT(test::gradientError(layer, randomBatch({2, 3, 4}, 2), 0.1F), kGradientTolerance);
}

TEST(Lstm, GradientsEqualCentralDifferences)
{
    const Shape input{6, 5, 1};
    for (const bool returnSequences : {false, true}) {
        for (const int units : {3, 11}) {
            auto layer = built<Lstm>(input, units, returnSequences);
            EXPECT_LT(test::gradientError(layer, randomBatch(input, 3), 1e-2F), kGradientTolerance);
        }
    }
}

TEST(Lstm, GivesTheLastStepOfTheSequence)
{
    auto last = built<Lstm>({6, 5, 1}, 4, false);
    auto all = built<Lstm>({6, 5, 1}, 4, true);
    EXPECT_EQ(last.outputShape(), (Shape{1, 1, 4}));
    EXPECT_EQ(all.outputShape(), (Shape{6, 4, 1}));
    const auto x = randomBatch({6, 5, 1}, 3);
    EXPECT_EQ(inferred(all, x).bottomRows(4), inferred(last, x));
}

TEST(Lstm, InfersWhatItComputesInTraining)
{
    auto layer = built<Lstm>({9, 20, 1}, 24, true);
    for (const Eigen::Index examples : {1, 6}) {
        const auto x = randomBatch({9, 20, 1}, examples);
        EXPECT_LT((inferred(layer, x) - trained(layer, x)).cwiseAbs().maxCoeff(), 1e-6F);
    }
}

TEST(Lstm, StaysANumberForAnyInput)
{
    auto layer = built<Lstm>({4, 3, 1}, 8, true);
    const Eigen::MatrixXf x = 1e6F * randomBatch({4, 3, 1}, 2);
    const Eigen::MatrixXf y = inferred(layer, x);
    EXPECT_TRUE(y.allFinite());
    EXPECT_LE(y.cwiseAbs().maxCoeff(), 1.0F);
}

TEST(Lstm, BeginsWithOrthonormalRecurrentWeightsAndAnOpenForgetGate)
{
    auto layer = built<Lstm>({4, 3, 1}, 8, true);
    const auto& recurrent = layer.parameter("recurrent_kernel").values;
    const Eigen::MatrixXf rows = recurrent.reshaped(32, 8);
    EXPECT_LT((rows.transpose() * rows - Eigen::MatrixXf::Identity(8, 8)).cwiseAbs().maxCoeff(), 1e-5F);
    const Eigen::MatrixXf bias = layer.parameter("bias").values.reshaped(8, 4);
    EXPECT_TRUE((bias.col(1).array() == 1.0F).all());
    EXPECT_EQ(bias.sum(), 8.0F);
}

TEST(Lstm, RefusesAPictureOfSeveralChannels)
{
    Lstm layer(4);
    EXPECT_THROW(layer.build({4, 3, 2}), Error);
}

TEST(Permute, SwapsRowsAndColumns)
{
    auto layer = built<Permute>({2, 3, 1});
    EXPECT_EQ(layer.outputShape(), (Shape{3, 2, 1}));
    EXPECT_EQ(inferred(layer, Eigen::VectorXf{{1, 2, 3, 4, 5, 6}}), (Eigen::VectorXf{{1, 4, 2, 5, 3, 6}}));
    EXPECT_LT(test::gradientError(layer, randomBatch({2, 3, 1}, 2), 0.1F), kGradientTolerance);
}

} // namespace
} // namespace tonada
