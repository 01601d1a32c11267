// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/note_tiers.h"

#include <gtest/gtest.h>

#include <numeric>

namespace tonada {
namespace {

using Tiers = std::vector<IntervalTier>;

NoteTiers someNotes()
{
    return NoteTiers(Tiers{{"words", {{1, 2, "yo"}, {3, 4, "che"}}}}, "Notes");
}

} // namespace

TEST(NoteTiers, BeginWithOneEmptyTier)
{
    const NoteTiers notes("Notas");
    EXPECT_EQ(notes.tiers(), (Tiers{{"Notas", {}}}));
    EXPECT_TRUE(notes.empty());
    EXPECT_FALSE(notes.canUndo());
}

TEST(NoteTiers, PutANewNoteWhereItBelongs)
{
    auto notes = someNotes();
    EXPECT_EQ(notes.add(0, {2, 3, "a"}), 1U);
    EXPECT_EQ(notes.tiers()[0].intervals, (std::vector<Interval>{{1, 2, "yo"}, {2, 3, "a"}, {3, 4, "che"}}));
}

TEST(NoteTiers, RefuseWhatOverlapsAndKeepEverythingAsItWas)
{
    auto notes = someNotes();
    EXPECT_EQ(notes.add(0, {1.5, 2.5, "a"}), std::nullopt);
    EXPECT_EQ(notes.add(0, {2.5, 2.4, "a"}), std::nullopt);
    EXPECT_FALSE(notes.change(0, 0, {1, 3.5, "yo"}));
    EXPECT_EQ(notes.tiers(), someNotes().tiers());
    EXPECT_FALSE(notes.canUndo());
}

TEST(NoteTiers, MoveANotePastItsNeighbour)
{
    auto notes = someNotes();
    EXPECT_TRUE(notes.change(0, 0, {5, 6, "yo"}));
    EXPECT_EQ(notes.tiers()[0].intervals, (std::vector<Interval>{{3, 4, "che"}, {5, 6, "yo"}}));
}

TEST(NoteTiers, UndoEveryKindOfChangeAndRedoIt)
{
    auto notes = someNotes();
    const auto change = [&](int step) {
        switch (step) {
        case 0:
            notes.add(0, {5, 6, "a"});
            break;
        case 1:
            notes.change(0, 0, {1, 1.5, "sho"});
            break;
        case 2:
            notes.remove(0, 1);
            break;
        case 3:
            notes.addTier("tones");
            break;
        case 4:
            notes.renameTier(1, "phones");
            break;
        case 5:
            notes.append({{"from a file", {{0, 1, "b"}}}, {"another", {}}});
            break;
        default:
            notes.removeTier(0);
        }
    };
    std::vector<Tiers> states{notes.tiers()};
    for (int step = 0; step < 7; ++step) {
        change(step);
        states.push_back(notes.tiers());
        EXPECT_NE(states[states.size() - 2], states.back()) << step;
    }
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        EXPECT_EQ(notes.tiers(), states[i]);
        notes.undo();
    }
    EXPECT_EQ(notes.tiers(), states[0]);
    EXPECT_FALSE(notes.canUndo());
    notes.undo();
    for (const auto& state : states) {
        EXPECT_EQ(notes.tiers(), state);
        notes.redo();
    }
    EXPECT_FALSE(notes.canRedo());
}

TEST(NoteTiers, ForgetWhatWasUndoneAfterAnotherChange)
{
    auto notes = someNotes();
    notes.remove(0, 0);
    notes.undo();
    notes.remove(0, 1);
    EXPECT_FALSE(notes.canRedo());
}

TEST(NoteTiers, ForgetTheOldestStepsOfVeryMany)
{
    NoteTiers notes;
    for (std::size_t i = 0; i < NoteTiers::kMostSteps + 10; ++i)
        notes.add(0, {static_cast<double>(i), static_cast<double>(i + 1), "a"});
    while (notes.canUndo())
        notes.undo();
    EXPECT_EQ(notes.tiers()[0].intervals.size(), 10U);
}

TEST(NoteTiers, LoseNothingWhenGivenNotesThatOverlapOrAreOutOfOrder)
{
    const NoteTiers notes(
        Tiers{{"words", {{3, 4, "c"}, {1, 3.5, "a"}, {1.5, 2, "b"}}}, {"tones", {{1, 2, "d"}}}}, "Notes");
    EXPECT_EQ(notes.tiers(),
              (Tiers{{"words", {{1, 3.5, "a"}}},
                     {"words", {{1.5, 2, "b"}, {3, 4, "c"}}},
                     {"tones", {{1, 2, "d"}}}}));
}

TEST(NoteTiers, ImportInPlaceOfASingleEmptyTier)
{
    NoteTiers notes;
    notes.append({{"words", {{0, 1, "a"}}}});
    EXPECT_EQ(notes.tiers(), (Tiers{{"words", {{0, 1, "a"}}}}));
    notes.undo();
    EXPECT_EQ(notes.tiers(), (Tiers{{"Notes", {}}}));
}

TEST(NoteTiers, KeepTheLastTier)
{
    NoteTiers notes;
    notes.removeTier(0);
    EXPECT_EQ(notes.tiers().size(), 1U);
    EXPECT_FALSE(notes.canUndo());
}

TEST(NoteTiers, FindTheNoteOfAMomentOrAStretch)
{
    const auto notes = someNotes();
    EXPECT_EQ(notes.find(0, {1, 1, {}}), 0U);
    EXPECT_EQ(notes.find(0, {2, 2, {}}), std::nullopt);
    EXPECT_EQ(notes.find(0, {2.5, 3.1, {}}), 1U);
    EXPECT_EQ(notes.find(0, {2, 3, {}}), std::nullopt);
}

TEST(NoteTiers, TellHowFarANoteMayReach)
{
    const auto notes = someNotes();
    EXPECT_EQ(notes.room(0, 0, 9), (Interval{0, 3, {}}));
    EXPECT_EQ(notes.room(0, 1, 9), (Interval{2, 9, {}}));
}

} // namespace tonada
