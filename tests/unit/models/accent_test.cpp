// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/demo_voices/accent.h"

namespace tonada::corpus {
namespace {
constexpr AccentStyle kAlways{false, 1.0};
constexpr AccentStyle kNeverBreathed{false, 0.0};
constexpr AccentStyle kVoiced{true, 1.0};
} // namespace

TEST(ArgentinianPhonemes, SayLlAndYAsSh)
{
    EXPECT_EQ(argentinianPhonemes("la J^'uBja kaJ^'o en la k'ajje", kAlways, 1),
              "la S'uBja kaS'o en la k'aSe");
    EXPECT_EQ(argentinianPhonemes("l^'aBe dZ'enos", kAlways, 1), "S'aBe S'enos");
}

TEST(ArgentinianPhonemes, SayThemVoicedWhereTheSpeakerDoes)
{
    EXPECT_EQ(argentinianPhonemes("J^'o J^'amo", kVoiced, 1), "Z'o Z'amo");
}

TEST(ArgentinianPhonemes, BreatheSBeforeAConsonantInTheWordAndAcrossItsBorder)
{
    EXPECT_EQ(argentinianPhonemes("los kast'an^os", kAlways, 1), "loh kaht'an^os");
    EXPECT_EQ(argentinianPhonemes("las J^'aBes", kAlways, 1), "lah S'aBes");
    EXPECT_EQ(argentinianPhonemes("las ,ehtamp'as", kAlways, 1), "las ,ehtamp'as");
    EXPECT_EQ(argentinianPhonemes("mis p**'imos", kAlways, 1), "mih p**'imos");
}

TEST(ArgentinianPhonemes, KeepSBeforeAVowelAGlideOrAPause)
{
    EXPECT_EQ(argentinianPhonemes("los 'oxos", kAlways, 1), "los 'oxos");
    EXPECT_EQ(argentinianPhonemes("mi sw'eQ**o", kAlways, 1), "mi sw'eQ**o");
}

TEST(ArgentinianPhonemes, TurnTheCastilianCIntoSAndBreatheItToo)
{
    EXPECT_EQ(argentinianPhonemes("T'inko boT", kAlways, 1), "s'inko bos");
    EXPECT_EQ(argentinianPhonemes("luT D'ulTe", kAlways, 1), "luh D'ulse");
}

TEST(ArgentinianPhonemes, LeaveChAndTheGlideOfHieloAlone)
{
    EXPECT_EQ(argentinianPhonemes("mutS'atSa", kAlways, 1), "mutS'atSa");
    EXPECT_EQ(argentinianPhonemes("el j'elo", kAlways, 1), "el j'elo");
}

TEST(ArgentinianPhonemes, BreatheNoSOfASpeakerWhoNeverDoes)
{
    EXPECT_EQ(argentinianPhonemes("los kast'an^os", kNeverBreathed, 1), "los kast'an^os");
}

TEST(ArgentinianPhonemes, BreatheTheSameSForTheSameSeed)
{
    const AccentStyle half{false, 0.5};
    const std::string_view text = "los mismos pastos de las costas m'as bastas de los bosques";
    EXPECT_EQ(argentinianPhonemes(text, half, 7), argentinianPhonemes(text, half, 7));
    EXPECT_NE(argentinianPhonemes(text, half, 7), argentinianPhonemes(text, half, 8));
}

TEST(CleanPhonemes, DropPausesAndWordJoints)
{
    EXPECT_EQ(cleanPhonemes("k'asa||de_:p'je_;d-**a"), "k'asadep'jed**a");
}

} // namespace tonada::corpus
