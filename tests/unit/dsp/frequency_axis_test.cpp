// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/frequency_axis.h"

#include <gtest/gtest.h>

namespace tonada {

class FrequencyAxes : public testing::TestWithParam<FrequencyScale>
{ };

TEST_P(FrequencyAxes, LeadFromTheLowestToTheHighestAndBack)
{
    const FrequencyAxis axis{GetParam(), 50, 5000};
    EXPECT_NEAR(axis.placeOf(50), 0, 1e-12);
    EXPECT_NEAR(axis.placeOf(5000), 1, 1e-12);
    for (double hz = 50, before = -1; hz <= 5000; hz *= 1.1) {
        EXPECT_GT(axis.placeOf(hz), before);
        before = axis.placeOf(hz);
        EXPECT_NEAR(axis.hzAt(before), hz, 1e-9 * hz);
    }
}

INSTANTIATE_TEST_SUITE_P(OfEachScale, FrequencyAxes,
                         testing::Values(FrequencyScale::Mel, FrequencyScale::Linear, FrequencyScale::Log));

TEST(FrequencyAxis, GivesOctavesEqualRoomOnTheLogScale)
{
    const FrequencyAxis axis{FrequencyScale::Log, 100, 1600};
    EXPECT_NEAR(axis.placeOf(200), 0.25, 1e-12);
    EXPECT_NEAR(axis.placeOf(800), 0.75, 1e-12);
}

} // namespace tonada
