// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/take_check.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

constexpr double kRate = 48000;

RecentAudio voice(double seconds, float amplitude = 1)
{
    RecentAudio take{test::voiceLike(seconds, kRate), kRate};
    for (float& sample : take.samples)
        sample *= amplitude;
    return take;
}

TEST(CheckTake, HasNothingAgainstAVoice)
{
    const auto check = checkTake(voice(5));
    EXPECT_EQ(check.fault, TakeFault::None);
    EXPECT_DOUBLE_EQ(check.seconds, 5);
    EXPECT_GT(check.speechSeconds, 2);
    EXPECT_LE(check.speechSeconds, 5);
}

TEST(CheckTake, FindsNoClipUnderTwoSeconds)
{
    EXPECT_EQ(checkTake(voice(1.9)).fault, TakeFault::TooShort);
    EXPECT_EQ(checkTake({}).fault, TakeFault::TooShort);
    EXPECT_EQ(checkTake(voice(2)).fault, TakeFault::None);
}

TEST(CheckTake, TellsAQuietVoiceFromSilenceAndNoise)
{
    EXPECT_EQ(checkTake(voice(5, 0.004F)).fault, TakeFault::TooQuiet);
    RecentAudio noise{std::vector<float>(5 * 48000), kRate};
    EXPECT_EQ(checkTake(noise).fault, TakeFault::TooQuiet); // a microphone that is off
    for (std::size_t i = 0; i < noise.samples.size(); ++i)
        noise.samples[i] = 0.002F * static_cast<float>(static_cast<int>(i * 7919 % 101) - 50) / 50;
    EXPECT_EQ(checkTake(noise).fault, TakeFault::NoSpeech);
}

TEST(CheckTake, FindsClippingAnywhere)
{
    auto take = voice(8);
    for (std::size_t i = 0; i < 96000; ++i)
        take.samples[i] = std::min(1.0F, std::max(-1.0F, 20 * take.samples[i]));
    EXPECT_EQ(checkTake(take).fault, TakeFault::Overload);
}

} // namespace
} // namespace tonada
