// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/history.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace tonada {
namespace {

std::vector<float> ramp(std::size_t size, float from)
{
    std::vector<float> samples(size);
    std::iota(samples.begin(), samples.end(), from);
    return samples;
}

TEST(History, GivesBackTheLastSecondsBitForBit)
{
    History history(1000, 10);
    history.append(ramp(700, 0));
    history.append(ramp(800, 700));
    EXPECT_DOUBLE_EQ(history.seconds(), 1.5);
    EXPECT_EQ(history.last(60), ramp(1500, 0));
    EXPECT_EQ(history.last(0.25), ramp(250, 1250));
    EXPECT_TRUE(history.last(0).empty());
}

TEST(History, KeepsWhatWasAskedForAndForgetsTheRest)
{
    History history(1000, 10);
    for (int i = 0; i < 100; ++i)
        history.append(ramp(333, static_cast<float>(333 * i)));
    EXPECT_DOUBLE_EQ(history.seconds(), 10);
    EXPECT_EQ(history.last(60), ramp(10000, 33300 - 10000));
}

TEST(History, GivesWhatCameAfterAMark)
{
    History history(1000, 10);
    history.append(ramp(700, 0));
    const auto mark = history.end();
    EXPECT_TRUE(history.since(mark).empty());
    history.append(ramp(300, 700));
    EXPECT_EQ(history.since(mark), ramp(300, 700));
    history.append(ramp(12000, 1000));
    EXPECT_EQ(history.since(mark), ramp(10000, 3000));
}

} // namespace
} // namespace tonada
