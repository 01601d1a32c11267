// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/intensity.h"
#include "core/util/error.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace tonada {
namespace {

std::vector<float> sine(double amplitude, double offset = 0)
{
    std::vector<float> audio(8000);
    for (std::size_t i = 0; i < audio.size(); ++i)
        audio[i] = static_cast<float>(
            offset + amplitude * std::sin(2 * std::numbers::pi * 200 * static_cast<double>(i) / 16000));
    return audio;
}

} // namespace

TEST(IntensityTrack, OfASineOfFullScaleIsThreeDecibelsBelowIt)
{
    const auto track = intensityTrack(sine(1), {});
    ASSERT_EQ(track.size(), 51U);
    for (std::size_t i = 5; i + 5 < track.size(); ++i)
        EXPECT_NEAR(track[i], -3.0103, 0.01);
}

TEST(IntensityTrack, FallsTwentyDecibelsForATenthAndIgnoresAnOffset)
{
    EXPECT_NEAR(intensityTrack(sine(0.1), {})[25], -23.0103, 0.01);
    EXPECT_NEAR(intensityTrack(sine(0.1, 0.5), {})[25], -23.0103, 0.01);
}

TEST(IntensityTrack, EndsAtMinus120InSilence)
{
    for (const float level : intensityTrack(std::vector<float>(1600), {}))
        EXPECT_EQ(level, -120.0F);
    EXPECT_EQ(intensityTrack({}, {}).size(), 1U);
}

TEST(IntensityTrack, RefusesAPitchOfZero)
{
    EXPECT_THROW((void)intensityTrack({}, {.fMin = 0}), Error);
}

} // namespace tonada
