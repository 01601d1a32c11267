// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/learn/compact.h"
#include "core/learn/network_classifier.h"
#include "core/live/explanation_worker.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_classifier.h"
#include "tests/support/signals.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

std::shared_ptr<const Classifier> someNetwork()
{
    auto network = makeCompact();
    test::randomiseWeights(network, 1);
    return std::make_shared<NetworkClassifier>(ModelInfo{}, std::move(network));
}

Eigen::MatrixXf logMelOf(unsigned seed)
{
    Eigen::MatrixXf logMel;
    Mfcc().logMel(test::voiceLike(2.0, 16000, seed), logMel);
    return logMel;
}

class ExplanationWorkerTest : public testing::Test
{
protected:
    std::optional<LiveExplanation> answer()
    {
        std::optional<LiveExplanation> newest;
        EXPECT_TRUE(test::eventually([&] {
            newest = m_worker.take();
            return newest.has_value();
        }));
        return newest;
    }

    std::shared_ptr<const Classifier> m_classifier = someNetwork();
    ExplanationWorker m_worker;
};

TEST_F(ExplanationWorkerTest, AnswersWithWhatTheExplainerSaysOfTheWindow)
{
    m_worker.setClassifier(m_classifier);
    m_worker.setOn(true);
    m_worker.offer(logMelOf(1), 32000);
    const auto newest = answer();
    ASSERT_TRUE(newest);
    Explanation direct;
    WindowExplainer(m_classifier).explain(logMelOf(1), direct);
    EXPECT_EQ(newest->windowEnd, 32000);
    EXPECT_EQ(newest->explanation.relevance, direct.relevance);
    EXPECT_FALSE(m_worker.take()) << "an answer is given once";
}

TEST_F(ExplanationWorkerTest, ComesToTheNewestWindowWhileManyAreOffered)
{
    m_worker.setClassifier(m_classifier);
    m_worker.setOn(true);
    constexpr SampleIndex kLast = 32000 + 512 * 2000;
    const auto logMel = logMelOf(1);
    std::jthread analysis([&] {
        for (SampleIndex end = 32000; end <= kLast; end += 512)
            m_worker.offer(logMel, end);
    });
    SampleIndex before = 0;
    while (before < kLast) {
        const auto newest = answer();
        ASSERT_TRUE(newest);
        EXPECT_GT(newest->windowEnd, before);
        before = newest->windowEnd;
    }
}

TEST_F(ExplanationWorkerTest, SaysNothingOfWhatWasOfferedWhileOffOrBeforeAnotherSource)
{
    m_worker.setClassifier(m_classifier);
    m_worker.offer(logMelOf(1), 32000);
    m_worker.setOn(true);
    m_worker.offer(logMelOf(1), 32512);
    m_worker.startAfresh();
    m_worker.offer(logMelOf(2), 33024);
    EXPECT_EQ(answer()->windowEnd, 33024);
}

TEST_F(ExplanationWorkerTest, TakesAnotherClassifierWhileItRuns)
{
    m_worker.setClassifier(std::make_shared<test::FakeClassifier>()); // nothing to explain
    m_worker.setOn(true);
    m_worker.offer(logMelOf(1), 32000);
    m_worker.setClassifier(m_classifier);
    EXPECT_EQ(answer()->windowEnd, 32000);
}

} // namespace
} // namespace tonada
