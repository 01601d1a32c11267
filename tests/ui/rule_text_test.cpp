// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/live_frames.h"
#include "ui/live/rule_text.h"
#include "ui/live/verdict_face.h"
#include "ui/live/verdict_panel.h"

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

LiveStatus statusOf(WindowState window, GateReading gate, float novelty = -1)
{
    LiveStatus status = test::runningFrame(VerdictState::NoSpeech).status;
    status.window = window;
    status.gate = gate;
    status.novelty = novelty;
    return status;
}

} // namespace

TEST(RuleText, SaysWhichRuleFiredWithItsNumbers)
{
    const auto says = [](WindowState window, GateReading gate, float novelty = -1) {
        return RuleText::ofWindow(statusOf(window, gate, novelty)).toStdString();
    };
    EXPECT_EQ(says(WindowState::NoSpeech, {GateRule::Silence, 0.12F, 0.25F}),
              "Little stands out of silence or steady noise: 12 % of the 2 s; 25 % are needed.");
    EXPECT_EQ(says(WindowState::NoSpeech, {GateRule::Click, 0.03F, 0.13F}),
              "What stands out is too short for speech: 0.03 s at most; 0.13 s are needed.");
    EXPECT_EQ(
        says(WindowState::NoSpeech, {GateRule::Music, -5.2F, 4}),
        "The sound moves as music does: the log-odds that it is speech are −5.2; more than 4.0 are needed.");
    EXPECT_EQ(says(WindowState::TooQuiet, {GateRule::TooQuiet, -61, -55}),
              "The loudest moment has −61 dBFS; −55 are needed.");
    EXPECT_EQ(says(WindowState::Overload, {GateRule::Overload, 2100, 32}),
              "2\u202f100 samples of the 2 s reach full scale; fewer than 32 are needed.");
    EXPECT_EQ(says(WindowState::Unlike, {GateRule::Open, 0.9F, 0.25F}, 1.4F),
              "1.4 times as far from the training data as is allowed.");
    EXPECT_EQ(says(WindowState::Judged, {GateRule::Open, 0.9F, 0.25F}, 0.6F),
              "90 % of the 2 s are speech; 25 % are needed. "
              "0.6 times as far from the training data as is allowed.");
    EXPECT_EQ(says(WindowState::Judged, {GateRule::Open, 0.9F, 0.25F}),
              "90 % of the 2 s are speech; 25 % are needed.");
}

TEST(RuleText, IsShownOverTheVerdict)
{
    LivePage page;
    page.setModel(test::starterModel());
    LiveFrame frame = test::runningFrame(VerdictState::NoSpeech);
    frame.status.window = WindowState::NoSpeech;
    frame.status.gate = {GateRule::Click, 0.03F, 0.13F};
    test::PageFeeder(page).show(frame, 1000);
    EXPECT_EQ(page.panel().face().toolTip().toStdString(),
              "The last seconds hold no speech\n"
              "What stands out is too short for speech: 0.03 s at most; 0.13 s are needed.");
}

} // namespace tonada::ui
