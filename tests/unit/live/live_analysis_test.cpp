// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/resampler.h"
#include "core/learn/window_predictor.h"
#include "core/live/live_analysis.h"
#include "tests/support/fake_classifier.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace tonada {
namespace {

using test::voiceLike;

class Columns final : public LiveAnalysis::ColumnSink
{
public:
    void onColumn(const FeatureColumn& column) noexcept override { all.push_back(column); }
    std::vector<FeatureColumn> all;
};

class LiveAnalysisTest : public testing::Test
{
protected:
    LiveAnalysisTest()
    {
        LiveModel model(m_classifier);
        m_analysis.swapModel(model);
    }

    void acceptInPieces(std::span<const float> samples, unsigned seed)
    {
        std::mt19937 random(seed);
        while (!samples.empty()) {
            const auto size = std::min<std::size_t>(samples.size(), 1 + random() % 4096);
            m_analysis.accept(samples.first(size));
            samples = samples.subspan(size);
        }
    }

    [[nodiscard]] float offline(std::span<const float> window) const
    {
        return static_cast<float>(Calibration{}.probability(WindowPredictor(*m_classifier).predict(window)));
    }

    /** Hears a voice and checks every judged window against what is said of its samples offline. */
    void expectJudgedAsOffline(float tolerance)
    {
        const auto heard = voiceLike(6.0, 48000);
        m_analysis.begin(48000, 0, 0);
        acceptInPieces(heard, 7);
        m_analysis.flush();
        const auto at16k = resample(heard, 48000, 16000);

        int judged = 0;
        for (const auto& column : m_columns.all) {
            if (column.state != WindowState::Judged)
                continue;
            const auto begin = static_cast<std::size_t>(column.windowEnd - 32000);
            ASSERT_EQ(begin % 512, 0U);
            EXPECT_NEAR(column.probability, offline(std::span(at16k).subspan(begin, 32000)), tolerance);
            ++judged;
        }
        EXPECT_GT(judged, 100);
    }

    std::shared_ptr<const test::FakeClassifier> m_classifier = std::make_shared<test::FakeClassifier>();
    Columns m_columns;
    LiveAnalysis m_analysis{m_columns};
};

TEST_F(LiveAnalysisTest, JudgesEachWindowAsItWouldOffline)
{
    expectJudgedAsOffline(1e-4F);
}

TEST_F(LiveAnalysisTest, GivesAModelOfScalarsThoseOfTheWindowsOwnSamples)
{
    m_classifier = std::make_shared<test::FakeClassifier>(ClassifierInput::Scalars);
    LiveModel model(m_classifier);
    m_analysis.swapModel(model);
    expectJudgedAsOffline(1e-6F);
}

TEST_F(LiveAnalysisTest, CallsUnlikeWhatTheModelCallsSoAndCountsItInNoVerdict)
{
    const auto hear = [this](float novelty) {
        const auto classifier = std::make_shared<test::FakeClassifier>();
        classifier->setNovelty(novelty);
        LiveModel model(classifier);
        m_analysis.swapModel(model);
        m_columns.all.clear();
        m_analysis.begin(16000, 0, 0);
        m_analysis.accept(voiceLike(8.0, 16000));
        return m_columns.all.back();
    };
    const auto unlike = hear(1.5F);
    EXPECT_EQ(unlike.state, WindowState::Unlike);
    EXPECT_EQ(unlike.novelty, 1.5F);
    EXPECT_EQ(unlike.verdict.state, VerdictState::Unlike);
    for (const auto& column : m_columns.all) {
        EXPECT_NE(column.state, WindowState::Judged);
        EXPECT_FALSE(column.verdict.hasProbability);
    }
    const auto known = hear(1.0F);
    EXPECT_EQ(known.state, WindowState::Judged);
    EXPECT_EQ(known.novelty, 1.0F);
    EXPECT_TRUE(known.verdict.hasProbability);
    EXPECT_LT(hear(kNoveltyNotChecked).novelty, 0);
}

TEST_F(LiveAnalysisTest, DoesNotDependOnThePiecesTheAudioArrivesIn)
{
    const auto heard = voiceLike(4.0, 44100);
    m_analysis.begin(44100, 0, 0);
    acceptInPieces(heard, 1);
    const auto first = std::exchange(m_columns.all, {});
    LiveAnalysis again(m_columns);
    LiveModel model(m_classifier);
    again.swapModel(model);
    again.begin(44100, 0, 0);
    again.accept(heard);

    ASSERT_EQ(first.size(), m_columns.all.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].centre, m_columns.all[i].centre);
        EXPECT_EQ(first[i].logMel, m_columns.all[i].logMel);
        EXPECT_EQ(first[i].mfcc, m_columns.all[i].mfcc);
        EXPECT_EQ(first[i].probability, m_columns.all[i].probability);
        EXPECT_EQ(first[i].verdict.probability, m_columns.all[i].verdict.probability);
    }
}

TEST_F(LiveAnalysisTest, ColumnsFollowEachOtherByOneHop)
{
    m_analysis.begin(16000, 0, 0);
    m_analysis.accept(voiceLike(3.0, 16000));
    ASSERT_EQ(m_columns.all.size(), 48000U / 512 - 1);
    for (std::size_t i = 0; i < m_columns.all.size(); ++i)
        EXPECT_EQ(m_columns.all[i].centre, static_cast<SampleIndex>(512 * i));
}

TEST_F(LiveAnalysisTest, PeaksAreThoseOfTheColumnsOwnSamples)
{
    const auto heard = voiceLike(1.0, 16000);
    m_analysis.begin(16000, 0, 0);
    m_analysis.accept(heard);
    for (std::size_t i = 1; i < m_columns.all.size(); ++i) {
        for (std::size_t part = 0; part < FeatureColumn::kPeaks; ++part) {
            const auto begin = heard.begin() + static_cast<std::ptrdiff_t>(512 * i - 256 + 128 * part);
            EXPECT_EQ(m_columns.all[i].peakLow[part], *std::min_element(begin, begin + 128));
            EXPECT_EQ(m_columns.all[i].peakHigh[part], *std::max_element(begin, begin + 128));
        }
    }
}

TEST_F(LiveAnalysisTest, MfccOfAColumnIsThatOfTheOfflineFrame)
{
    const auto heard = voiceLike(2.0, 16000);
    m_analysis.begin(16000, 0, 0);
    m_analysis.accept(heard);
    Mfcc mfcc;
    Eigen::MatrixXf whole;
    mfcc.mfcc(heard, whole);
    const auto& column = m_columns.all[40];
    for (int i = 0; i < FeatureColumn::kMfcc; ++i)
        EXPECT_NEAR(column.mfcc[static_cast<std::size_t>(i)], whole(i, 40), 1e-3F);
}

TEST_F(LiveAnalysisTest, NoWindowContainsBothSidesOfAGapAndTheVerdictStays)
{
    m_analysis.begin(48000, 0, 0);
    m_analysis.accept(voiceLike(6.0, 48000));
    const auto speechBefore = m_columns.all.back().verdict.speechSeconds;
    m_analysis.gap(4800);
    const auto columnsBefore = m_columns.all.size();
    m_analysis.accept(voiceLike(3.0, 48000, 2));

    const auto& first = m_columns.all[columnsBefore];
    EXPECT_EQ(first.lostBefore, 1600);
    EXPECT_EQ(first.centre, 6 * 16000 + 1600);
    EXPECT_EQ(first.state, WindowState::Gathering);
    for (std::size_t i = columnsBefore; i < m_columns.all.size(); ++i) {
        const auto& column = m_columns.all[i];
        if (column.state == WindowState::Judged) {
            EXPECT_GE(column.windowEnd - 32000, first.centre);
        }
    }
    EXPECT_GE(m_columns.all.back().verdict.speechSeconds, speechBefore);
}

TEST_F(LiveAnalysisTest, ANewRecordingStartsTheVerdictAfresh)
{
    m_analysis.begin(16000, 0, 0);
    m_analysis.accept(voiceLike(6.0, 16000));
    ASSERT_TRUE(m_columns.all.back().verdict.hasProbability);
    m_analysis.begin(44100, 0, 1);
    const auto columnsBefore = m_columns.all.size();
    m_analysis.accept(voiceLike(0.2, 44100));
    ASSERT_GT(m_columns.all.size(), columnsBefore);
    EXPECT_EQ(m_columns.all.back().sourceItem, 1);
    EXPECT_EQ(m_columns.all[columnsBefore].centre, 6 * 16000);
    EXPECT_EQ(m_columns.all.back().verdict.state, VerdictState::Gathering);
}

TEST_F(LiveAnalysisTest, SilenceIsNotJudged)
{
    m_analysis.begin(16000, 0, 0);
    m_analysis.accept(std::vector<float>(16000 * 4));
    for (const auto& column : m_columns.all)
        EXPECT_NE(column.state, WindowState::Judged);
    EXPECT_NE(m_columns.all.back().verdict.state, VerdictState::Gathering);
    EXPECT_EQ(m_columns.all.back().levelRmsDb, -120.0F);
}

TEST_F(LiveAnalysisTest, WithoutAModelThereArePicturesOnly)
{
    LiveModel none;
    m_analysis.swapModel(none);
    m_analysis.begin(16000, 0, 0);
    m_analysis.accept(voiceLike(4.0, 16000));
    EXPECT_EQ(m_columns.all.back().state, WindowState::NoModel);
    EXPECT_EQ(m_columns.all.back().verdict.state, VerdictState::NoModel);
    EXPECT_NE(m_columns.all.back().mfcc[0], 0.0F);
}

TEST_F(LiveAnalysisTest, CountsSamplesAtFullScale)
{
    m_analysis.begin(48000, 0, 0);
    auto heard = voiceLike(1.0, 48000);
    std::fill_n(heard.begin() + 24000, 5, 1.0F);
    m_analysis.accept(heard);
    EXPECT_EQ(m_analysis.clipCount(), 5U);
    EXPECT_FALSE(m_analysis.clipped()); // half a second ago
    m_analysis.accept(std::vector<float>(4800, 1.0F));
    EXPECT_TRUE(m_analysis.clipped());
}

} // namespace
} // namespace tonada
