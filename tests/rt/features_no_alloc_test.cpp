// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/level_meter.h"
#include "core/audio/resampler.h"
#include "core/dsp/mfcc.h"
#include "core/dsp/streaming_mfcc.h"
#include "core/dsp/voice_activity.h"
#include "tests/support/no_alloc.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace tonada {
namespace {

std::vector<float> noise(std::size_t samples)
{
    std::mt19937 random(4);
    std::vector<float> out(samples);
    for (float& x : out)
        x = static_cast<float>(random()) / 4294967296.0F - 0.5F;
    return out;
}

} // namespace

TEST(StreamingMfcc, DoesNotAllocateFromTheFirstSampleOn)
{
    const auto audio = noise(70000);
    StreamingMfcc streaming;
    const test::NoAllocScope scope;
    std::span<const float> rest(audio);
    int windows = 0;
    while (!rest.empty()) {
        rest = rest.subspan(streaming.accept(rest.first(std::min<std::size_t>(rest.size(), 333))));
        windows += streaming.step() && streaming.hasWindow() ? 1 : 0;
    }
    streaming.reset();
    EXPECT_GT(windows, 60);
    EXPECT_EQ(scope.violations(), 0);
}

TEST(Mfcc, DoesNotAllocateForClipsOfOneSize)
{
    const auto audio = noise(32000);
    Mfcc features;
    Eigen::MatrixXf out;
    features.mfcc(audio, out);
    const test::NoAllocScope scope;
    features.mfcc(audio, out);
    EXPECT_EQ(scope.violations(), 0);
}

class ResamplerNoAlloc : public testing::TestWithParam<int>
{ };

TEST_P(ResamplerNoAlloc, ProcessDoesNotAllocate)
{
    const auto audio = noise(static_cast<std::size_t>(GetParam()) * 4);
    std::mt19937 random(9);
    for (const std::size_t maxChunk : {64U, 1024U, 9600U}) {
        Resampler resampler(GetParam(), 16000);
        std::vector<float> out(resampler.maxOutput(maxChunk));
        const test::NoAllocScope scope;
        std::span<const float> rest(audio);
        while (!rest.empty()) {
            const auto chunk = rest.first(std::min<std::size_t>(rest.size(), 1 + random() % maxChunk));
            const auto done = resampler.process(chunk, out);
            ASSERT_EQ(done.consumed, chunk.size());
            rest = rest.subspan(done.consumed);
        }
        EXPECT_EQ(scope.violations(), 0) << "chunks up to " << maxChunk;
    }
}

INSTANTIATE_TEST_SUITE_P(Hz, ResamplerNoAlloc,
                         testing::Values(8000, 11025, 16000, 22050, 32000, 44100, 48000, 88200, 96000,
                                         192000),
                         testing::PrintToStringParamName());

TEST(LevelMeterAndGate, DoNotAllocate)
{
    const auto hop = noise(512);
    LevelMeter meter(16000);
    VoiceActivity gate;
    const test::NoAllocScope scope;
    float sum = 0;
    for (int i = 0; i < 200; ++i) {
        meter.accept(hop);
        gate.accept(hop);
        sum += meter.rmsDb() + meter.takePeakDb() + gate.speechShare();
        EXPECT_NE(gate.state(), SpeechState::TooQuiet);
    }
    EXPECT_NE(sum, 0.0F);
    EXPECT_EQ(scope.violations(), 0);
}

} // namespace tonada
