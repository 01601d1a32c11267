// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/learn/file_verdict.h"
#include "core/learn/overlap_weights.h"
#include "core/util/error.h"
#include "tests/support/fake_classifier.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada {
namespace {
constexpr int kRate = 16000;
constexpr std::size_t kWindow = 2 * kRate;
constexpr std::size_t kStep = 8192;

/** Scores a window by the level of its first coefficient; loud means Argentinian. */
class LevelClassifier final : public Classifier
{
public:
    LevelClassifier() { m_info.calibration = Calibration{.temperature = 2.0}; }

    const ModelInfo& info() const noexcept override { return m_info; }
    std::unique_ptr<Workspace> makeWorkspace() const override { return std::make_unique<Workspace>(); }
    std::array<float, 2> predict(const WindowFeatures& window, Workspace&) const noexcept override
    {
        const float score = 1.0F / (1.0F + std::exp(-(window.mfcc.row(0).mean() + 330.0F) / 20.0F));
        return {1.0F - score, score};
    }

private:
    ModelInfo m_info;
};

/** Finds the first windows that it predicts like its training data, the others unlike. */
class FirstWindowsLike final : public Classifier
{
public:
    explicit FirstWindowsLike(int windows)
        : m_windows(windows)
    { }

    const ModelInfo& info() const noexcept override { return m_info; }
    std::unique_ptr<Workspace> makeWorkspace() const override { return std::make_unique<Count>(); }
    std::array<float, 2> predict(const WindowFeatures&, Workspace& workspace) const noexcept override
    {
        ++static_cast<Count&>(workspace).windows;
        return {0.2F, 0.8F};
    }
    float novelty(Workspace& workspace) const noexcept override
    {
        return static_cast<Count&>(workspace).windows > m_windows ? 2.0F : 0.5F;
    }

private:
    struct Count final : Workspace
    {
        int windows = 0;
    };

    ModelInfo m_info;
    int m_windows;
};

std::vector<float> speech(std::size_t samples)
{
    auto audio = test::voiceLike(1.0 + static_cast<double>(samples) / kRate, kRate);
    audio.resize(samples);
    return audio;
}
} // namespace

TEST(ClassifyAudio, MovesTheWindowBySixteenHops)
{
    const auto file = classifyAudio(speech(kWindow + 3 * kStep + 100), LevelClassifier());
    ASSERT_EQ(file.windows.size(), 4U);
    EXPECT_DOUBLE_EQ(file.windows[3].begin, 3 * 0.512);
    EXPECT_DOUBLE_EQ(file.windows[3].end, 3 * 0.512 + 2);
    EXPECT_DOUBLE_EQ(file.seconds, (kWindow + 3 * kStep + 100) / 16000.0);
}

TEST(ClassifyAudio, SaysOfAWindowWhatTheModelSaysOfItsMfcc)
{
    const LevelClassifier classifier;
    const auto audio = speech(kWindow + kStep);
    const auto file = classifyAudio(audio, classifier);
    Eigen::MatrixXf mfcc;
    Mfcc().mfcc(std::span(audio).subspan(kStep, kWindow), mfcc);
    const auto outputs = classifier.predict({mfcc}, *classifier.makeWorkspace());
    ASSERT_TRUE(file.windows.at(1).probability);
    EXPECT_DOUBLE_EQ(*file.windows[1].probability, classifier.info().calibration->probability(outputs));
}

TEST(ClassifyAudio, GivesAModelOfScalarsThoseOfTheWindow)
{
    const test::FakeClassifier classifier(ClassifierInput::Scalars);
    const auto audio = speech(kWindow + kStep);
    const auto file = classifyAudio(audio, classifier);
    const auto scalars = SpectralFeatures().means(std::span(audio).subspan(kStep, kWindow));
    const auto outputs = classifier.predict({{}, scalars}, *classifier.makeWorkspace());
    ASSERT_TRUE(file.windows.at(1).probability);
    EXPECT_DOUBLE_EQ(*file.windows[1].probability, Calibration{}.probability(outputs));
}

TEST(ClassifyAudio, TakesTheMeanOfLogOddsForTheFileEachHopOfSpeechOnce)
{
    constexpr std::size_t kHop = 512;
    constexpr std::int64_t kWindowHops = 63; // those that 2 s touch
    const auto samples = speech(5 * kRate);
    const auto file = classifyAudio(samples, LevelClassifier());
    std::vector<std::int64_t> ends;
    std::vector<double> logOdds;
    for (const auto& window : file.windows) {
        ASSERT_TRUE(window.probability);
        ends.push_back(static_cast<std::int64_t>(ends.size()) * kWindowStepHops + kWindowHops - 1);
        logOdds.push_back(std::log(*window.probability / (1 - *window.probability)));
    }
    VoiceActivity gate;
    std::vector<std::int64_t> speechHops;
    for (std::int64_t hop = 0; hop <= ends.back(); ++hop) {
        gate.accept(std::span(samples).subspan(static_cast<std::size_t>(hop) * kHop, kHop));
        if (gate.speech())
            speechHops.push_back(hop);
    }
    std::vector<double> weights(ends.size());
    (void)overlapWeights(speechHops, ends, kWindowHops, 1.0, weights);
    LogOddsMean mean;
    for (std::size_t i = 0; i < weights.size(); ++i)
        mean.add(logOdds[i], weights[i]);
    ASSERT_TRUE(file.probability);
    EXPECT_NEAR(*file.probability, mean.probability(), 1e-9);
    EXPECT_LT(file.interval.low, *file.probability);
    EXPECT_GT(file.interval.high, *file.probability);
    EXPECT_EQ(file.verdict, decide(*file.probability, *LevelClassifier().info().calibration));
}

TEST(ClassifyAudio, PadsAShortFileToOneWindow)
{
    const auto file = classifyAudio(speech(kRate), LevelClassifier());
    ASSERT_EQ(file.windows.size(), 1U);
    EXPECT_DOUBLE_EQ(file.windows[0].end, 2.0);
    EXPECT_DOUBLE_EQ(file.seconds, 1.0);
    EXPECT_TRUE(file.windows[0].probability);
}

TEST(ClassifyAudio, DoesNotJudgeSilence)
{
    const auto file = classifyAudio(std::vector<float>(3 * kRate, 0.0F), LevelClassifier());
    ASSERT_FALSE(file.windows.empty());
    for (const auto& window : file.windows)
        EXPECT_FALSE(window.probability);
    EXPECT_FALSE(file.probability);
    EXPECT_NE(file.verdict, Judgement::Argentinian);
    EXPECT_NE(file.verdict, Judgement::Other);
    EXPECT_EQ(file.verdict, file.windows.front().state);
}

TEST(ClassifyAudio, DoesNotJudgeOverload)
{
    auto audio = speech(3 * kRate);
    for (auto& sample : audio)
        sample = std::clamp(20.0F * sample, -1.0F, 1.0F);
    const auto file = classifyAudio(audio, LevelClassifier());
    EXPECT_EQ(file.verdict, Judgement::Overload);
    EXPECT_FALSE(file.probability);
}

TEST(ClassifyAudio, LetsWindowsWithoutSpeechOutOfTheVerdict)
{
    auto audio = speech(4 * kRate);
    const auto spoken = classifyAudio(audio, LevelClassifier());
    auto farAway = speech(16 * kRate);
    for (auto& sample : farAway)
        audio.push_back(0.001F * sample);
    const auto file = classifyAudio(audio, LevelClassifier());
    EXPECT_EQ(file.windows.back().state, Judgement::TooQuiet);
    EXPECT_FALSE(file.windows.back().probability);
    EXPECT_EQ(file.windows.front().probability, spoken.windows.front().probability);
    EXPECT_TRUE(file.probability);
}

TEST(ClassifyAudio, SaysHowMuchOfAWindowIsSpeech)
{
    constexpr std::size_t kHop = 512;
    const auto audio = speech(3 * kWindow);
    const auto file = classifyAudio(audio, LevelClassifier());
    VoiceActivity activity;
    std::vector<double> open;
    for (std::size_t at = 0; at + kHop <= audio.size(); at += kHop) {
        activity.accept(std::span(audio).subspan(at, kHop));
        open.push_back(activity.speech() ? 1 : 0);
    }
    const auto hops = static_cast<std::ptrdiff_t>((kWindow + kHop - 1) / kHop);
    auto first = open.begin();
    for (const auto& window : file.windows) {
        EXPECT_DOUBLE_EQ(window.speechShare,
                         std::accumulate(first, first + hops, 0.0) / static_cast<double>(hops));
        first += kWindowStepHops;
    }
    EXPECT_GT(file.windows.front().speechShare, 0.2);
}

TEST(ClassifyAudio, GivesNoProbabilityToWhatIsUnlikeTheTrainingData)
{
    test::FakeClassifier classifier;
    classifier.setNovelty(1.25F);
    const auto file = classifyAudio(speech(4 * kRate), classifier);
    EXPECT_EQ(file.verdict, Judgement::Unlike);
    EXPECT_FALSE(file.probability);
    EXPECT_EQ(file.unlikeWindows(), std::ssize(file.windows));
    for (const auto& window : file.windows) {
        EXPECT_EQ(window.state, Judgement::Unlike);
        EXPECT_FALSE(window.probability);
        EXPECT_EQ(window.novelty, 1.25);
    }
    classifier.setNovelty(1.0F);
    const auto known = classifyAudio(speech(4 * kRate), classifier);
    EXPECT_TRUE(known.probability);
    EXPECT_EQ(known.windows.front().novelty, 1.0);
    classifier.setNovelty(kNoveltyNotChecked);
    EXPECT_FALSE(classifyAudio(speech(4 * kRate), classifier).windows.front().novelty);
}

TEST(ClassifyAudio, LeavesFewUnlikeWindowsOutOfTheVerdictAndIsUnlikeWithMost)
{
    const auto audio = speech(kWindow + 5 * kStep); // six windows
    const auto few = classifyAudio(audio, FirstWindowsLike(3));
    EXPECT_EQ(few.unlikeWindows(), 3);
    EXPECT_EQ(few.verdict, Judgement::Argentinian);
    EXPECT_NEAR(*few.probability, 0.8, 1e-6);
    const auto most = classifyAudio(audio, FirstWindowsLike(2));
    EXPECT_EQ(most.unlikeWindows(), 4);
    EXPECT_EQ(most.verdict, Judgement::Unlike);
    EXPECT_FALSE(most.probability);
}

TEST(AnnotationTiers, GiveEachMomentTheNearestWindow)
{
    FileVerdict file;
    file.seconds = 3.2;
    file.windows = {{0, 2, 0.9, Judgement::Argentinian},
                    {0.512, 2.512, 0.804, Judgement::Argentinian},
                    {1.024, 3.024, {}, Judgement::NoSpeech}};
    const auto tiers = annotationTiers(file, {});
    ASSERT_EQ(tiers.size(), 2U);
    EXPECT_EQ(tiers[0].name, "verdict");
    EXPECT_EQ(tiers[0].intervals,
              (std::vector<Interval>{{0, 1.768, "Argentinian"}, {1.768, 3.2, "no speech"}}));
    EXPECT_EQ(tiers[1].name, "P(Argentinian)");
    EXPECT_EQ(tiers[1].intervals,
              (std::vector<Interval>{{0, 1.256, "0.90"}, {1.256, 1.768, "0.80"}, {1.768, 3.2, ""}}));
}

} // namespace tonada
