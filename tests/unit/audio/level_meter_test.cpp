// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/level_meter.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace tonada {
namespace {

std::vector<float> sine(float amplitude, std::size_t samples)
{
    std::vector<float> out(samples);
    for (std::size_t i = 0; i < samples; ++i)
        out[i] = amplitude
            * static_cast<float>(
                     std::sin(2.0 * std::numbers::pi * 1000.0 * static_cast<double>(i) / 48000.0));
    return out;
}

} // namespace

TEST(LevelMeter, ShowsSilenceAsItsFloor)
{
    LevelMeter meter(48000);
    EXPECT_EQ(meter.rmsDb(), LevelMeter::kFloorDb);
    meter.accept(std::vector<float>(48000));
    EXPECT_EQ(meter.rmsDb(), LevelMeter::kFloorDb);
    EXPECT_EQ(meter.takePeakDb(), LevelMeter::kFloorDb);
}

TEST(LevelMeter, ASineIsThreeDbBelowItsPeak)
{
    LevelMeter meter(48000);
    meter.accept(sine(0.5F, 48000));
    EXPECT_NEAR(meter.rmsDb(), -6.02 - 3.01, 0.01);
    EXPECT_NEAR(meter.takePeakDb(), -6.02, 0.01);
}

TEST(LevelMeter, ForgetsTheLevelAfter400Milliseconds)
{
    LevelMeter meter(48000);
    meter.accept(sine(0.5F, 48000));
    meter.accept(std::vector<float>(9600));
    EXPECT_NEAR(meter.rmsDb(), -6.02 - 3.01 - 3.01, 0.01);
    meter.accept(std::vector<float>(9600));
    EXPECT_EQ(meter.rmsDb(), LevelMeter::kFloorDb);
}

TEST(LevelMeter, ThePeakIsThatSinceItWasLastTaken)
{
    LevelMeter meter(48000);
    meter.accept(std::vector<float>{0.1F, -0.5F});
    EXPECT_NEAR(meter.takePeakDb(), -6.02, 0.01);
    meter.accept(std::vector<float>{0.1F});
    EXPECT_NEAR(meter.takePeakDb(), -20.0, 0.01);
}

TEST(LevelMeter, CountsSamplesAtFullScale)
{
    LevelMeter meter(48000);
    meter.accept(std::vector<float>{0.998F, 0.999F, -1.0F, 1.5F});
    EXPECT_EQ(meter.clipCount(), 3U);
    meter.reset();
    EXPECT_EQ(meter.clipCount(), 0U);
}

} // namespace tonada
