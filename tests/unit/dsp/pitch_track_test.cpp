// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/pitch_track.h"
#include "core/util/error.h"
#include "core/util/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace tonada {
namespace {

/** Eight harmonics that grow weaker, as a voice has them. */
std::vector<float> voiced(double hz, int rate, double seconds)
{
    std::vector<float> audio(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < audio.size(); ++i) {
        const double phase = 2 * std::numbers::pi * hz * static_cast<double>(i) / rate;
        double sum = 0;
        for (int harmonic = 1; harmonic <= 8; ++harmonic)
            sum += std::sin(harmonic * phase) / harmonic;
        audio[i] = static_cast<float>(0.2 * sum);
    }
    return audio;
}

class PitchTrackOfTones : public testing::TestWithParam<int>
{ };

TEST_P(PitchTrackOfTones, IsWithinOneHertz)
{
    PitchConfig config;
    config.sampleRate = GetParam();
    for (const double hz : {80.0, 110.0, 147.3, 220.0, 311.1, 450.0}) {
        const auto track = pitchTrack(voiced(hz, config.sampleRate, 0.5), config);
        ASSERT_GE(track.size(), 50U);
        for (std::size_t i = 5; i + 5 < track.size(); ++i)
            EXPECT_NEAR(static_cast<double>(track[i]), hz, 1.0) << hz << " Hz, frame " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(AtAnyRate, PitchTrackOfTones, testing::Values(8000, 16000, 22050, 44100, 48000));

} // namespace

TEST(PitchTrack, HasNoVoiceInSilenceNorOutsideItsRange)
{
    const PitchConfig config;
    for (const float hz : pitchTrack(std::vector<float>(8000), config))
        EXPECT_TRUE(std::isnan(hz));
    for (const float hz : pitchTrack(voiced(60, 16000, 0.5), config))
        EXPECT_TRUE(std::isnan(hz));
}

TEST(PitchTrack, HearsNoVoiceInNoise)
{
    Random random(1);
    std::vector<float> noise(32000);
    for (float& sample : noise)
        sample = random.uniform(-0.3F, 0.3F);
    for (const float hz : pitchTrack(noise, {}))
        EXPECT_TRUE(std::isnan(hz));
}

TEST(PitchTrack, FramesAreCentredOnTheirTime)
{
    auto audio = voiced(150, 16000, 1);
    const auto other = voiced(250, 16000, 1);
    std::copy(other.begin() + 8000, other.end(), audio.begin() + 8000);
    const auto track = pitchTrack(audio, {});
    for (const std::size_t apart : {6U, 8U, 20U}) {
        EXPECT_NEAR(static_cast<double>(track[50 - apart]), 150, 1) << apart;
        EXPECT_NEAR(static_cast<double>(track[50 + apart]), 250, 1) << apart;
    }
}

TEST(PitchTrack, OfNothingIsOneFrameWithoutVoice)
{
    const auto track = pitchTrack({}, {});
    ASSERT_EQ(track.size(), 1U);
    EXPECT_TRUE(std::isnan(track[0]));
}

TEST(PitchTrack, RefusesWhatCannotBe)
{
    EXPECT_THROW((void)pitchTrack({}, {.sampleRate = 1000}), Error);
    EXPECT_THROW((void)pitchTrack({}, {.fMin = 500, .fMax = 75}), Error);
    EXPECT_THROW((void)pitchTrack({}, {.hopLength = 1}), Error);
}

} // namespace tonada
