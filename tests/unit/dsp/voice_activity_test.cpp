// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/voice_activity.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "models/noises/music.h"

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

/** In how many of the hops the gate was open. */
int openHops(VoiceActivity& gate, std::span<const float> samples)
{
    int open = 0;
    for (; samples.size() >= 512; samples = samples.subspan(512)) {
        gate.accept(samples.first(512));
        open += gate.speech() ? 1 : 0;
    }
    return open;
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

TEST(VoiceActivity, DoesNotTakeClicksForSpeech)
{
    VoiceActivity gate;
    EXPECT_EQ(openHops(gate, noises::clicks(20, 3)), 0);
    EXPECT_EQ(gate.reading().rule, GateRule::Click);
    EXPECT_LT(gate.reading().value, 0.128F);
}

TEST(VoiceActivity, DoesNotTakeHumForSpeech)
{
    for (const double mainsHz : {50.0, 60.0}) {
        VoiceActivity gate;
        EXPECT_LT(openHops(gate, noises::hum(mainsHz, 20, 3)), 31) << mainsHz;
        EXPECT_EQ(gate.state(), SpeechState::NoSpeech) << mainsHz;
    }
}

TEST(VoiceActivity, HearsThatNoiseBegan)
{
    VoiceActivity gate;
    hear(gate, noises::atLevel(noises::pink(5, 3), -60));
    auto sudden = noises::atLevel(noises::pink(10, 4), -30);
    EXPECT_LT(openHops(gate, sudden), 31);
    EXPECT_EQ(gate.state(), SpeechState::NoSpeech);
}

TEST(VoiceActivity, DoesNotTakeMusicForSpeech)
{
    using noises::MusicStyle;
    for (const auto style : {MusicStyle::Chords, MusicStyle::ArpeggioWithDrums, MusicStyle::Strings,
                             MusicStyle::Melody, MusicStyle::Guitar}) {
        VoiceActivity gate;
        hear(gate, noises::atLevel(noises::music(style, 4, 9), -25));
        EXPECT_EQ(openHops(gate, noises::atLevel(noises::music(style, 20, 8), -25)), 0)
            << static_cast<int>(style);
        const auto rule = gate.reading().rule; // a chord that is held is a steady tone
        EXPECT_TRUE(rule == GateRule::Music || rule == GateRule::SteadyTone) << static_cast<int>(style);
        EXPECT_LT(gate.reading().value, gate.reading().limit) << static_cast<int>(style);
    }
}

TEST(VoiceActivity, HearsAVoiceAfterMusic)
{
    VoiceActivity gate;
    hear(gate, noises::atLevel(noises::music(noises::MusicStyle::Chords, 5, 3), -25));
    hear(gate, test::voiceLike(3.0, 16000));
    EXPECT_EQ(gate.reading().rule, GateRule::Open);
}

TEST(VoiceActivity, SaysWhichRuleDecided)
{
    VoiceActivity gate;
    EXPECT_EQ(gate.reading().rule, GateRule::TooQuiet);
    hear(gate, noise(4.0, 0.01F));
    EXPECT_EQ(gate.reading().rule, GateRule::Silence);
    hear(gate, test::voiceLike(3.0, 16000));
    EXPECT_EQ(gate.reading().rule, GateRule::Open);
    EXPECT_GE(gate.reading().value, VoiceActivity::kMinShare);
    hear(gate, std::vector<float>(512, 1.0F));
    EXPECT_EQ(gate.reading().rule, GateRule::Overload);
    EXPECT_EQ(gate.reading().value, 512.0F);
}

} // namespace tonada
