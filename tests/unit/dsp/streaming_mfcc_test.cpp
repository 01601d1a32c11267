// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/dsp/streaming_mfcc.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace tonada {
namespace {

// Loud and quiet stretches, so that the floor of a window differs from its neighbour's.
std::vector<float> changingNoise(std::size_t samples, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<float> out(samples);
    for (std::size_t i = 0; i < samples; ++i) {
        const double white = static_cast<double>(random()) / 2147483648.0 - 1.0;
        const double gain = std::pow(10.0, -2.5 + 2.5 * std::sin(static_cast<double>(i) / 9000.0));
        out[i] = static_cast<float>(gain * white);
    }
    return out;
}

struct Window
{
    SampleIndex begin = 0;
    Eigen::MatrixXf mfcc;
    Eigen::MatrixXf logMel;
};

std::vector<Window> streamed(StreamingMfcc& streaming, std::span<const float> audio, std::size_t maxChunk,
                             unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Window> windows;
    while (!audio.empty()) {
        auto chunk = audio.first(std::min<std::size_t>(audio.size(), 1 + random() % maxChunk));
        audio = audio.subspan(chunk.size());
        do {
            chunk = chunk.subspan(streaming.accept(chunk));
            while (streaming.step()) {
                if (streaming.hasWindow())
                    windows.push_back(
                        {streaming.windowBegin(), streaming.windowMfcc(), streaming.windowLogMel()});
            }
        } while (!chunk.empty());
    }
    return windows;
}

void expectEqualsOffline(const std::vector<Window>& windows, std::span<const float> audio,
                         const MfccConfig& config)
{
    Mfcc offline(config);
    Eigen::MatrixXf expected;
    for (const auto& window : windows) {
        const auto clip = audio.subspan(static_cast<std::size_t>(window.begin),
                                        static_cast<std::size_t>(config.windowSamples));
        offline.mfcc(clip, expected);
        ASSERT_LE((window.mfcc - expected).cwiseAbs().maxCoeff(), 1e-4F) << "window at " << window.begin;
        offline.logMel(clip, expected);
        ASSERT_LE((window.logMel - expected).cwiseAbs().maxCoeff(), 1e-4F) << "window at " << window.begin;
    }
}

} // namespace

class StreamingMfccChunks : public testing::TestWithParam<std::size_t>
{ };

TEST_P(StreamingMfccChunks, EveryWindowEqualsOffline)
{
    const MfccConfig config;
    const auto audio = changingNoise(48000, 5);
    StreamingMfcc streaming(config);
    const auto windows = streamed(streaming, audio, GetParam(), 11);
    EXPECT_EQ(windows.size(), (48000U - 32256U) / 512U + 1U);
    expectEqualsOffline(windows, audio, config);
}

INSTANTIATE_TEST_SUITE_P(UpTo, StreamingMfccChunks, testing::Values(1, 2, 160, 511, 512, 513, 1000, 4096),
                         testing::PrintToStringParamName());

TEST(StreamingMfcc, EqualsOfflineWithOtherSettings)
{
    for (const int nFft : {400, 512, 1024}) {
        MfccConfig config;
        config.nFft = nFft;
        config.hopLength = 160;
        config.nMels = 40;
        config.nMfcc = 13;
        config.windowSamples = 16000;
        const auto audio = changingNoise(24000, 3);
        StreamingMfcc streaming(config);
        const auto windows = streamed(streaming, audio, 700, 2);
        EXPECT_EQ(windows.size(), 51U);
        expectEqualsOffline(windows, audio, config);
    }
}

TEST(StreamingMfcc, WindowsMoveByOneHopAndEndWithinTheLast)
{
    StreamingMfcc streaming;
    const auto audio = changingNoise(40000, 1);
    std::span<const float> rest(audio);
    SampleIndex accepted = 0;
    SampleIndex next = 0;
    while (const auto taken = streaming.accept(rest)) {
        rest = rest.subspan(taken);
        accepted += static_cast<SampleIndex>(taken);
        if (!streaming.step() || !streaming.hasWindow())
            continue;
        EXPECT_EQ(streaming.windowBegin(), next);
        next += 512;
        EXPECT_EQ(streaming.windowEnd() - streaming.windowBegin(), 32000);
        EXPECT_GT(streaming.windowEnd(), accepted - 512);
        EXPECT_LE(streaming.windowEnd(), accepted);
    }
    EXPECT_GT(next, 0);
}

TEST(StreamingMfcc, GivesEveryFrameOnceWithItsCentre)
{
    StreamingMfcc streaming;
    const auto audio = changingNoise(10 * 512, 1);
    std::span<const float> rest(audio);
    std::vector<SampleIndex> centres;
    for (int step = 0; step < 10; ++step) {
        rest = rest.subspan(streaming.accept(rest));
        ASSERT_TRUE(streaming.step());
        EXPECT_EQ(streaming.hasFrame(), step >= 1);
        if (streaming.hasFrame())
            centres.push_back(streaming.frameCentre());
    }
    EXPECT_EQ(centres, (std::vector<SampleIndex>{0, 512, 1024, 1536, 2048, 2560, 3072, 3584, 4096}));
}

TEST(StreamingMfcc, TakesNothingMoreWhileAStepWaits)
{
    StreamingMfcc streaming;
    const std::vector<float> audio(1000);
    EXPECT_FALSE(streaming.step());
    EXPECT_EQ(streaming.accept(audio), 512U);
    EXPECT_EQ(streaming.accept(audio), 0U);
    EXPECT_TRUE(streaming.step());
    EXPECT_FALSE(streaming.step());
    EXPECT_EQ(streaming.accept(audio), 512U);
}

TEST(StreamingMfcc, ForgetsEverythingOnReset)
{
    const auto audio = changingNoise(40000, 8);
    StreamingMfcc fresh;
    const auto expected = streamed(fresh, audio, 512, 1);
    StreamingMfcc used;
    static_cast<void>(streamed(used, changingNoise(50001, 9), 512, 1));
    used.reset();
    EXPECT_FALSE(used.hasFrame());
    EXPECT_FALSE(used.hasWindow());
    const auto windows = streamed(used, audio, 512, 1);
    ASSERT_EQ(windows.size(), expected.size());
    for (std::size_t i = 0; i < windows.size(); ++i)
        ASSERT_EQ(windows[i].mfcc, expected[i].mfcc);
}

TEST(StreamingMfcc, GoesOnForHoursWithoutLosingCount)
{
    MfccConfig config;
    config.windowSamples = 4096;
    StreamingMfcc streaming(config);
    const std::vector<float> hop(512, 0.1F);
    for (int i = 0; i < 20000; ++i) {
        ASSERT_EQ(streaming.accept(hop), 512U);
        ASSERT_TRUE(streaming.step());
    }
    EXPECT_EQ(streaming.windowEnd(), SampleIndex{20000} * 512);
}

} // namespace tonada
