// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/comparison_state.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/some_clips.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <tuple>

namespace tonada {
namespace {

class Comparison : public testing::Test
{
protected:
    Comparison()
    {
        m_clips.addSpeakers("ar", 1, 4, 3).addSpeakers("ot", 0, 5, 3).withSwings();
        m_config.systems = {System::Compact};
        m_config.folds = 3;
        m_config.quick = true;
    }

    const Dataset& data() const { return m_clips.data(); }

    test::SomeClips m_clips;
    ComparisonConfig m_config;
    test::TempDir m_dir;
    std::filesystem::path m_state = m_dir / "table.md.state";
};

class NoticeParts : public ComparisonObserver
{
public:
    void onPart(const ComparisonRow& row, bool shuffled, int /*epochs*/) override
    {
        parts.emplace_back(row.split, shuffled);
        if (static_cast<int>(parts.size()) == stopAtPart)
            stop.request_stop();
    }
    void onPartDone(const ComparisonRow& /*row*/, bool /*shuffled*/) override { ++done; }
    void onFold(int /*fold*/, int /*folds*/) override { }
    void onEpoch(const EpochReport& /*report*/) override { }
    void onStep(int /*epoch*/, int /*step*/, int /*steps*/, double /*loss*/) override { }

    std::vector<std::tuple<SplitBy, bool>> parts;
    int done = 0;
    int stopAtPart = 0;
    std::stop_source stop;
};

} // namespace

TEST_F(Comparison, MeasuresEachSystemByBothSplitsWithTrueAndShuffledLabels)
{
    auto rows = comparisonRows(m_config);
    NoticeParts observer;
    runComparison(data(), m_config, rows, observer, observer.stop.get_token());
    EXPECT_THAT(observer.parts,
                testing::ElementsAre(std::tuple(SplitBy::Clip, false), std::tuple(SplitBy::Speaker, false),
                                     std::tuple(SplitBy::Clip, true), std::tuple(SplitBy::Speaker, true)));
    ASSERT_EQ(rows.size(), 2U);
    for (const auto& row : rows) {
        ASSERT_TRUE(row.scores.has_value());
        EXPECT_TRUE(row.shuffled.has_value());
        EXPECT_EQ(row.scores->clips, 27);
        EXPECT_EQ(row.scores->speakers, 9);
    }
}

TEST_F(Comparison, GoesOnWhereItWasStoppedToTheSameScores)
{
    auto whole = comparisonRows(m_config);
    NoticeParts observer;
    runComparison(data(), m_config, whole, observer, observer.stop.get_token());

    auto cut = comparisonRows(m_config);
    NoticeParts stopped;
    stopped.stopAtPart = 3;
    runComparison(data(), m_config, cut, stopped, stopped.stop.get_token());
    EXPECT_EQ(stopped.done, 2);
    saveComparison(m_state, data(), m_config, cut);

    auto resumed = comparisonRows(m_config);
    resumeComparison(m_state, data(), m_config, resumed);
    NoticeParts rest;
    runComparison(data(), m_config, resumed, rest, rest.stop.get_token());
    EXPECT_EQ(rest.done, 2);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        EXPECT_EQ(resumed[i].scores->rocAuc, whole[i].scores->rocAuc);
        EXPECT_EQ(resumed[i].shuffled->accuracy, whole[i].shuffled->accuracy);
    }
}

TEST_F(Comparison, KeepsWhatIsUndefinedThroughAFile)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    auto rows = comparisonRows(m_config);
    rows[1].shuffled.emplace();
    rows[1].shuffled->rocAuc = kNone;
    rows[1].shuffled->accuracy = 0.75;
    rows[1].shuffled->intervals.accuracy = {0.5, 1.0};
    rows[1].shuffled->intervals.rocAuc = {kNone, kNone};
    saveComparison(m_state, data(), m_config, rows);
    auto back = comparisonRows(m_config);
    resumeComparison(m_state, data(), m_config, back);
    EXPECT_FALSE(back[0].scores.has_value());
    ASSERT_TRUE(back[1].shuffled.has_value());
    EXPECT_TRUE(std::isnan(back[1].shuffled->rocAuc));
    EXPECT_TRUE(std::isnan(back[1].shuffled->intervals.rocAuc.low));
    EXPECT_EQ(back[1].shuffled->accuracy, 0.75);
    EXPECT_EQ(back[1].shuffled->intervals.accuracy.high, 1.0);
}

TEST_F(Comparison, DoesNotGoOnWithOtherDataOrSettings)
{
    const auto expectRefused = [&](const Dataset& other, const ComparisonConfig& config, const char* why) {
        auto rows = comparisonRows(config);
        try {
            resumeComparison(m_state, other, config, rows);
            FAIL() << "no error: " << why;
        } catch (const Error& e) {
            EXPECT_EQ(e.code(), ErrorCode::InvalidArgument);
            EXPECT_THAT(e.what(), testing::HasSubstr(why));
        }
    };
    saveComparison(m_state, data(), m_config, comparisonRows(m_config));
    auto config = m_config;
    config.folds = 5;
    expectRefused(data(), config, "its folds is 3, now it is 5");
    config = m_config;
    config.seed = 7;
    expectRefused(data(), config, "its seed is 42, now it is 7");
    auto moreClips = m_clips;
    moreClips.add("new", 0, 1);
    expectRefused(moreClips.data(), m_config, "its clips is 27, now it is 28");

    writeFile(m_state, "{}");
    auto rows = comparisonRows(m_config);
    EXPECT_THROW(resumeComparison(m_state, data(), m_config, rows), Error);
    EXPECT_THROW(resumeComparison(m_dir / "none", data(), m_config, rows), Error);
}

TEST(PublishedAccuracy, IsKnownForThePublishedSystemsOnly)
{
    EXPECT_EQ(publishedAccuracy(System::Cnn), 0.95);
    EXPECT_FALSE(publishedAccuracy(System::Compact).has_value());
}

} // namespace tonada
