// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/voice_activity.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace tonada {
namespace {

std::vector<float> noise(double seconds, float peak)
{
    std::mt19937 random(3);
    std::vector<float> out(static_cast<std::size_t>(seconds * 16000.0));
    for (float& x : out)
        x = peak * (static_cast<float>(random()) / 2147483648.0F - 1.0F);
    return out;
}

std::vector<float> scaled(std::vector<float> samples, float gain)
{
    for (float& x : samples)
        x *= gain;
    return samples;
}

void hear(VoiceActivity& gate, std::span<const float> samples)
{
    for (; samples.size() >= 512; samples = samples.subspan(512))
        gate.accept(samples.first(512));
}

} // namespace

TEST(VoiceActivity, HearsAVoiceFromTheStart)
{
    VoiceActivity gate;
    hear(gate, test::voiceLike(2.0, 16000));
    EXPECT_EQ(gate.state(), SpeechState::Speech);
    EXPECT_GT(gate.speechShare(), 0.5F);
}

TEST(VoiceActivity, IsNotDeceivedBySteadyNoise)
{
    for (const float peak : {0.001F, 0.01F, 0.1F}) {
        VoiceActivity gate;
        hear(gate, noise(4.0, peak));
        EXPECT_EQ(gate.state(), SpeechState::NoSpeech) << peak;
        EXPECT_EQ(gate.speechShare(), 0.0F) << peak;
    }
}

TEST(VoiceActivity, ForgetsSpeechWithinTwoSeconds)
{
    VoiceActivity gate;
    hear(gate, test::voiceLike(4.0, 16000));
    hear(gate, noise(2.5, 0.0005F));
    EXPECT_EQ(gate.state(), SpeechState::NoSpeech);
    EXPECT_FALSE(gate.speech());
}

TEST(VoiceActivity, IgnoresADcOffset)
{
    VoiceActivity gate;
    hear(gate, std::vector<float>(64000, 0.5F));
    EXPECT_NE(gate.state(), SpeechState::Speech);
}

TEST(VoiceActivity, TellsAQuietVoiceFromNone)
{
    VoiceActivity gate;
    hear(gate, scaled(test::voiceLike(4.0, 16000), 0.003F));
    EXPECT_EQ(gate.state(), SpeechState::TooQuiet);
    gate.reset();
    hear(gate, std::vector<float>(64000)); // muted
    EXPECT_EQ(gate.state(), SpeechState::TooQuiet);
}

TEST(VoiceActivity, ReportsOverload)
{
    VoiceActivity gate;
    auto loud = scaled(test::voiceLike(2.0, 16000), 20.0F);
    for (float& x : loud)
        x = std::clamp(x, -1.0F, 1.0F);
    hear(gate, loud);
    EXPECT_EQ(gate.state(), SpeechState::Overload);
    gate.reset();
    EXPECT_NE(gate.state(), SpeechState::Overload);
}

} // namespace tonada
