// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_info.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {

TEST(Calibration, IsTheSigmoidOfTheTemperedLogRatioPlusTheShift)
{
    const Calibration calibration{.temperature = 2.0, .priorShift = 0.25};
    const std::array<float, 2> p{0.2F, 0.6F};
    const double expected = std::log(static_cast<double>(0.6F) / static_cast<double>(0.2F)) / 2.0 + 0.25;
    EXPECT_DOUBLE_EQ(calibration.logOdds(p), expected);
    EXPECT_DOUBLE_EQ(calibration.probability(p), 1.0 / (1.0 + std::exp(-expected)));
}

TEST(Calibration, SaysOneHalfWhenBothOutputsAreEqual)
{
    EXPECT_DOUBLE_EQ(Calibration{}.probability({0.9F, 0.9F}), 0.5);
}

TEST(Calibration, StaysFiniteWhenASigmoidHasReachedItsEnd)
{
    EXPECT_TRUE(std::isfinite(Calibration{}.logOdds({0.0F, 1.0F})));
    EXPECT_LT(Calibration{}.probability({1.0F, 0.0F}), 1e-6);
    EXPECT_DOUBLE_EQ(Calibration{}.probability({0.0F, 0.0F}), 0.5);
}

TEST(Calibration, TravelsThroughJson)
{
    const Calibration calibration{3.5, -0.1, 0.35, 0.65};
    EXPECT_EQ(nlohmann::json(calibration).get<Calibration>(), calibration);
    EXPECT_THROW((void)nlohmann::json({{"temperature", 1.0}}).get<Calibration>(), nlohmann::json::exception);
}

} // namespace tonada
