// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/verdict_math.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {

TEST(Decide, CallsTheBandUnsureAndItsEndsAClass)
{
    const Calibration calibration{.undecidedLow = 0.35, .undecidedHigh = 0.65};
    EXPECT_EQ(decide(0.35, calibration), Judgement::Other);
    EXPECT_EQ(decide(0.351, calibration), Judgement::Unsure);
    EXPECT_EQ(decide(0.649, calibration), Judgement::Unsure);
    EXPECT_EQ(decide(0.65, calibration), Judgement::Argentinian);
}

TEST(ShownProbability, NeverClaimsCertainty)
{
    EXPECT_DOUBLE_EQ(shownProbability(0.0), 0.01);
    EXPECT_DOUBLE_EQ(shownProbability(0.42), 0.42);
    EXPECT_DOUBLE_EQ(shownProbability(1.0), 0.99);
}

TEST(LogOddsMean, AveragesLogOddsNotProbabilities)
{
    LogOddsMean mean;
    mean.add(3.0);
    mean.add(-1.0);
    EXPECT_DOUBLE_EQ(mean.mean(), 1.0);
    EXPECT_DOUBLE_EQ(mean.probability(), 1.0 / (1.0 + std::exp(-1.0)));
}

TEST(LogOddsMean, AWindowOfTwiceTheWeightCountsAsTwo)
{
    LogOddsMean weighted;
    weighted.add(3.0, 2.0);
    weighted.add(0.0);
    weighted.add(9.0, 0.0);
    EXPECT_DOUBLE_EQ(weighted.mean(), 2.0);
    EXPECT_EQ(weighted.count(), 2);
}

TEST(LogOddsMean, KnowsNothingWhileEmpty)
{
    const LogOddsMean mean;
    EXPECT_EQ(mean.count(), 0);
    EXPECT_DOUBLE_EQ(mean.interval(5.0).low, 0.0);
    EXPECT_DOUBLE_EQ(mean.interval(5.0).high, 1.0);
}

TEST(LogOddsMean, MoreOverlappingWindowsOfTheSameSpeechDoNotNarrowTheInterval)
{
    const auto width = [](int windows, double independentWindows) {
        LogOddsMean mean;
        for (int i = 0; i < windows; ++i)
            mean.add(i % 2 == 0 ? 1.0 : 2.0);
        const auto interval = mean.interval(independentWindows);
        return interval.high - interval.low;
    };
    EXPECT_DOUBLE_EQ(width(20, 5.0), width(300, 5.0));
    EXPECT_LT(width(300, 20.0), width(300, 5.0));
}

TEST(LogOddsMean, ASingleWindowHasAWideInterval)
{
    LogOddsMean mean;
    mean.add(1.0);
    const auto interval = mean.interval(0.5);
    EXPECT_LT(interval.low, 0.5);
    EXPECT_GT(interval.high, 0.9);
}

} // namespace tonada
