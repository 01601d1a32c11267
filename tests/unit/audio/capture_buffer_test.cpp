// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/capture_buffer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace tonada {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

constexpr std::size_t kCapacity = 64;

std::vector<float> ramp(std::size_t size, float from = 0)
{
    std::vector<float> samples(size);
    std::iota(samples.begin(), samples.end(), from);
    return samples;
}

std::vector<float> samplesOf(const CaptureBuffer::Piece& piece)
{
    return {piece.samples.begin(), piece.samples.end()};
}

StreamFormat at(double rate)
{
    return {"Microphone", "Fake", rate, 1, 0};
}

TEST(CaptureBuffer, BeginsWithTheRateOfTheStream)
{
    CaptureBuffer buffer(kCapacity);
    EXPECT_TRUE(buffer.next().samples.empty());
    buffer.onStart(at(44100));
    buffer.onInput(ramp(5), 1, false);

    const auto piece = buffer.next();
    EXPECT_TRUE(piece.begins);
    EXPECT_EQ(piece.rate, 44100);
    EXPECT_EQ(piece.lostBefore, 0);
    EXPECT_THAT(samplesOf(piece), ElementsAreArray(ramp(5)));
    EXPECT_TRUE(buffer.next().samples.empty());
}

TEST(CaptureBuffer, MixesAllChannelsOrTakesOne)
{
    CaptureBuffer buffer(kCapacity);
    const std::vector<float> stereo{0.5F, 0.25F, -1.0F, 0.0F};
    buffer.onInput(stereo, 2, false);
    EXPECT_THAT(samplesOf(buffer.next()), ElementsAre(0.375F, -0.5F));
    buffer.setChannel(2);
    buffer.onInput(stereo, 2, false);
    EXPECT_THAT(samplesOf(buffer.next()), ElementsAre(0.25F, 0.0F));
    buffer.setChannel(3);
    buffer.onInput(stereo, 2, false);
    EXPECT_THAT(samplesOf(buffer.next()), ElementsAre(0.0F, 0.0F));
}

TEST(CaptureBuffer, AppliesTheGain)
{
    CaptureBuffer buffer(kCapacity);
    buffer.setGain(2.0F);
    buffer.onInput(ramp(3), 1, false);
    EXPECT_THAT(samplesOf(buffer.next()), ElementsAre(0.0F, 2.0F, 4.0F));
}

TEST(CaptureBuffer, CountsAndLocatesWhatFindsTheRingFull)
{
    CaptureBuffer buffer(kCapacity);
    buffer.onInput(ramp(kCapacity + 10), 1, false); // 10 too many
    buffer.onInput(ramp(5), 1, false); // still full
    EXPECT_EQ(buffer.lostSamples(), 15);

    EXPECT_THAT(samplesOf(buffer.next()), ElementsAreArray(ramp(kCapacity)));
    buffer.onInput(ramp(4, 100), 1, false);
    const auto after = buffer.next();
    EXPECT_EQ(after.lostBefore, 15);
    EXPECT_FALSE(after.begins);
    EXPECT_THAT(samplesOf(after), ElementsAreArray(ramp(4, 100)));
}

TEST(CaptureBuffer, NoPieceRunsAcrossAGap)
{
    CaptureBuffer buffer(kCapacity);
    buffer.onInput(ramp(3), 1, false);
    buffer.onInput(ramp(4), 1, true);
    buffer.onInput(ramp(5), 1, true);
    EXPECT_EQ(buffer.overruns(), 2U);
    EXPECT_EQ(buffer.lostSamples(), 2);

    EXPECT_EQ(buffer.next().samples.size(), 3U);
    const auto second = buffer.next();
    EXPECT_EQ(second.samples.size(), 4U);
    EXPECT_EQ(second.lostBefore, 1);
    const auto third = buffer.next();
    EXPECT_EQ(third.samples.size(), 5U);
    EXPECT_EQ(third.lostBefore, 1);
}

TEST(CaptureBuffer, CountsTheTimeADeviceWasAwayOnceItIsBack)
{
    CaptureBuffer buffer(kCapacity);
    buffer.onStart(at(48000));
    buffer.onInput(ramp(3), 1, false);
    buffer.expectGap(1.5);
    buffer.onStart(at(44100)); // opened, but nothing came
    EXPECT_EQ(buffer.lostSamples(), 0);
    buffer.expectGap(2.0);
    buffer.onStart(at(44100));
    buffer.onInput(ramp(3), 1, false);

    EXPECT_EQ(buffer.next().rate, 48000);
    const auto back = buffer.next();
    EXPECT_TRUE(back.begins);
    EXPECT_EQ(back.rate, 44100);
    EXPECT_EQ(back.lostBefore, 88200);
    EXPECT_EQ(buffer.lostSamples(), 88200);
}

TEST(CaptureBuffer, OfferingLosesNothing)
{
    CaptureBuffer buffer(kCapacity);
    buffer.beginItem(2, 22050);
    const auto all = ramp(kCapacity + 20);
    const auto taken = buffer.offer(all);
    EXPECT_EQ(taken, kCapacity);
    const auto first = buffer.next();
    EXPECT_TRUE(first.begins);
    EXPECT_EQ(first.item, 2);
    EXPECT_EQ(first.rate, 22050);
    EXPECT_EQ(buffer.offer(std::span(all).subspan(taken)), 20U);
    const auto second = buffer.next();
    EXPECT_FALSE(second.begins);
    EXPECT_EQ(second.lostBefore, 0);
    EXPECT_EQ(second.samples.front(), static_cast<float>(kCapacity));
    EXPECT_EQ(buffer.lostSamples(), 0);
}

TEST(CaptureBuffer, TellsHowMuchWaits)
{
    CaptureBuffer buffer(kCapacity);
    buffer.onInput(ramp(30), 1, false);
    EXPECT_EQ(buffer.backlog(), 30);
    EXPECT_EQ(buffer.next().samples.size(), 30U);
    EXPECT_EQ(buffer.backlog(), 0);
}

} // namespace
} // namespace tonada
