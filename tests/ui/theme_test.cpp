// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QFontInfo>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace tonada::ui {
namespace {

constexpr std::array kKinds{ThemeKind::Light, ThemeKind::Dark, ThemeKind::PresentationDark,
                            ThemeKind::PresentationLight};

double lowestContrast(const Theme& t, const QColor& colour)
{
    return std::min(
        {contrastRatio(colour, t.window), contrastRatio(colour, t.surface), contrastRatio(colour, t.sunken)});
}

TEST(Theme, ContrastRatioOfBlackAndWhiteIs21)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrastRatio(Qt::white, Qt::black), 21, 1e-9);
}

TEST(Theme, TextReachesAContrastOfFourAndAHalfOnEveryGround)
{
    for (const ThemeKind kind : kKinds) {
        const Theme& t = theme(kind);
        for (const QColor& colour : {t.text, t.mutedText, t.accent, t.argentinian, t.other, t.noSpeech,
                                     t.series1, t.series2, t.warning, t.danger})
            EXPECT_GE(lowestContrast(t, colour), 4.5) << colour.name().toStdString();
        EXPECT_GE(contrastRatio(t.onAccent, t.accent), 4.5);
        EXPECT_GE(contrastRatio(t.warning, t.warningGround), 4.5);
        EXPECT_GE(contrastRatio(t.danger, t.dangerGround), 4.5);
        EXPECT_GE(contrastRatio(t.text, t.warningGround), 4.5);
    }
}

TEST(Theme, ControlOutlinesReachAContrastOfThreeOnEveryGround)
{
    for (const ThemeKind kind : kKinds)
        EXPECT_GE(lowestContrast(theme(kind), theme(kind).control), 3) << static_cast<int>(kind);
}

TEST(Theme, HasTheContrastsThatWereDrawn)
{
    EXPECT_NEAR(lowestContrast(theme(ThemeKind::Light), theme(ThemeKind::Light).argentinian), 4.9, 0.06);
    EXPECT_NEAR(lowestContrast(theme(ThemeKind::Dark), theme(ThemeKind::Dark).other), 7.7, 0.06);
    EXPECT_NEAR(
        lowestContrast(theme(ThemeKind::PresentationDark), theme(ThemeKind::PresentationDark).control), 7.5,
        0.06);
}

TEST(Theme, KindIsTheOneAskedFor)
{
    for (const ThemeKind kind : kKinds)
        EXPECT_EQ(theme(kind).kind, kind);
}

TEST(Theme, FontsScaleWithTheFactorAndKeepHalfPixels)
{
    Theme t = theme(ThemeKind::Light);
    const double heading = t.font(TextRole::Heading).pointSizeF();
    EXPECT_NEAR(heading / t.font(TextRole::Body).pointSizeF(), 12.5 / 13, 1e-3);
    EXPECT_TRUE(t.font(TextRole::Heading).bold());
    EXPECT_FALSE(t.font(TextRole::Axis).bold());
    t.fontFactor = 1.6;
    EXPECT_NEAR(t.font(TextRole::Heading).pointSizeF() / heading, 1.6, 1e-3);
}

} // namespace
} // namespace tonada::ui
