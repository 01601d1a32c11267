// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/pitch_shift.h"
#include "core/util/error.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {
namespace {

constexpr int kSampleRate = 16000;
constexpr std::size_t kSamples = 32000;

std::vector<float> tone(double hertz)
{
    return test::tone(hertz, static_cast<double>(kSamples) / kSampleRate, kSampleRate);
}

} // namespace

TEST(PitchShift, MovesAToneByFourSemitonesAndKeepsItsLength)
{
    const auto shifted = pitchShift(tone(440), kSampleRate, 4);
    ASSERT_EQ(shifted.size(), kSamples);
    EXPECT_NEAR(test::amplitudeAt(shifted, kSampleRate, 440 * std::exp2(4.0 / 12)), 0.3, 0.05);
    EXPECT_LT(test::amplitudeAt(shifted, kSampleRate, 440), 0.01);
}

TEST(PitchShift, GoesDownAsWell)
{
    const auto shifted = pitchShift(tone(1000), kSampleRate, -12);
    ASSERT_EQ(shifted.size(), kSamples);
    EXPECT_NEAR(test::amplitudeAt(shifted, kSampleRate, 500), 0.3, 0.05);
}

TEST(PitchShift, GivesTheSameEachTime)
{
    EXPECT_EQ(pitchShift(tone(300), kSampleRate, 4), pitchShift(tone(300), kSampleRate, 4));
}

TEST(PitchShift, LeavesSamplesAloneWithoutAShift)
{
    EXPECT_EQ(pitchShift(tone(300), kSampleRate, 0), tone(300));
    EXPECT_TRUE(pitchShift({}, kSampleRate, 4).empty());
}

TEST(PitchShift, RefusesMoreThanTwoOctaves)
{
    EXPECT_THROW((void)pitchShift(tone(300), kSampleRate, 25), Error);
    EXPECT_THROW((void)pitchShift(tone(300), kSampleRate, std::nan("")), Error);
}

} // namespace tonada
