// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/split.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"
#include "tests/support/some_clips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

namespace tonada {
namespace {

using test::SomeClips;
using test::speakersIn;

constexpr int kOther = 0;
constexpr int kArgentinian = 1;

std::array<int, 2> countsIn(const Dataset& data, const std::vector<int>& clips)
{
    std::array<int, 2> counts{};
    for (const int clip : clips)
        ++counts[static_cast<std::size_t>(data.clips[static_cast<std::size_t>(clip)].label)];
    return counts;
}

template <typename T>
bool shareNothing(const std::set<T>& a, const std::set<T>& b)
{
    return std::none_of(a.begin(), a.end(), [&](const T& x) { return b.count(x) > 0; });
}

void expectClipsInOnePartOnly(const Split& split)
{
    std::set<int> seen;
    for (const auto* part : {&split.train, &split.validation, &split.test})
        for (const int clip : *part)
            EXPECT_TRUE(seen.insert(clip).second) << "clip " << clip << " is in two parts";
}

SplitConfig configFor(SplitBy by, std::uint32_t seed = 42)
{
    SplitConfig config;
    config.by = by;
    config.seed = seed;
    return config;
}

} // namespace

TEST(SplitClips, BySpeakerNoVoiceAndNoClipIsInTwoParts)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 12, 7).addSpeakers("ot", kOther, 30, 5);
    clips.addSpeakers("both", kArgentinian, 8, 4).addSpeakers("both", kOther, 8, 4);
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto split = splitClips(clips.data(), configFor(SplitBy::Speaker, seed));
        expectClipsInOnePartOnly(split);
        const auto train = speakersIn(clips.data(), split.train);
        const auto validation = speakersIn(clips.data(), split.validation);
        const auto test = speakersIn(clips.data(), split.test);
        EXPECT_TRUE(shareNothing(train, validation));
        EXPECT_TRUE(shareNothing(train, test));
        EXPECT_TRUE(shareNothing(validation, test));
    }
}

TEST(SplitClips, BySpeakerTakesAQuarterOfTheVoicesOfEachKind)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 12, 3).addSpeakers("ot", kOther, 40, 3);
    const auto split = splitClips(clips.data(), configFor(SplitBy::Speaker));
    const auto test = speakersIn(clips.data(), split.test);
    const auto validation = speakersIn(clips.data(), split.validation);
    const auto argentinian = [](const std::set<int>& speakers) {
        return std::count_if(speakers.begin(), speakers.end(), [](int s) { return s < 12; });
    };
    EXPECT_EQ(argentinian(test), 3);
    EXPECT_EQ(argentinian(validation), 2);
}

TEST(SplitClips, ByClipNoClipIsInTwoPartsAndTheSharesFit)
{
    SomeClips clips;
    clips.add("a", kArgentinian, 100).add("b", kOther, 100);
    const auto split = splitClips(clips.data(), configFor(SplitBy::Clip));
    expectClipsInOnePartOnly(split);
    EXPECT_THAT(countsIn(clips.data(), split.test), testing::ElementsAre(25, 25));
    EXPECT_THAT(countsIn(clips.data(), split.validation), testing::ElementsAre(15, 15));
    EXPECT_THAT(countsIn(clips.data(), split.train), testing::ElementsAre(60, 60));
}

TEST(SplitClips, IsTheSameForTheSameSeedOnly)
{
    SomeClips clips;
    clips.add("a", kArgentinian, 40).add("b", kOther, 40);
    const auto first = splitClips(clips.data(), configFor(SplitBy::Clip, 1));
    EXPECT_EQ(splitClips(clips.data(), configFor(SplitBy::Clip, 1)).train, first.train);
    EXPECT_NE(splitClips(clips.data(), configFor(SplitBy::Clip, 2)).train, first.train);
}

TEST(SplitClips, BalancesEachPart)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 6, 5).addSpeakers("ot", kOther, 30, 9);
    for (const auto by : {SplitBy::Speaker, SplitBy::Clip}) {
        auto config = configFor(by);
        const auto split = splitClips(clips.data(), config);
        for (const auto* part : {&split.train, &split.validation, &split.test}) {
            const auto counts = countsIn(clips.data(), *part);
            EXPECT_EQ(counts[0], counts[1]);
            EXPECT_GT(counts[0], 0);
        }
        config.balance = false;
        const auto all = splitClips(clips.data(), config);
        EXPECT_EQ(all.train.size() + all.validation.size() + all.test.size(), clips.data().clips.size());
    }
}

TEST(SplitClips, KeepsThePartsOfADataSetThatDividesItsSpeakers)
{
    SomeClips clips;
    clips.add("a", kArgentinian, 2, SplitPart::Train).add("a", kOther, 2, SplitPart::Train);
    clips.add("b", kArgentinian, 1, SplitPart::Validation).add("b", kOther, 1, SplitPart::Validation);
    clips.add("c", kArgentinian, 1, SplitPart::Test).add("c", kOther, 1, SplitPart::Test);
    const auto split = splitClips(clips.data(), configFor(SplitBy::Speaker));
    EXPECT_THAT(split.train, testing::ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(split.validation, testing::ElementsAre(4, 5));
    EXPECT_THAT(split.test, testing::ElementsAre(6, 7));

    clips.add("c", kOther, 1, SplitPart::Train);
    EXPECT_THROW((void)splitClips(clips.data(), configFor(SplitBy::Speaker)), Error);
}

TEST(SplitClips, HoldsNothingBackWhenTheTestComesFromElsewhere)
{
    SomeClips clips;
    clips.add("a", kArgentinian, 10).add("b", kOther, 10);
    auto config = configFor(SplitBy::Clip);
    config.testShare = 0;
    const auto split = splitClips(clips.data(), config);
    EXPECT_TRUE(split.test.empty());
    EXPECT_EQ(split.train.size() + split.validation.size(), 20U);
}

TEST(SplitClips, DealsOutOnlyTheSpeakersThatAreNotLeftOut)
{
    SomeClips clips;
    clips.addSpeakers("ar", kArgentinian, 6, 1).addSpeakers("ot", kOther, 6, 1);
    auto config = configFor(SplitBy::Speaker);
    config.testShare = 0;
    const std::vector<int> leaveOut{0, 2, 4, 5, 6, 7, 8, 11}; // two speakers of each class are left
    for (config.seed = 0; config.seed < 20; ++config.seed) {
        const auto split = splitClips(clips.data(), config, leaveOut);
        EXPECT_EQ(split.train.size(), 2U);
        EXPECT_EQ(split.validation.size(), 2U);
    }
}

TEST(SplitClips, RefusesTooFewSpeakersOfAClass)
{
    SomeClips clips;
    clips.add("a", kArgentinian, 50).addSpeakers("ot", kOther, 9, 5);
    try {
        (void)splitClips(clips.data(), configFor(SplitBy::Speaker));
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_EQ(e.code(), ErrorCode::DataUnusable);
        EXPECT_THAT(e.what(), testing::HasSubstr("too few speakers of the class \"Argentinian\""));
    }
}

TEST(Undersample, KeepsTheIndicesOfImbalancedLearn)
{
    const auto golden = nlohmann::json::parse(readFile(test::testData("random_draws.json")));
    for (const auto& draw : golden.at("random_under_sampler")) {
        SomeClips clips;
        clips.add("a", 0, draw.at("class_counts").at(0).get<int>());
        clips.add("b", 1, draw.at("class_counts").at(1).get<int>());
        std::vector<int> all(clips.data().clips.size());
        std::iota(all.begin(), all.end(), 0);
        EXPECT_EQ(undersample(clips.data(), all, draw.at("random_state").get<std::uint32_t>()),
                  draw.at("kept_indices").get<std::vector<int>>());
    }
}

TEST(NotebookSplit, RepeatsTheDrawsOfScikitLearnOverTheUnderSampledClips)
{
    const auto golden = nlohmann::json::parse(readFile(test::testData("random_draws.json")));
    SomeClips clips; // the notebook's 570; its classes are sorted by name, so Argentinian comes first
    clips.add("a", kArgentinian, 241).add("b", kOther, 329);
    const auto split = notebookSplit(clips.data(), 42);
    auto kept = split.test;
    kept.insert(kept.end(), split.train.begin(), split.train.end());
    std::sort(kept.begin(), kept.end());
    EXPECT_EQ(kept, golden.at("random_under_sampler").at(0).at("kept_indices").get<std::vector<int>>());

    const auto& draws = golden.at("train_test_split").at(2);
    ASSERT_EQ(draws.at("n"), 482);
    ASSERT_EQ(split.test.size(), draws.at("test").size());
    for (std::size_t i = 0; i < split.test.size(); ++i) {
        const int at = draws.at("test").at(i);
        if (at < 241)
            EXPECT_EQ(split.test[i], at);
        else
            EXPECT_GE(split.test[i], 241);
    }
    EXPECT_EQ(split.validation, split.test);
}

} // namespace tonada
