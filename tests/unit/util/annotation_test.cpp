// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/annotation.h"

#include <gtest/gtest.h>

namespace tonada {

TEST(PraatTextGrid, CoversTheWholeRecordingAndDoublesQuotationMarks)
{
    const std::vector<IntervalTier> tiers{{"accent", {{0.5, 1.0, "dijo \"yo\""}}}};
    EXPECT_EQ(praatTextGrid(2.0, tiers), R"(File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 2.000000
tiers? <exists>
size = 1
item []:
    item [1]:
        class = "IntervalTier"
        name = "accent"
        xmin = 0
        xmax = 2.000000
        intervals: size = 3
        intervals [1]:
            xmin = 0.000000
            xmax = 0.500000
            text = ""
        intervals [2]:
            xmin = 0.500000
            xmax = 1.000000
            text = "dijo ""yo"""
        intervals [3]:
            xmin = 1.000000
            xmax = 2.000000
            text = ""
)");
}

TEST(PraatTextGrid, AnEmptyTierIsOneIntervalWithoutText)
{
    const std::vector<IntervalTier> tiers{{"accent", {}}};
    EXPECT_NE(praatTextGrid(1.0, tiers).find("intervals: size = 1\n"), std::string::npos);
}

TEST(AudacityLabels, IsOneLineAnIntervalSeparatedByTabs)
{
    const std::vector<Interval> intervals{{0, 1.256, "Other"}, {1.256, 2, "a\tb\nc"}};
    EXPECT_EQ(audacityLabels(intervals), "0.000000\t1.256000\tOther\n1.256000\t2.000000\ta b c\n");
}

TEST(PraatTextGrid, WritesPointsAsAPointTier)
{
    const std::vector<IntervalTier> tiers{{"tones", {{0.25, 0.25, "H*"}, {0.5, 1, "L"}}}};
    const auto text = praatTextGrid(1.0, tiers);
    EXPECT_NE(text.find("size = 2\nitem []"), std::string::npos);
    EXPECT_NE(text.find(R"(        class = "TextTier"
        name = "tones"
        xmin = 0
        xmax = 1.000000
        points: size = 1
        points [1]:
            number = 0.250000
            mark = "H*"
)"),
              std::string::npos);
}

TEST(TiersCsv, IsOneLineAnInterval)
{
    const std::vector<IntervalTier> tiers{{"words", {{0.1, 0.5, "yo, che"}}}, {"tones", {{1, 1, "H*"}}}};
    EXPECT_EQ(tiersCsv("a.wav", tiers), "a.wav,words,0.1,0.5,\"yo, che\"\na.wav,tones,1,1,H*\n");
}

TEST(Overlap, NeighboursMayTouchAndAPointMayLieOnAnEdge)
{
    EXPECT_FALSE(overlap({0, 1, {}}, {1, 2, {}}));
    EXPECT_FALSE(overlap({1, 1, {}}, {1, 2, {}}));
    EXPECT_TRUE(overlap({0, 1.1, {}}, {1, 2, {}}));
    EXPECT_TRUE(overlap({1.5, 1.5, {}}, {1, 2, {}}));
    EXPECT_TRUE(overlap({1, 1, {}}, {1, 1, {}}));
}

} // namespace tonada
