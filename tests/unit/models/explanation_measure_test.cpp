// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/network_classifier.h"
#include "core/util/error.h"
#include "tests/support/signals.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

#include "models/demo_voices/explanation_measure.h"
#include "models/demo_voices/passage.h"

namespace tonada::corpus {
namespace {

std::shared_ptr<const Classifier> classifierOf(Sequential network)
{
    test::randomiseWeights(network, 1);
    return std::make_shared<NetworkClassifier>(ModelInfo{}, std::move(network));
}

/** Of three clips; each is right under one label and wrong under the other. */
std::unique_ptr<ExplanationMeasure> measured(std::span<const TimeSpan> changedSounds)
{
    auto measure = std::make_unique<ExplanationMeasure>(classifierOf(makeCompact()));
    const auto speech = test::voiceLike(6.0, kSampleRate);
    measure->add(speech, changedSounds, 0);
    measure->add(speech, changedSounds, 1);
    return measure;
}

TEST(ExplanationMeasure, AllOfTheRelevanceLiesInSoundsThatLastAllTheTime)
{
    const std::array<TimeSpan, 1> always{{{0, 6}}};
    const auto measure = measured(always);
    for (const auto& figures : {measure->trained(), measure->randomised()}) {
        EXPECT_DOUBLE_EQ(figures.timeShare, 1);
        EXPECT_NEAR(figures.relevanceShare, 1, 1e-6);
        EXPECT_DOUBLE_EQ(figures.topFrameInside, 1);
    }
    EXPECT_EQ(measure->trained().clips, 3U);
    EXPECT_EQ(measure->trained(0).clips + measure->trained(1).clips, 3U);
}

TEST(ExplanationMeasure, CountsAFrameOnEitherSideOfASound)
{
    const std::array<TimeSpan, 1> sound{{{1.0, 1.064}}}; // 31.25 to 33.25 frames after the start
    const auto measure = measured(sound);
    EXPECT_EQ(measure->trained().clips, 1U);
    EXPECT_DOUBLE_EQ(measure->trained().timeShare, 4.0 / 63.0); // 31 to 34
}

TEST(ExplanationMeasure, LeavesOutClipsWithoutSuchSounds)
{
    EXPECT_EQ(measured({})->trained().clips, 0U);
}

TEST(ExplanationMeasure, RefusesANetworkThatItCannotRandomise)
{
    try {
        const ExplanationMeasure measure(classifierOf(makeCnn()));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
    }
}

} // namespace
} // namespace tonada::corpus
