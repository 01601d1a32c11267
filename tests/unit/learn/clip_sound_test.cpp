// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/biquad.h"
#include "core/dsp/mfcc.h"
#include "core/learn/clip_sound.h"
#include "core/util/random.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

constexpr double kRate = 16000;

ClipSound measure(const std::vector<float>& samples)
{
    const MfccConfig config;
    Mfcc features(config);
    Eigen::MatrixXf logMel;
    Eigen::MatrixXf mfcc;
    features.logMel(samples, logMel);
    features.mfccOfLogMel(logMel, mfcc);
    return ClipSoundMeter(config).measure(samples, logMel, mfcc);
}

std::vector<float> noise(std::size_t size, float amplitude)
{
    Random random(3);
    std::vector<float> samples(size);
    for (float& sample : samples)
        sample = random.uniform(-amplitude, amplitude);
    return samples;
}

/** Half a second of noise as loud as a voice, then a second and a half of a quieter one. */
std::vector<float> burst(float loud, float quiet)
{
    auto samples = noise(32000, quiet);
    for (std::size_t i = 0; i < 8000; ++i)
        samples[i] *= loud / quiet;
    return samples;
}

} // namespace

TEST(ClipSound, LevelIsThatOfTheSpeech)
{
    // The RMS of evenly spread values is their largest over √3.
    EXPECT_NEAR(measure(burst(0.1F, 0.001F)).levelDb, -24.8, 0.3);
    EXPECT_NEAR(measure(burst(0.025F, 0.001F)).levelDb, -36.8, 0.3);
}

TEST(ClipSound, ComparesSpeechWithPauses)
{
    EXPECT_NEAR(measure(burst(0.1F, 0.001F)).signalToNoiseDb, 40, 0.5);
    EXPECT_NEAR(measure(burst(0.1F, 0.01F)).signalToNoiseDb, 20, 0.5);
    EXPECT_EQ(measure(noise(32000, 0.1F)).signalToNoiseDb, 0);
    EXPECT_EQ(measure(burst(0.1F, 1e-7F)).signalToNoiseDb, 80);
}

TEST(ClipSound, CountsPausesAfterTheHangOver)
{
    auto samples = noise(32000, 0.001F);
    const auto voice = test::voiceLike(1.0, 16000);
    std::transform(voice.begin(), voice.end(), samples.begin(), samples.begin(), std::plus<>());
    const auto sound = measure(samples);
    // 0.19 s of hang-over, less what it takes to be sure of a voice.
    EXPECT_NEAR(sound.pauseShare, 0.5 - 0.06, 0.04);
    EXPECT_GT(sound.pauseFrames, 20);
    EXPECT_LT(sound.pauseMfcc[0], -400) << "a low level";
    const auto steady = measure(noise(32000, 0.1F));
    EXPECT_EQ(steady.pauseShare, 1) << "nothing stands out of it";
}

TEST(ClipSound, WithoutPausesThereIsNothingToHearInThem)
{
    const auto sound = measure(test::voiceLike(2.0, kRate));
    EXPECT_LT(sound.pauseShare, 0.05F);
    EXPECT_EQ(sound.pauseFrames, 0);
    EXPECT_EQ(sound.pauseMfcc[0], 0);
    EXPECT_GT(sound.signalToNoiseDb, 20);
}

TEST(ClipSound, BandwidthEndsWhereTheSpectrumIsCutOff)
{
    auto samples = noise(32000, 0.1F);
    EXPECT_GT(measure(samples).bandwidthHz, 7500);
    for (int i = 0; i < 8; ++i) // 96 dB an octave
        Biquad::lowPass(3400, kRate).filter(samples);
    const float bandwidth = measure(samples).bandwidthHz;
    EXPECT_GT(bandwidth, 3400);
    EXPECT_LT(bandwidth, 5200);
}

TEST(ClipSound, LoudHumDoesNotNarrowTheBandwidth)
{
    auto samples = noise(32000, 0.003F);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] += 0.5F * std::sin(2 * 3.14159265F * 50 * static_cast<float>(i) / 16000);
    EXPECT_GT(measure(samples).bandwidthHz, 7500);
}

} // namespace tonada
