// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/roc_curve.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace tonada {
namespace {

double areaUnder(const std::vector<RocPoint>& curve)
{
    double area = 0;
    for (std::size_t i = 1; i < curve.size(); ++i)
        area += (curve[i].falsePositiveRate - curve[i - 1].falsePositiveRate)
            * (curve[i].truePositiveRate + curve[i - 1].truePositiveRate) / 2;
    return area;
}

void expectRates(const std::vector<RocPoint>& curve, const std::vector<std::array<double, 3>>& expected)
{
    ASSERT_EQ(curve.size(), expected.size());
    for (std::size_t i = 0; i < curve.size(); ++i) {
        EXPECT_DOUBLE_EQ(curve[i].falsePositiveRate, expected[i][0]) << i;
        EXPECT_DOUBLE_EQ(curve[i].truePositiveRate, expected[i][1]) << i;
        EXPECT_EQ(curve[i].threshold, expected[i][2]) << i;
    }
}

} // namespace

TEST(RocCurve, EqualsTheExampleOfScikitLearnsManual)
{
    const std::vector<int> labels{0, 0, 1, 1};
    const std::vector<double> probabilities{0.1, 0.4, 0.35, 0.8};
    expectRates(rocCurve(labels, probabilities),
                {{0, 0, INFINITY}, {0, 0.5, 0.8}, {0.5, 0.5, 0.4}, {0.5, 1, 0.35}, {1, 1, 0.1}});
}

TEST(RocCurve, LeavesOutPointsInsideAStraightPiece)
{
    const std::vector<int> labels{1, 1, 1, 1, 0, 0, 0};
    const std::vector<double> probabilities{0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3};
    expectRates(rocCurve(labels, probabilities),
                {{0, 0, INFINITY}, {0, 0.25, 0.9}, {0, 1, 0.6}, {1, 1, 0.3}});
}

TEST(RocCurve, TakesEqualProbabilitiesInOneStep)
{
    const std::vector<int> labels{1, 0, 1, 0};
    const std::vector<double> probabilities{0.5, 0.5, 0.5, 0.2};
    expectRates(rocCurve(labels, probabilities), {{0, 0, INFINITY}, {0.5, 1, 0.5}, {1, 1, 0.2}});
}

TEST(RocCurve, EnclosesTheAreaThatScikitLearnFinds)
{
    const auto golden = nlohmann::json::parse(readFile(test::testData("metrics.json")));
    for (const auto& json : golden.at("cases")) {
        const auto labels = json.at("labels").get<std::vector<int>>();
        std::vector<double> probabilities;
        for (const auto& p : json.at("outputs").get<std::vector<std::array<float, 2>>>())
            probabilities.push_back(static_cast<double>(p[1])
                                    / (static_cast<double>(p[0]) + static_cast<double>(p[1])));
        EXPECT_NEAR(areaUnder(rocCurve(labels, probabilities)), json.at("auc").get<double>(), 1e-9);
    }
}

TEST(RocCurve, IsEmptyWithoutBothClasses)
{
    const std::vector<double> probabilities{0.5, 0.2};
    EXPECT_TRUE(rocCurve(std::vector<int>{1, 1}, probabilities).empty());
    EXPECT_TRUE(rocCurve(std::vector<int>{0, 0}, probabilities).empty());
    EXPECT_TRUE(rocCurve({}, {}).empty());
}

} // namespace tonada
