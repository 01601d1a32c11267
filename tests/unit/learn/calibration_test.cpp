// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/calibration.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

namespace tonada {
namespace {

std::array<float, 2> outputsFor(double logOdds)
{
    const auto p = static_cast<float>(1.0 / (1.0 + std::exp(-logOdds)));
    return {1 - p, p};
}

} // namespace

TEST(FitTemperature, FindsTheMostLikelyTemperature)
{
    // Minimised with scipy: tests/data/make_metrics.py.
    const auto golden = nlohmann::json::parse(readFile(test::testData("metrics.json")));
    for (const auto& c : golden.at("cases")) {
        const auto labels = c.at("labels").get<std::vector<int>>();
        const auto outputs = c.at("outputs").get<std::vector<std::array<float, 2>>>();
        const double expected = c.at("temperature").get<double>();
        EXPECT_NEAR(fitTemperature(labels, outputs).temperature, expected, 1e-4 * expected);
    }
}

TEST(FitTemperature, CoolsDownOutputsThatAreTooSure)
{
    // Log-odds of ±4 that are right in 3 of 4 clips: σ(4/T) = 3/4 at T = 4 / log 3.
    std::vector<int> labels;
    std::vector<std::array<float, 2>> outputs;
    for (int i = 0; i < 40; ++i) {
        labels.push_back(i % 2);
        outputs.push_back(outputsFor((i % 2 == 1) == (i % 8 < 6) ? 4 : -4));
    }
    EXPECT_NEAR(fitTemperature(labels, outputs).temperature, 4 / std::log(3.0), 1e-3);
}

TEST(FitTemperature, StaysInBoundsForPerfectAndForWorthlessOutputs)
{
    const std::vector<int> labels{0, 1, 0, 1};
    const std::vector<std::array<float, 2>> right{outputsFor(-3), outputsFor(3), outputsFor(-3),
                                                  outputsFor(3)};
    const std::vector<std::array<float, 2>> wrong{outputsFor(3), outputsFor(-3), outputsFor(3),
                                                  outputsFor(-3)};
    EXPECT_NEAR(fitTemperature(labels, right).temperature, 0.5, 1e-9);
    EXPECT_NEAR(fitTemperature(labels, wrong).temperature, 20.0, 1e-6);
}

TEST(FitTemperature, IsNeutralWithOneClassOnly)
{
    const std::vector<int> labels{1, 1};
    const std::vector<std::array<float, 2>> outputs{outputsFor(1), outputsFor(2)};
    EXPECT_EQ(fitTemperature(labels, outputs), Calibration{});
    EXPECT_EQ(fitTemperature({}, {}), Calibration{});
}

TEST(FitTemperature, KeepsTheShareOfTheTrainingClips)
{
    EXPECT_DOUBLE_EQ(fitTemperature({}, {}, 0.3).prior, 0.3);
    EXPECT_DOUBLE_EQ(shareOfPositives(std::vector{1, 0, 0, 1}), 0.5);
    EXPECT_DOUBLE_EQ(shareOfPositives(std::vector{1, 0, 0, 0, 0, 0, 0, 0}), 0.2);
    EXPECT_DOUBLE_EQ(shareOfPositives({}), 0.5);
    EXPECT_LT(shareOfPositives(std::vector{1, 1, 1}), 1.0);
}

} // namespace tonada
