// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/adam.h"
#include "core/nn/initializer.h"
#include "core/nn/learning_rate.h"
#include "core/util/random.h"

#include <gtest/gtest.h>

#include <array>

namespace tonada {
namespace {

TEST(Adam, AddsEpsilonBeforeTheBiasCorrection)
{
    Parameter weight{"kernel", {1}, Eigen::VectorXf::Ones(1), Eigen::VectorXf::Constant(1, 1e-7F)};
    Adam adam({&weight});
    adam.step(0.1F);
    // m = 1e-8, sqrt(v) = 1e-7·sqrt(1e-3), so epsilon counts 32 times more than it would after the correction
    const double expected = 0.1 * std::sqrt(1e-3) / 0.1 * 1e-8 / (1e-7 * std::sqrt(1e-3) + 1e-7);
    EXPECT_NEAR(1.0 - static_cast<double>(weight.values[0]), expected, 1e-3 * expected);
}

TEST(LearningRateSchedule, FallsAlongHalfACosine)
{
    const LearningRateSchedule schedule{LearningRateSchedule::Form::CosineToZero, 2.0F};
    EXPECT_FLOAT_EQ(schedule.at(0, 100), 2.0F);
    EXPECT_FLOAT_EQ(schedule.at(50, 100), 1.0F);
    EXPECT_LT(schedule.at(99, 100), 1e-3F);
    const LearningRateSchedule constant{LearningRateSchedule::Form::Constant, 2.0F};
    EXPECT_EQ(constant.at(99, 100), 2.0F);
}

TEST(GlorotUniform, StaysWithinItsLimitAndFillsIt)
{
    Eigen::VectorXf values(10'000);
    Random random(2);
    glorotUniform(values, 100, 50, random);
    const float limit = std::sqrt(6.0F / 150.0F);
    EXPECT_LE(values.cwiseAbs().maxCoeff(), limit);
    EXPECT_NEAR(values.squaredNorm() / 10'000.0F, limit * limit / 3.0F, 0.02F * limit * limit);
    EXPECT_NEAR(values.mean(), 0.0F, 0.02F * limit);
}

TEST(Random, GivesTheSameNumbersEverywhere)
{
    Random random(1234567); // the published SplitMix64 sequence for this seed
    EXPECT_EQ(random.next(), 6457827717110365317U);
    EXPECT_EQ(random.next(), 3203168211198807973U);
}

TEST(Random, ShufflesWithoutLosingAny)
{
    std::array<int, 50> items{};
    for (int i = 0; i < 50; ++i)
        items[static_cast<std::size_t>(i)] = i;
    const auto before = items;
    Random random(1);
    random.shuffle(std::span<int>(items));
    EXPECT_NE(items, before);
    std::sort(items.begin(), items.end());
    EXPECT_EQ(items, before);
}

} // namespace
} // namespace tonada
