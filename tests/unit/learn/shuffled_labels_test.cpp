// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/shuffled_labels.h"
#include "tests/support/some_clips.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace tonada {
namespace {

using LabelsOfSpeaker = std::map<int, std::set<int>>;

LabelsOfSpeaker labelsOfSpeakers(const Dataset& data)
{
    LabelsOfSpeaker labels;
    for (const auto& clip : data.clips)
        labels[clip.speaker].insert(clip.label);
    return labels;
}

int speakersWith(int label, const LabelsOfSpeaker& labels)
{
    int count = 0;
    for (const auto& [speaker, own] : labels)
        count += own == std::set{label} ? 1 : 0;
    return count;
}

} // namespace

TEST(ShuffledLabels, GiveAllClipsOfASpeakerOneLabelAndKeepTheNumberOfSpeakers)
{
    test::SomeClips clips;
    clips.addSpeakers("ar", 1, 7, 3).addSpeakers("ot", 0, 20, 4);
    const auto shuffled = labelsOfSpeakers(withShuffledLabels(clips.data(), 42));
    EXPECT_EQ(speakersWith(1, shuffled), 7);
    EXPECT_EQ(speakersWith(0, shuffled), 20);
    EXPECT_NE(shuffled, labelsOfSpeakers(clips.data()));
}

TEST(ShuffledLabels, ExchangeTheClassesOfAVoiceThatSpeaksForBothOrLeaveThem)
{
    test::SomeClips clips;
    clips.addSpeakers("both", 1, 20, 3).addSpeakers("both", 0, 20, 2);
    const auto shuffled = withShuffledLabels(clips.data(), 42);
    std::map<int, std::set<int>> labelOfFirstClass;
    for (std::size_t i = 0; i < 60; ++i)
        labelOfFirstClass[shuffled.clips[i].speaker].insert(shuffled.clips[i].label);
    int exchanged = 0;
    for (const auto& [speaker, labels] : labelOfFirstClass) {
        EXPECT_EQ(labels.size(), 1U);
        exchanged += labels.count(0) > 0 ? 1 : 0;
    }
    EXPECT_GT(exchanged, 3);
    EXPECT_LT(exchanged, 17);
    for (const auto& [speaker, labels] : labelsOfSpeakers(shuffled))
        EXPECT_EQ(labels.size(), 2U);
}

TEST(ShuffledLabels, AreTheSameForTheSameSeedOnly)
{
    test::SomeClips clips;
    clips.addSpeakers("ar", 1, 8, 1).addSpeakers("ot", 0, 8, 1);
    const auto first = labelsOfSpeakers(withShuffledLabels(clips.data(), 1));
    EXPECT_EQ(labelsOfSpeakers(withShuffledLabels(clips.data(), 1)), first);
    EXPECT_NE(labelsOfSpeakers(withShuffledLabels(clips.data(), 2)), first);
}

} // namespace tonada
