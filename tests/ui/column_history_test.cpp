// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/feature_columns.h"
#include "ui/plots/column_history.h"

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

TEST(ColumnHistory, KeepsTheLastSixtySeconds)
{
    ColumnHistory history;
    for (int i = 0; i < 2000; ++i)
        history.append(flatColumn(i, static_cast<float>(i), 0.5F));
    EXPECT_EQ(history.end(), 2000);
    EXPECT_EQ(history.begin(), 125);
    EXPECT_EQ(history.at(124), nullptr);
    for (std::int64_t slot = history.begin(); slot < history.end(); ++slot)
        ASSERT_EQ(history.at(slot)->logMel[0], static_cast<float>(slot));
    EXPECT_EQ(history.at(2000), nullptr);
}

TEST(ColumnHistory, LostAudioLeavesEmptySlotsSoThatTimeStaysTrue)
{
    ColumnHistory history;
    history.append(flatColumn(0, 0, 0.5F));
    FeatureColumn late = flatColumn(11, 0, 0.5F);
    late.centre += 100; // the frames begin anew, not on the old grid
    late.lostBefore = 10 * 512 + 100;
    history.append(late);
    EXPECT_EQ(history.end(), 12);
    EXPECT_EQ(history.at(5), nullptr);
    ASSERT_NE(history.at(11), nullptr);
    EXPECT_EQ(history.lostBefore(11), 5220);
    EXPECT_EQ(history.lostBefore(5), 0);
    EXPECT_EQ(history.lostBefore(0), 0);
}

TEST(ColumnHistory, LosingMoreThanIsKeptLeavesNothingOld)
{
    ColumnHistory history;
    for (int i = 0; i < 100; ++i)
        history.append(flatColumn(i, 0, 0.5F));
    history.append(flatColumn(100'000, 7, 0.5F));
    EXPECT_EQ(history.end(), 100'001);
    EXPECT_EQ(history.begin(), 100'001 - ColumnHistory::kCapacity);
    for (std::int64_t slot = history.begin(); slot < history.end() - 1; ++slot)
        ASSERT_EQ(history.at(slot), nullptr);
}

TEST(ColumnHistory, ASourceThatBeginsAnewGoesOnInTheNextSlot)
{
    ColumnHistory history;
    for (int i = 0; i < 10; ++i)
        history.append(flatColumn(i, 0, 0.5F));
    history.append(flatColumn(0, 3, 0.5F));
    history.append(flatColumn(1, 4, 0.5F));
    ASSERT_EQ(history.end(), 12);
    EXPECT_EQ(history.at(10)->logMel[0], 3);
    EXPECT_EQ(history.at(11)->logMel[0], 4);
}

TEST(ColumnHistory, PlacesSamplesOnTheScaleOfSlots)
{
    ColumnHistory history;
    for (int i = 0; i < 3; ++i)
        history.append(flatColumn(i + 7, 0, 0.5F));
    EXPECT_DOUBLE_EQ(history.slotPosition(7 * 512), 0.5);
    EXPECT_DOUBLE_EQ(history.slotPosition(7 * 512 - 256), 0);
    EXPECT_DOUBLE_EQ(history.slotPosition(9 * 512 + 256), 3);
}

TEST(ColumnHistory, IsEmptyAfterClear)
{
    ColumnHistory history;
    history.append(flatColumn(0, 0, 0.5F));
    history.clear();
    EXPECT_TRUE(history.empty());
    EXPECT_EQ(history.at(0), nullptr);
}

} // namespace
} // namespace tonada::ui
