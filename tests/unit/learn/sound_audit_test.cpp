// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/sound_audit.h"
#include "core/util/error.h"
#include "core/util/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace tonada {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;

/** What one class has more of than the other. */
struct Difference
{
    float levelDb = 0;
    float bandwidthHz = 0;
    float signalToNoiseDb = 0;
    float pauseMfcc = 0;
};

/** Voices of both classes whose recordings differ as recordings do, and besides by label. */
Dataset someVoices(const Difference& argentinian, int voicesEach = 8, int clipsEach = 10,
                   std::uint32_t seed = 1)
{
    Random random(seed);
    Dataset data;
    for (int voice = 0; voice < 2 * voicesEach; ++voice) {
        data.speakers.push_back("voice " + std::to_string(voice));
        data.recordings.emplace_back(data.speakers.back() + ".wav");
        const float level = random.uniform(-34, -22);
        const float ratio = random.uniform(25, 45);
        const float bandwidth = random.uniform(6500, 7500);
        const float room = random.uniform(-30, 30);
        for (int i = 0; i < clipsEach; ++i) {
            Clip clip;
            clip.label = voice % 2;
            clip.speaker = voice;
            clip.recording = voice;
            const float more = clip.label == 1 ? 1.0F : 0.0F;
            clip.sound.levelDb = level + random.uniform(-3, 3) + more * argentinian.levelDb;
            clip.sound.bandwidthHz = bandwidth + random.uniform(-500, 500) + more * argentinian.bandwidthHz;
            clip.sound.signalToNoiseDb = ratio + random.uniform(-4, 4) + more * argentinian.signalToNoiseDb;
            clip.sound.pauseShare = random.uniform(0, 0.4F);
            clip.sound.pauseFrames = i % 2;
            for (float& coefficient : clip.sound.pauseMfcc)
                coefficient = room + random.uniform(-20, 20) + more * argentinian.pauseMfcc;
            data.clips.push_back(clip);
        }
    }
    return data;
}

} // namespace

TEST(SoundAudit, IsSilentAboutClassesThatSoundAlike)
{
    int flags = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed)
        flags += auditSound(someVoices({}, 8, 10, seed)).tellsClassesApart() ? 1 : 0;
    EXPECT_LE(flags, 2) << "of 40";
    const auto audit = auditSound(someVoices({}));
    EXPECT_FALSE(audit.tellsClassesApart());
    EXPECT_THAT(audit.telling, IsEmpty());
}

TEST(SoundAudit, NamesWhatGivesTheClassAway)
{
    const auto quieter = auditSound(someVoices({-12, 0, 0, 0}));
    ASSERT_TRUE(quieter.sound && quieter.sound->tellsClassesApart());
    EXPECT_THAT(quieter.telling, ElementsAre(SoundMeasure::Level));
    const auto narrow = auditSound(someVoices({0, -3500, 0, 0}));
    ASSERT_TRUE(narrow.sound && narrow.sound->tellsClassesApart());
    EXPECT_THAT(narrow.telling, ElementsAre(SoundMeasure::Bandwidth));
    const auto noisy = auditSound(someVoices({0, 0, -20, 0}));
    ASSERT_TRUE(noisy.sound && noisy.sound->tellsClassesApart());
    EXPECT_THAT(noisy.telling, ElementsAre(SoundMeasure::SignalToNoise));
    EXPECT_GT(noisy.sound->balancedAccuracy, 0.85);
}

TEST(SoundAudit, HearsARoomInThePausesAlone)
{
    const auto audit = auditSound(someVoices({0, 0, 0, 60}));
    EXPECT_FALSE(audit.sound->tellsClassesApart());
    ASSERT_TRUE(audit.pauses);
    EXPECT_EQ(audit.pauses->clips, 80) << "clips that have pauses";
    EXPECT_TRUE(audit.pauses->tellsClassesApart());
    EXPECT_TRUE(audit.tellsClassesApart());
    EXPECT_THAT(audit.telling, IsEmpty());
}

TEST(SoundAudit, SummarisesEachClass)
{
    Dataset data = someVoices({}, 3, 1);
    for (std::size_t i = 0; i < data.clips.size(); ++i)
        data.clips[i].sound.levelDb = data.clips[i].label == 1 ? -20.0F : -10.0F * static_cast<float>(i);
    const auto& classes = auditSound(data).classes;
    EXPECT_DOUBLE_EQ(classes[1][0].mean, -20);
    EXPECT_DOUBLE_EQ(classes[1][0].deviation, 0);
    EXPECT_DOUBLE_EQ(classes[0][0].mean, -20); // 0, -20, -40
    EXPECT_DOUBLE_EQ(classes[0][0].median, -20);
    EXPECT_NEAR(classes[0][0].deviation, 16.33, 0.01);
}

TEST(SoundAudit, HoldsRecordingsOutWhenVoicesAreTooFew)
{
    Dataset data = someVoices({-12, 0, 0, 0});
    EXPECT_TRUE(auditSound(data).bySpeaker);
    for (Clip& clip : data.clips)
        clip.speaker = clip.label;
    const auto audit = auditSound(data);
    EXPECT_FALSE(audit.bySpeaker);
    ASSERT_TRUE(audit.sound);
    EXPECT_TRUE(audit.sound->tellsClassesApart());
}

TEST(SoundAudit, SaysNothingOfOneRecordingAClass)
{
    const auto audit = auditSound(someVoices({-12, 0, 0, 0}, 1, 20));
    EXPECT_FALSE(audit.sound);
    EXPECT_FALSE(audit.pauses);
    EXPECT_FALSE(audit.tellsClassesApart());
    EXPECT_TRUE(nlohmann::json(audit)["sound"].is_null());
}

TEST(SoundAudit, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW((void)auditSound(someVoices({}), stop.get_token()), Error);
}

TEST(SoundAudit, IsPrintedAsJson)
{
    const nlohmann::json json = auditSound(someVoices({-12, 0, 0, 0}));
    EXPECT_EQ(json["held_out"], "speakers");
    EXPECT_EQ(json["telling"], nlohmann::json({"level"}));
    EXPECT_TRUE(json["sound"]["tells_classes_apart"]);
    EXPECT_NEAR(json["classes"][1]["level"]["median"].get<double>(),
                json["classes"][0]["level"]["median"].get<double>() - 12, 4);
}

} // namespace tonada
