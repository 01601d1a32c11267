// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/metrics.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace tonada {
namespace {

constexpr double kTolerance = 1e-9;

/** Vectors with scikit-learn's scores of them: tests/data/make_metrics.py. */
struct Case
{
    explicit Case(const nlohmann::json& json)
        : expected(json)
        , labels(json.at("labels").get<std::vector<int>>())
        , weights(json.at("weights").get<std::vector<int>>())
        , outputs(json.at("outputs").get<std::vector<std::array<float, 2>>>())
    {
        for (const auto& p : outputs)
            probabilities.push_back(static_cast<double>(p[1])
                                    / (static_cast<double>(p[0]) + static_cast<double>(p[1])));
    }

    double score(const char* name) const { return expected.at(name).get<double>(); }

    nlohmann::json expected;
    std::vector<int> labels;
    std::vector<int> weights;
    std::vector<std::array<float, 2>> outputs;
    std::vector<double> probabilities;
};

std::vector<Case> goldenCases()
{
    const auto golden = nlohmann::json::parse(readFile(test::testData("metrics.json")));
    std::vector<Case> cases;
    for (const auto& json : golden.at("cases"))
        cases.emplace_back(json);
    return cases;
}

} // namespace

TEST(Metrics, EqualScikitLearnOnFixedVectors)
{
    for (const auto& c : goldenCases()) {
        const auto confusion = confusionMatrix(c.labels, c.probabilities);
        EXPECT_EQ(confusion, c.expected.at("confusion").get<ConfusionMatrix>());
        EXPECT_NEAR(accuracy(confusion), c.score("accuracy"), kTolerance);
        EXPECT_NEAR(balancedAccuracy(confusion), c.score("balanced_accuracy"), kTolerance);
        EXPECT_NEAR(logLoss(c.labels, c.probabilities), c.score("log_loss"), kTolerance);
        EXPECT_NEAR(binaryCrossEntropy(c.labels, c.outputs), c.score("binary_cross_entropy"), kTolerance);
        const Ranking ranking(c.labels, c.probabilities);
        EXPECT_NEAR(ranking.rocAuc(), c.score("auc"), kTolerance);
        EXPECT_NEAR(ranking.averagePrecision(), c.score("average_precision"), kTolerance);
        EXPECT_NEAR(ranking.rocAuc(c.weights), c.score("weighted_auc"), kTolerance);
        EXPECT_NEAR(ranking.averagePrecision(c.weights), c.score("weighted_average_precision"), kTolerance);
        EXPECT_NEAR(expectedCalibrationError(reliabilityBins(c.labels, c.probabilities)), c.score("ece"),
                    kTolerance);
    }
}

TEST(Metrics, ReportEqualsTheOneOfScikitLearn)
{
    for (const auto& c : goldenCases()) {
        const auto& expected = c.expected.at("report");
        const auto report
            = classificationReport(confusionMatrix(c.labels, c.probabilities), {"Other", "Argentinian"});
        ASSERT_EQ(report.size(), 5U);
        for (const auto& row : report) {
            SCOPED_TRACE(row.label);
            if (row.label == "accuracy") {
                EXPECT_NEAR(row.f1, expected.at("accuracy").get<double>(), kTolerance);
                continue;
            }
            EXPECT_NEAR(row.precision, expected.at(row.label).at("precision").get<double>(), kTolerance);
            EXPECT_NEAR(row.recall, expected.at(row.label).at("recall").get<double>(), kTolerance);
            EXPECT_NEAR(row.f1, expected.at(row.label).at("f1-score").get<double>(), kTolerance);
            EXPECT_EQ(row.support, expected.at(row.label).at("support").get<int>());
        }
    }
}

TEST(Metrics, AreUndefinedWithoutBothClasses)
{
    const std::vector<int> labels{1, 1};
    const std::vector<double> probabilities{0.9, 0.2};
    const Ranking ranking(labels, probabilities);
    EXPECT_TRUE(std::isnan(ranking.rocAuc()));
    EXPECT_TRUE(std::isnan(ranking.averagePrecision()));
    EXPECT_EQ(balancedAccuracy(confusionMatrix(labels, probabilities)), 0.5);
    EXPECT_TRUE(std::isnan(accuracy(ConfusionMatrix{})));
}

TEST(Metrics, DecideAgainstArgentinianAtOneHalfAsArgmaxDoes)
{
    const std::vector<int> labels{0};
    const std::vector<double> probabilities{0.5};
    EXPECT_EQ(confusionMatrix(labels, probabilities)[0][0], 1);
}

TEST(Metrics, TheMajorityClassIsTheBaselineOfAccuracy)
{
    EXPECT_DOUBLE_EQ(majorityAccuracy({{{5, 1}, {2, 0}}}), 0.75);
    EXPECT_DOUBLE_EQ(majorityAccuracy({{{0, 1}, {2, 1}}}), 0.75);
    EXPECT_TRUE(std::isnan(majorityAccuracy({})));
}

TEST(ReliabilityBins, EqualTheCalibrationCurveOfScikitLearn)
{
    int compared = 0;
    for (const auto& c : goldenCases()) {
        if (c.expected.at("calibration_curve").is_null())
            continue;
        ++compared;
        auto bins = reliabilityBins(c.labels, c.probabilities);
        bins.erase(std::remove_if(bins.begin(), bins.end(), [](const auto& bin) { return bin.clips == 0; }),
                   bins.end());
        const auto curve = c.expected.at("calibration_curve").get<std::vector<std::array<double, 2>>>();
        ASSERT_EQ(bins.size(), curve.size());
        for (std::size_t i = 0; i < bins.size(); ++i) {
            EXPECT_NEAR(bins[i].positives, curve[i][0], kTolerance);
            EXPECT_NEAR(bins[i].meanProbability, curve[i][1], kTolerance);
        }
    }
    EXPECT_GT(compared, 0);
}

TEST(ReliabilityBins, CountEveryClipOnce)
{
    const std::vector<int> labels{0, 1, 1, 1};
    const std::vector<double> probabilities{0.0, 0.05, 0.95, 1.0};
    const auto bins = reliabilityBins(labels, probabilities);
    ASSERT_EQ(bins.size(), 10U);
    EXPECT_EQ(bins.front(), (ReliabilityBin{0.0, 0.1, 2, 0.025, 0.5}));
    EXPECT_EQ(bins.back().clips, 2);
    EXPECT_EQ(bins.back().positives, 1.0);
}

} // namespace tonada
