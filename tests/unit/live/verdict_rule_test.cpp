// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/verdict_rule.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {
namespace {

double logOdds(double probability)
{
    return std::log(probability / (1.0 - probability));
}

class VerdictRuleTest : public testing::Test
{
protected:
    void speech(double seconds, double probability)
    {
        feed(seconds, {WindowState::Judged, logOdds(probability), true});
    }
    void silence(double seconds) { feed(seconds, {WindowState::NoSpeech, 0, false}); }
    void feed(double seconds, const VerdictHop& hop)
    {
        m_hops += seconds / static_cast<double>(VerdictRule::kHopSeconds);
        for (; m_hops >= 1; m_hops -= 1)
            m_rule.update(hop);
    }
    [[nodiscard]] VerdictState state() const { return m_rule.verdict().state; }

    VerdictRule m_rule;
    double m_hops = 0; // not yet fed
};

TEST_F(VerdictRuleTest, GathersThreeSecondsOfSpeechFirst)
{
    speech(2.9, 0.9);
    EXPECT_EQ(state(), VerdictState::Gathering);
    EXPECT_FALSE(m_rule.verdict().hasProbability);
    EXPECT_NEAR(m_rule.verdict().speechSeconds, 2.9F, 0.04F);
    speech(0.2, 0.9);
    EXPECT_EQ(state(), VerdictState::Argentinian);
    EXPECT_NEAR(m_rule.verdict().probability, 0.9F, 1e-5F);
    EXPECT_LT(m_rule.verdict().low, 0.9F);
    EXPECT_GT(m_rule.verdict().high, 0.9F);
}

TEST_F(VerdictRuleTest, AveragesTheLogOddsOfTheLastTenSecondsOfSpeech)
{
    speech(20, 0.9);
    speech(5, 0.2);
    // The windows of the last 5 s have heard half of the 2 s before as well.
    const double newer = 6.0 / static_cast<double>(VerdictSettings{}.spanSeconds);
    EXPECT_NEAR(logOdds(static_cast<double>(m_rule.verdict().probability)),
                logOdds(0.9) * (1 - newer) + logOdds(0.2) * newer, 0.03);
    speech(5.1, 0.2);
    EXPECT_NEAR(m_rule.verdict().probability, 0.2F, 1e-5F);
    EXPECT_EQ(m_rule.verdict().speechSeconds, VerdictSettings{}.spanSeconds);
}

TEST_F(VerdictRuleTest, PausesDoNotCountAsSpeech)
{
    speech(4, 0.9);
    silence(30);
    EXPECT_NEAR(m_rule.verdict().speechSeconds, 4.0F, 0.04F);
    EXPECT_NEAR(m_rule.verdict().probability, 0.9F, 1e-5F);
}

TEST_F(VerdictRuleTest, AClassBeginsBeyondTheUndecidedBandAndEndsInsideIt)
{
    speech(12, 0.61);
    EXPECT_EQ(state(), VerdictState::Unsure);
    speech(12, 0.63);
    EXPECT_EQ(state(), VerdictState::Argentinian);
    speech(12, 0.59);
    EXPECT_EQ(state(), VerdictState::Argentinian);
    speech(12, 0.57);
    EXPECT_EQ(state(), VerdictState::Unsure);
    speech(12, 0.39);
    EXPECT_EQ(state(), VerdictState::Unsure);
    speech(12, 0.37);
    EXPECT_EQ(state(), VerdictState::Other);
    speech(12, 0.41);
    EXPECT_EQ(state(), VerdictState::Other);
    speech(12, 0.43);
    EXPECT_EQ(state(), VerdictState::Unsure);
}

TEST_F(VerdictRuleTest, TheBandIsTheModels)
{
    m_rule.setCalibration({.undecidedLow = 0.1, .undecidedHigh = 0.9});
    speech(12, 0.8);
    EXPECT_EQ(state(), VerdictState::Unsure);
}

TEST_F(VerdictRuleTest, TheWordChangesAtMostOnceASecond)
{
    speech(3.1, 0.9);
    ASSERT_EQ(state(), VerdictState::Argentinian);
    m_rule.update({WindowState::Judged, -1e6, true});
    EXPECT_LT(m_rule.verdict().probability, 0.1F);
    EXPECT_EQ(state(), VerdictState::Argentinian);
    silence(1.0);
    EXPECT_EQ(state(), VerdictState::Other);
}

TEST_F(VerdictRuleTest, AnObstacleMustLast400MsToAppearAnd800MsToGo)
{
    speech(4, 0.9);
    feed(0.35, {WindowState::TooQuiet, 0, false});
    EXPECT_EQ(state(), VerdictState::Argentinian);
    feed(0.1, {WindowState::TooQuiet, 0, false});
    EXPECT_EQ(state(), VerdictState::TooQuiet);
    EXPECT_EQ(m_rule.verdict().last, VerdictState::Argentinian);
    speech(0.7, 0.9);
    EXPECT_EQ(state(), VerdictState::TooQuiet);
    speech(0.2, 0.9);
    EXPECT_EQ(state(), VerdictState::Argentinian);
}

TEST_F(VerdictRuleTest, UnlikeWindowsCountInNoVerdictAndAFewOfThemAreNotSaid)
{
    speech(5, 0.9);
    feed(0.35, {WindowState::Unlike, logOdds(0.01), true});
    EXPECT_EQ(state(), VerdictState::Argentinian);
    feed(0.15, {WindowState::Unlike, logOdds(0.01), true});
    EXPECT_EQ(state(), VerdictState::Unlike);
    speech(0.9, 0.9);
    EXPECT_EQ(state(), VerdictState::Argentinian);
    EXPECT_NEAR(m_rule.verdict().probability, 0.9F, 1e-5F);
}

TEST_F(VerdictRuleTest, SilenceAfterAVerdictMustLastFiveSeconds)
{
    silence(0.5);
    EXPECT_EQ(state(), VerdictState::NoSpeech);
    speech(5, 0.9);
    ASSERT_EQ(state(), VerdictState::Argentinian);
    silence(4.9);
    EXPECT_EQ(state(), VerdictState::Argentinian);
    silence(0.2);
    EXPECT_EQ(state(), VerdictState::NoSpeech);
    EXPECT_EQ(m_rule.verdict().last, VerdictState::Argentinian);
    EXPECT_NEAR(m_rule.verdict().lastAgoSeconds, 5.1F, 0.1F);
}

TEST_F(VerdictRuleTest, SaysAtOnceThatThereIsNoModel)
{
    m_rule.update({WindowState::NoModel, 0, true});
    EXPECT_EQ(state(), VerdictState::NoModel);
}

TEST_F(VerdictRuleTest, ResetForgetsEverything)
{
    speech(12, 0.9);
    m_rule.reset();
    EXPECT_EQ(state(), VerdictState::Gathering);
    EXPECT_EQ(m_rule.verdict().speechSeconds, 0.0F);
    EXPECT_EQ(m_rule.verdict().last, VerdictState::Gathering);
}

TEST_F(VerdictRuleTest, ASpanOfChoiceCountsForWhatWasHeardAlready)
{
    speech(10, 0.9);
    speech(5.1, 0.2);
    m_rule.setSettings({.spanSeconds = 5});
    EXPECT_NEAR(m_rule.verdict().probability, 0.2F, 1e-5F);
    EXPECT_EQ(m_rule.verdict().spanSeconds, 5.0F);
    m_rule.setSettings({.spanSeconds = 30});
    EXPECT_NEAR(m_rule.verdict().speechSeconds, 15.1F, 0.04F);
    EXPECT_GT(m_rule.verdict().probability, 0.6F);
    speech(40, 0.3);
    EXPECT_EQ(m_rule.verdict().speechSeconds, 30.0F);
    EXPECT_NEAR(m_rule.verdict().probability, 0.3F, 1e-5F);
}

TEST_F(VerdictRuleTest, NewerSpeechCanCountMore)
{
    speech(8, 0.9);
    speech(2, 0.2);
    const float even = m_rule.verdict().probability;
    m_rule.setSettings({.smoothing = VerdictSmoothing::Recent});
    EXPECT_LT(m_rule.verdict().probability, even - 0.1F);
}

TEST_F(VerdictRuleTest, ThePriorMovesTheVerdictAtOnceAndOnlyOnce)
{
    speech(10, 0.7);
    EXPECT_EQ(m_rule.verdict().prior, 0.0F);
    m_rule.setSettings({.prior = 0.1});
    EXPECT_EQ(m_rule.verdict().prior, 0.1F) << "and it is said";
    EXPECT_NEAR(logOdds(static_cast<double>(m_rule.verdict().probability)), logOdds(0.7) + logOdds(0.1),
                1e-4);
    m_rule.setSettings({.prior = 0.1});
    speech(10, 0.7);
    EXPECT_NEAR(logOdds(static_cast<double>(m_rule.verdict().probability)), logOdds(0.7) + logOdds(0.1),
                1e-4);
    EXPECT_EQ(state(), VerdictState::Other);
    m_rule.setSettings({});
    EXPECT_NEAR(m_rule.verdict().probability, 0.7F, 1e-5F);
}

TEST_F(VerdictRuleTest, ThePriorIsRelativeToThatOfTheTrainingData)
{
    m_rule.setCalibration({.prior = 0.1});
    m_rule.setSettings({.prior = 0.1});
    EXPECT_DOUBLE_EQ(m_rule.priorShift(), 0.0);
    m_rule.setCalibration({});
    EXPECT_NEAR(m_rule.priorShift(), logOdds(0.1), 1e-12);
}

} // namespace
} // namespace tonada
