// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/level_meter.h"

#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

TEST(LevelMeter, FallsTwentyDecibelsASecond)
{
    LevelBallistics meter;
    meter.update(-10, -10, false, 0);
    meter.update(-60, -60, false, 500);
    EXPECT_NEAR(meter.barDb(), -20, 0.01);
}

TEST(LevelMeter, HoldsThePeakForOneAndAHalfSeconds)
{
    LevelBallistics meter;
    meter.update(-20, -5, false, 0);
    meter.update(-20, -30, false, 1400);
    EXPECT_NEAR(meter.peakDb(), -5, 0.01);
    meter.update(-20, -30, false, 1600);
    EXPECT_LT(meter.peakDb(), -5);
}

TEST(LevelMeter, LatchesTheClipLightForThreeSeconds)
{
    LevelBallistics meter;
    meter.update(-3, 0, true, 0);
    meter.update(-30, -30, false, 2900);
    EXPECT_TRUE(meter.clipped());
    meter.update(-30, -30, false, 3100);
    EXPECT_FALSE(meter.clipped());
}

TEST(LevelMeter, ChangesTheNumberFourTimesASecond)
{
    LevelMeter meter;
    meter.setLevel(-14, -8, false, 0);
    meter.setLevel(-30, -8, false, 100);
    EXPECT_EQ(meter.numberShown(), QStringLiteral("−14 dBFS"));
    meter.setLevel(-30, -8, false, 260);
    EXPECT_EQ(meter.numberShown(), QStringLiteral("−30 dBFS"));
    meter.clear();
    EXPECT_EQ(meter.numberShown(), QString{});
}

TEST(LevelMeter, ClearsTheClipLightOnAClick)
{
    LevelMeter meter;
    meter.resize(meter.sizeHint());
    meter.show();
    meter.setLevel(-3, 0, true, 0);
    ASSERT_TRUE(meter.ballistics().clipped());
    QTest::mouseClick(&meter, Qt::LeftButton, {}, meter.clipLight().center());
    meter.setLevel(-30, -30, false, 33);
    EXPECT_FALSE(meter.ballistics().clipped());
}

} // namespace
} // namespace tonada::ui
