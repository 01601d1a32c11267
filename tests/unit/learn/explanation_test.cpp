// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/explanation.h"
#include "core/learn/lstm.h"
#include "core/learn/network_classifier.h"
#include "core/nn/dense.h"
#include "core/nn/flatten.h"
#include "core/util/error.h"
#include "tests/support/fake_classifier.h"
#include "tests/support/signals.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

#include <thread>

namespace tonada {
namespace {

constexpr Calibration kCalibration{.temperature = 2.0, .priorShift = 0.3};

ModelInfo infoWithCalibration()
{
    ModelInfo info;
    info.calibration = kCalibration;
    return info;
}

std::shared_ptr<const Classifier> classifierOf(Sequential network)
{
    test::randomiseWeights(network, 1);
    return std::make_shared<NetworkClassifier>(infoWithCalibration(), std::move(network));
}

/** Its scores are a softmax of something linear. */
std::shared_ptr<const Classifier> linearClassifier()
{
    Sequential network({40, 63, 1});
    network.add<Flatten>();
    auto& kernel = network.add<Dense>(2).parameters()[0].values;
    test::randomiseWeights(network, 1);
    kernel *= 0.02F;
    return std::make_shared<NetworkClassifier>(infoWithCalibration(), std::move(network), true);
}

Eigen::MatrixXf someLogMel()
{
    Eigen::MatrixXf logMel;
    Mfcc().logMel(test::voiceLike(2.0, 16000), logMel);
    return logMel;
}

double logOddsOf(const Classifier& classifier, const Eigen::MatrixXf& logMel)
{
    Eigen::MatrixXf mfcc;
    Mfcc().mfccOfLogMel(logMel, mfcc);
    return kCalibration.logOdds(classifier.predict({mfcc}, *classifier.makeWorkspace()));
}

Explanation explained(const std::shared_ptr<const Classifier>& classifier, const Eigen::MatrixXf& logMel)
{
    Explanation explanation;
    WindowExplainer(classifier).explain(logMel, explanation);
    return explanation;
}

TEST(WindowExplainer, RelevanceSumsToTheDifferenceOfTheLogOdds)
{
    const auto logMel = someLogMel();
    for (const auto& classifier : {classifierOf(makeCompact()), classifierOf(makeCnn()),
                                   classifierOf(makeLstm()), linearClassifier()}) {
        const auto explanation = explained(classifier, logMel);
        const auto allOfIt = static_cast<double>(explanation.relevance.cwiseAbs().sum());
        ASSERT_GT(allOfIt, 0.1);
        EXPECT_NEAR(explanation.relevance.cast<double>().sum(),
                    explanation.logOdds - explanation.baselineLogOdds, 0.01 * allOfIt);
        EXPECT_NEAR(explanation.logOdds, logOddsOf(*classifier, logMel), 1e-3);
    }
}

TEST(WindowExplainer, EqualsCentralDifferencesOfALinearClassifier)
{
    const auto classifier = linearClassifier();
    auto logMel = someLogMel();
    const auto explanation = explained(classifier, logMel);
    const Eigen::VectorXf mean = logMel.rowwise().mean();
    for (const auto& [band, frame] : {std::pair{5, 0}, {40, 31}, {90, 62}}) {
        const float value = logMel(band, frame);
        logMel(band, frame) = value + 1;
        const double up = logOddsOf(*classifier, logMel);
        logMel(band, frame) = value - 1;
        const double slope = (up - logOddsOf(*classifier, logMel)) / 2;
        logMel(band, frame) = value;
        EXPECT_NEAR(explanation.relevance(band, frame), slope * static_cast<double>(value - mean[band]),
                    1e-3);
    }
}

TEST(WindowExplainer, WhatTheFloorCutOffHasNoRelevance)
{
    auto logMel = someLogMel();
    logMel(60, 20) = 20.0F;
    const float floor = 20.0F - 80.0F;
    logMel.topRows(20).setConstant(floor);
    logMel.rightCols(9).setConstant(floor);
    const auto relevance = explained(classifierOf(makeCompact()), logMel).relevance;
    EXPECT_EQ(relevance.topRows(20).cwiseAbs().maxCoeff(), 0.0F);
    EXPECT_EQ(relevance.rightCols(9).cwiseAbs().maxCoeff(), 0.0F);
    EXPECT_GT(relevance.cwiseAbs().maxCoeff(), 0.0F);
}

TEST(WindowExplainer, AMotionlessSpectrumHasNothingToExplain)
{
    const Eigen::MatrixXf still = someLogMel().col(20).replicate(1, 63);
    const auto explanation = explained(classifierOf(makeCompact()), still);
    EXPECT_LT(explanation.relevance.cwiseAbs().maxCoeff(), 1e-4F);
    EXPECT_NEAR(explanation.logOdds, explanation.baselineLogOdds, 1e-5);
}

TEST(WindowExplainer, ManyMayShareAClassifierThatOthersUse)
{
    const auto classifier = classifierOf(makeCompact());
    const auto logMel = someLogMel();
    const auto alone = explained(classifier, logMel);
    std::array<Eigen::MatrixXf, 2> together;
    {
        std::vector<std::jthread> threads;
        for (auto& relevance : together)
            threads.emplace_back([&] { relevance = explained(classifier, logMel).relevance; });
        EXPECT_TRUE(std::isfinite(logOddsOf(*classifier, logMel)));
    }
    for (const auto& relevance : together)
        EXPECT_EQ(relevance, alone.relevance);
}

TEST(WindowExplainer, HasNothingToSayOfSystemsWithoutAPicture)
{
    const auto scalars = std::make_shared<test::FakeClassifier>(ClassifierInput::Scalars);
    EXPECT_FALSE(explainable(*scalars));
    EXPECT_TRUE(explainable(*linearClassifier()));
    try {
        const WindowExplainer explainer(scalars);
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
    }
}

} // namespace
} // namespace tonada
