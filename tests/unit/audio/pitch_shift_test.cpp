// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/pitch_shift.h"
#include "core/util/error.h"

#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <numbers>

namespace tonada {
namespace {

constexpr int kSampleRate = 16000;
constexpr std::size_t kSamples = 32000;

std::vector<float> tone(double hertz)
{
    std::vector<float> samples(kSamples);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(
            0.3 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / kSampleRate));
    return samples;
}

/** Amplitude of one frequency in the middle half of the samples. */
double amplitudeAt(const std::vector<float>& samples, double hertz)
{
    std::complex<double> sum;
    const auto quarter = samples.size() / 4;
    for (std::size_t i = quarter; i < 3 * quarter; ++i)
        sum += static_cast<double>(samples[i])
            * std::polar(1.0, -2 * std::numbers::pi * hertz * static_cast<double>(i) / kSampleRate);
    return 2 * std::abs(sum) / static_cast<double>(2 * quarter);
}

} // namespace

TEST(PitchShift, MovesAToneByFourSemitonesAndKeepsItsLength)
{
    const auto shifted = pitchShift(tone(440), kSampleRate, 4);
    ASSERT_EQ(shifted.size(), kSamples);
    EXPECT_NEAR(amplitudeAt(shifted, 440 * std::exp2(4.0 / 12)), 0.3, 0.05);
    EXPECT_LT(amplitudeAt(shifted, 440), 0.01);
}

TEST(PitchShift, GoesDownAsWell)
{
    const auto shifted = pitchShift(tone(1000), kSampleRate, -12);
    ASSERT_EQ(shifted.size(), kSamples);
    EXPECT_NEAR(amplitudeAt(shifted, 500), 0.3, 0.05);
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
