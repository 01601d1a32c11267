// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "models/demo_voices/voices.h"

namespace tonada::corpus {
namespace {
std::string family(const std::string& name)
{
    const auto voices = demoVoices();
    const auto found
        = std::find_if(voices.begin(), voices.end(), [&](const Voice& v) { return v.name == name; });
    return found == voices.end() ? "" : found->family;
}
} // namespace

TEST(DemoVoices, AreEightyFiveDifferentOnes)
{
    std::set<std::string> names;
    for (const auto& voice : demoVoices())
        names.insert(voice.name);
    EXPECT_EQ(names.size(), 85U);
}

TEST(DemoVoices, ThatAreVariantsOfOneAnotherAreOneFamily)
{
    EXPECT_EQ(family("steph3"), family("steph"));
    EXPECT_EQ(family("RicishayMax2"), family("RicishayMax"));
    EXPECT_EQ(family("AnxiousAndy"), family("Andy"));
    EXPECT_EQ(family("klatt4"), family("klatt"));
    EXPECT_EQ(family("caleb"), family("klatt"));
    EXPECT_NE(family("f1"), family("f2"));
    EXPECT_NE(family("m7"), family("m8"));
}

TEST(SplitByFamily, GivesEveryFamilyOnePart)
{
    const auto parts = splitByFamily(demoVoices(), 1);
    std::map<Part, int> families;
    for (const auto& [name, part] : parts)
        ++families[part];
    EXPECT_EQ(families[Part::Train] + families[Part::Validation] + families[Part::Test],
              static_cast<int>(parts.size()));
    EXPECT_GE(families[Part::Train], 40);
    EXPECT_GE(families[Part::Validation], 9);
    EXPECT_GE(families[Part::Test], 18);
    for (const auto& voice : demoVoices())
        EXPECT_TRUE(parts.contains(voice.family)) << voice.name;
}

TEST(SplitByFamily, DependsOnTheSeedAlone)
{
    EXPECT_EQ(splitByFamily(demoVoices(), 3), splitByFamily(demoVoices(), 3));
    EXPECT_NE(splitByFamily(demoVoices(), 3), splitByFamily(demoVoices(), 4));
}

} // namespace tonada::corpus
