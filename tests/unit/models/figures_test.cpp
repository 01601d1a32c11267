// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/demo_voices/figures.h"

namespace tonada::corpus {
namespace {
JudgedPassage passage(int label, const std::string& family, std::vector<JudgedClip> clips)
{
    JudgedPassage judged;
    judged.label = label;
    judged.family = family;
    judged.clips = std::move(clips);
    return judged;
}

const std::vector<JudgedPassage> kPassages{
    passage(1, "ana", {{3.0, 2}, {-1.0, 0}}),
    passage(0, "ana", {{-2.0, 2}, {-0.5, 1}}),
    passage(1, "juan", {{1.0, 1}, {-4.0, 3}}),
};

bool all(const JudgedPassage&)
{
    return true;
}
} // namespace

TEST(PassageDecisions, AreTheMeanOfTheClipsLogOdds)
{
    const auto decisions = passageDecisions(kPassages, all);
    EXPECT_THAT(decisions.labels, testing::ElementsAre(1, 0, 1));
    EXPECT_THAT(decisions.probabilities,
                testing::ElementsAre(testing::DoubleNear(0.7311, 1e-3), testing::Lt(0.5), testing::Lt(0.5)));
    EXPECT_THAT(decisions.families, testing::ElementsAre(0, 0, 1));
}

TEST(ClipDecisions, TakeOnlyTheClipsAskedFor)
{
    const auto two
        = clipDecisions(kPassages, all, [](const JudgedClip& clip) { return clip.changedSounds >= 2; });
    EXPECT_THAT(two.labels, testing::ElementsAre(1, 0, 1));
    EXPECT_DOUBLE_EQ(figureOf(two).accuracy, 2.0 / 3.0);
}

TEST(Figure, SaysTheAccuracyItsIntervalAndTheNumberOfDecisions)
{
    EXPECT_EQ(toText({0.9116, {0.889, 0.9345}, 1200}), "0.912 (0.889–0.934), n 1200");
    EXPECT_EQ(toText(figureOf({})), "none");
}

} // namespace tonada::corpus
