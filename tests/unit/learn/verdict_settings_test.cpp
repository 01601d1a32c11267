// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/verdict_settings.h"

#include <gtest/gtest.h>

namespace tonada {

TEST(VerdictSettings, APriorTurnsProbabilitiesAsBayesDoes)
{
    const Calibration calibration{.temperature = 2.0};
    const std::array<float, 2> scores{0.2F, 0.6F};
    const double before = calibration.probability(scores);
    const double share = 0.1;
    const double after = VerdictSettings{.prior = share}.applyPrior(calibration).probability(scores);
    EXPECT_NEAR(after, before * share / (before * share + (1 - before) * (1 - share)), 1e-12);
}

TEST(VerdictSettings, ThePriorOfTheTrainingDataChangesNothing)
{
    const Calibration calibration{.priorShift = 0.3, .prior = 0.2};
    EXPECT_EQ(VerdictSettings{}.applyPrior(calibration), calibration);
    EXPECT_DOUBLE_EQ(VerdictSettings{.prior = 0.2}.applyPrior(calibration).priorShift, 0.3);
}

TEST(VerdictSettings, AppliedTwiceCountsOnce)
{
    const Calibration calibration{.prior = 0.4};
    const VerdictSettings settings{.prior = 0.7};
    const auto once = settings.applyPrior(calibration);
    EXPECT_NEAR(settings.applyPrior(once).priorShift, once.priorShift, 1e-12);
}

TEST(VerdictSettings, AreBroughtIntoTheirRanges)
{
    const auto low = VerdictSettings{.spanSeconds = 0, .prior = 0.0}.inRange();
    EXPECT_EQ(low.spanSeconds, VerdictSettings::kMinSpanSeconds);
    EXPECT_EQ(low.prior, VerdictSettings::kMinPrior);
    const auto high = VerdictSettings{.spanSeconds = 99, .prior = 1.0}.inRange();
    EXPECT_EQ(high.spanSeconds, VerdictSettings::kMaxSpanSeconds);
    EXPECT_EQ(high.prior, VerdictSettings::kMaxPrior);
    EXPECT_EQ(VerdictSettings{}.inRange(), VerdictSettings{});
}

} // namespace tonada
