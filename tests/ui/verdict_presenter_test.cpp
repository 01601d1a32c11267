// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_presenter.h"

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

VerdictInput running(VerdictState state, float probability = 0.5F)
{
    VerdictInput input;
    input.hasModel = true;
    input.status.session = SessionState::Running;
    input.status.verdict.state = state;
    input.status.verdict.hasProbability
        = state == VerdictState::Argentinian || state == VerdictState::Other || state == VerdictState::Unsure;
    input.status.verdict.probability = probability;
    input.status.verdict.low = probability - 0.1F;
    input.status.verdict.high = probability + 0.1F;
    return input;
}

/** A presenter with a clock: shows each input for some time at 30 frames a second. */
class Screen
{
public:
    const VerdictView& show(const VerdictInput& input, qint64 milliseconds = 0)
    {
        const qint64 end = m_now + milliseconds;
        do {
            m_view = m_presenter.update(input, m_now);
            m_now += 33;
        } while (m_now < end);
        return m_view;
    }
    VerdictPresenter& presenter() { return m_presenter; }
    [[nodiscard]] PanelState state() const { return m_view.state; }

private:
    VerdictPresenter m_presenter;
    VerdictView m_view;
    qint64 m_now = 1000;
};

TEST(VerdictPresenter, ShowsAClassWithItsPercentage)
{
    Screen screen;
    const VerdictView& view = screen.show(running(VerdictState::Argentinian, 0.83F), 1200);
    EXPECT_EQ(view.state, PanelState::Argentinian);
    EXPECT_EQ(view.headline, QStringLiteral("Argentinian"));
    EXPECT_EQ(view.span, QStringLiteral("last 10 s of speech"));
    EXPECT_EQ(view.interval, QStringLiteral("Likely 73 to 93 %"));
    EXPECT_FLOAT_EQ(view.probability, 0.83F);
}

TEST(VerdictPresenter, ChangesTheWordOnlyBeyondTheBandAndBackOnlyInsideIt)
{
    Screen screen;
    screen.show(running(VerdictState::Argentinian, 0.61F), 3000);
    EXPECT_EQ(screen.state(), PanelState::Unsure);
    screen.show(running(VerdictState::Argentinian, 0.63F), 1500);
    EXPECT_EQ(screen.state(), PanelState::Argentinian);
    screen.show(running(VerdictState::Unsure, 0.59F), 3000);
    EXPECT_EQ(screen.state(), PanelState::Argentinian);
    screen.show(running(VerdictState::Unsure, 0.57F), 1500);
    EXPECT_EQ(screen.state(), PanelState::Unsure);
}

TEST(VerdictPresenter, ChangesTheWordAtMostOnceASecond)
{
    Screen screen;
    screen.show(running(VerdictState::Argentinian, 0.9F), 1500);
    int changes = 0;
    PanelState before = screen.state();
    for (int i = 0; i < 90; ++i) {
        screen.show(i % 2 == 0 ? running(VerdictState::Other, 0.1F)
                               : running(VerdictState::Argentinian, 0.9F));
        changes += screen.state() != before ? 1 : 0;
        before = screen.state();
    }
    EXPECT_LE(changes, 3);
}

TEST(VerdictPresenter, ChangesNumbersAtMostFourTimesASecond)
{
    Screen screen;
    screen.show(running(VerdictState::Argentinian, 0.9F), 1500);
    int changes = 0;
    float before = 0;
    for (int i = 0; i < 60; ++i) {
        const float p = screen.show(running(VerdictState::Argentinian, 0.8F + 0.001F * static_cast<float>(i)))
                            .probability;
        changes += p != before ? 1 : 0;
        before = p;
    }
    EXPECT_LE(changes, 9);
    EXPECT_GE(changes, 6);
}

TEST(VerdictPresenter, AWordThatHasToWaitKeepsItsNumbers)
{
    Screen screen;
    screen.show(running(VerdictState::Other, 0.3F), 1500);
    screen.show(running(VerdictState::Unsure, 0.5F), 200);
    ASSERT_EQ(screen.state(), PanelState::Unsure);
    const VerdictView& waiting = screen.show(running(VerdictState::Argentinian, 0.8F), 700);
    EXPECT_EQ(waiting.state, PanelState::Unsure);
    EXPECT_FLOAT_EQ(waiting.probability, 0.5F);
    const VerdictView& changed = screen.show(running(VerdictState::Argentinian, 0.8F), 500);
    EXPECT_EQ(changed.state, PanelState::Argentinian);
    EXPECT_FLOAT_EQ(changed.probability, 0.8F);
}

TEST(VerdictPresenter, IgnoresTroubleShorterThan400Milliseconds)
{
    Screen screen;
    screen.show(running(VerdictState::Argentinian, 0.9F), 1500);
    screen.show(running(VerdictState::Overload), 300);
    EXPECT_EQ(screen.state(), PanelState::Argentinian);
    screen.show(running(VerdictState::Argentinian, 0.9F), 100);
    screen.show(running(VerdictState::Overload), 500);
    EXPECT_EQ(screen.state(), PanelState::Overload);
}

TEST(VerdictPresenter, KeepsTroubleFor800Milliseconds)
{
    Screen screen;
    screen.show(running(VerdictState::Argentinian, 0.9F), 1500);
    screen.show(running(VerdictState::TooQuiet), 600);
    screen.show(running(VerdictState::Argentinian, 0.9F), 700);
    EXPECT_EQ(screen.state(), PanelState::TooQuiet);
    screen.show(running(VerdictState::Argentinian, 0.9F), 300);
    EXPECT_EQ(screen.state(), PanelState::Argentinian);
}

TEST(VerdictPresenter, KeepsTheVerdictForFiveSecondsOfSilenceThenAsOneLine)
{
    Screen screen;
    screen.show(running(VerdictState::Argentinian, 0.83F), 1500);
    const VerdictView early = screen.show(running(VerdictState::NoSpeech), 4500);
    EXPECT_EQ(early.state, PanelState::Argentinian);
    EXPECT_FLOAT_EQ(early.probability, 0.83F);
    const VerdictView late = screen.show(running(VerdictState::NoSpeech), 1000);
    EXPECT_EQ(late.state, PanelState::NoSpeech);
    EXPECT_FALSE(late.hasProbability);
    EXPECT_EQ(late.lastLine, QStringLiteral("last: Argentinian 83 %, 5 s ago"));
}

TEST(VerdictPresenter, ShowsTheLastVerdictAtOnceWhenTheSignalClips)
{
    Screen screen;
    screen.show(running(VerdictState::Other, 0.09F), 1500);
    const VerdictView& view = screen.show(running(VerdictState::Overload), 500);
    EXPECT_EQ(view.lastLine, QStringLiteral("last: Other 91 %, 0 s ago"));
}

TEST(VerdictPresenter, ForgetsTheLastVerdictOnReset)
{
    Screen screen;
    screen.show(running(VerdictState::Other, 0.09F), 1500);
    screen.presenter().reset();
    EXPECT_EQ(screen.show(running(VerdictState::Overload), 900).lastLine, QString{});
}

TEST(VerdictPresenter, PutsDevicesBeforeTheModelAndTheModelBeforeTheSignal)
{
    Screen screen;
    VerdictInput input = running(VerdictState::NoModel);
    input.hasModel = false;
    EXPECT_EQ(screen.show(input).state, PanelState::NoModel);
    input.modelError = Error(ErrorCode::ModelFeatures, {"m.onnx", "nMfcc", "13", "40"});
    EXPECT_EQ(screen.show(input).state, PanelState::ModelRefused);
    EXPECT_EQ(screen.show(input).secondLine, QStringLiteral("expects 13 coefficients, the program makes 40"));
    input.status.session = SessionState::DeviceLost;
    input.device = QStringLiteral("USB headset");
    EXPECT_EQ(screen.show(input).state, PanelState::MicrophoneLost);
    EXPECT_EQ(screen.show(input).secondLine, QStringLiteral("USB headset: reconnecting…"));
    input.status.session = SessionState::Failed;
    input.sessionError = Error(ErrorCode::DeviceNone);
    EXPECT_EQ(screen.show(input).state, PanelState::NoMicrophone);
}

TEST(VerdictPresenter, NamesAPermissionThatWasRefused)
{
    Screen screen;
    VerdictInput input = running(VerdictState::Gathering);
    input.status.session = SessionState::Failed;
    input.sessionError = Error(ErrorCode::DeviceRefused, {"USB headset", "48000 Hz", "Permission denied"});
    EXPECT_EQ(screen.show(input).state, PanelState::NotAllowed);
    input.sessionError = Error(ErrorCode::DeviceRefused, {"USB headset", "48000 Hz", "Invalid sample rate"});
    EXPECT_EQ(screen.show(input).state, PanelState::MicrophoneRefused);
    EXPECT_EQ(screen.show(input).secondLine,
              QStringLiteral("“USB headset” refuses 48000 Hz: Invalid sample rate."));
}

} // namespace
} // namespace tonada::ui
