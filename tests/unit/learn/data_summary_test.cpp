// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/data_summary.h"
#include "tests/support/some_clips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {
using test::SomeClips;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
} // namespace

TEST(DataSummary, CountsClipsMinutesAndSpeakersOfEachClass)
{
    SomeClips clips;
    clips.addSpeakers("ar", 1, 6, 10).addSpeakers("ot", 0, 5, 12);
    const auto summary = summarise(clips.data());
    EXPECT_EQ(summary.classes[1].clips, 60);
    EXPECT_DOUBLE_EQ(summary.classes[1].minutes(), 2.0);
    EXPECT_EQ(summary.classes[1].speakers, 6);
    EXPECT_EQ(summary.classes[0].speakers, 5);
    EXPECT_THAT(summary.warnings, IsEmpty());
}

TEST(DataSummary, CountsAVoiceOfBothClassesInBoth)
{
    SomeClips clips;
    clips.add("ana", 1, 3).add("ana", 0, 3);
    const auto summary = summarise(clips.data());
    EXPECT_EQ(summary.classes[0].speakers, 1);
    EXPECT_EQ(summary.classes[1].speakers, 1);
}

TEST(DataSummary, WarnsOfFewAndOfSingleSpeakers)
{
    SomeClips few;
    few.addSpeakers("ar", 1, 4, 5).addSpeakers("ot", 0, 9, 2);
    EXPECT_THAT(summarise(few.data()).warnings, ElementsAre(DataWarning::FewSpeakers));
    SomeClips single;
    single.addSpeakers("ar", 1, 1, 20).addSpeakers("ot", 0, 9, 2);
    EXPECT_THAT(summarise(single.data()).warnings, ElementsAre(DataWarning::OneSpeaker));
}

TEST(DataSummary, WarnsOfUnequalClasses)
{
    SomeClips equalEnough;
    equalEnough.addSpeakers("ar", 1, 6, 10).addSpeakers("ot", 0, 6, 15);
    EXPECT_THAT(summarise(equalEnough.data()).warnings, IsEmpty());
    SomeClips unequal;
    unequal.addSpeakers("ar", 1, 6, 10).addSpeakers("ot", 0, 6, 16);
    EXPECT_THAT(summarise(unequal.data()).warnings, ElementsAre(DataWarning::Unbalanced));
}

TEST(DataSummary, WarnsOfAMicrophoneForEachClass)
{
    SomeClips clips;
    clips.addSpeakers("ar", 1, 6, 4).addSpeakers("ot", 0, 6, 4);
    Dataset data = clips.data();
    for (Clip& clip : data.clips) {
        clip.recording = clip.speaker;
        clip.sound.fileRate = clip.speaker % 2 == 0 ? 44100 : 48000;
        clip.sound.bandwidthHz = 7000;
    }
    EXPECT_THAT(summarise(data).warnings, IsEmpty());
    Dataset rates = data;
    for (Clip& clip : rates.clips)
        clip.sound.fileRate = clip.label == 1 ? 44100 : 8000;
    EXPECT_THAT(summarise(rates).warnings, ElementsAre(DataWarning::OneMicrophone));
    Dataset narrow = data;
    for (Clip& clip : narrow.clips)
        clip.sound.bandwidthHz = clip.label == 1 ? 7000 : 3600;
    EXPECT_THAT(summarise(narrow).warnings, ElementsAre(DataWarning::OneMicrophone));
    narrow.clips.front().sound.bandwidthHz = 3600; // of a recording whose other clips are not
    EXPECT_THAT(summarise(narrow).warnings, ElementsAre(DataWarning::OneMicrophone));
}

TEST(DataSummary, SaysWhatTheAuditFound)
{
    SomeClips clips;
    clips.addSpeakers("ar", 1, 4, 5).addSpeakers("ot", 0, 9, 2);
    SoundAudit audit;
    EXPECT_THAT(summarise(clips.data(), audit).warnings, ElementsAre(DataWarning::FewSpeakers));
    audit.sound = SoundProbe{40, 0.7, 0.71, {0.6, 0.8}};
    EXPECT_THAT(summarise(clips.data(), audit).warnings,
                ElementsAre(DataWarning::FewSpeakers, DataWarning::TheSoundGivesTheClassAway));
}

TEST(DataSummary, PutsContradictingLabelsFirst)
{
    SomeClips clips;
    clips.addSpeakers("ar", 1, 2, 5).addSpeakers("ot", 0, 2, 5);
    Dataset data = clips.data();
    data.duplicates.push_back({"a.wav", "b.wav", 2, true});
    data.skipped.push_back({"c.wav", "c.wav: not audio"});
    data.silentClips = 3;
    EXPECT_THAT(summarise(data).warnings,
                ElementsAre(DataWarning::LabelsContradict, DataWarning::FewSpeakers,
                            DataWarning::SkippedFiles, DataWarning::SilentClips));
    data.duplicates[0].otherLabel = false;
    EXPECT_THAT(summarise(data).warnings, Contains(DataWarning::Duplicates));
}

} // namespace tonada
