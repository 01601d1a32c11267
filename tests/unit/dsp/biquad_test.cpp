// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/biquad.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace tonada {
namespace {

constexpr double kSampleRate = 16000;

/** What a filter does to a tone once it has settled. */
double gainDb(const Biquad& biquad, double hertz)
{
    std::vector<float> samples(16000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(
            std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / kSampleRate));
    biquad.filter(samples);
    double power = 0;
    for (std::size_t i = 8000; i < samples.size(); ++i)
        power += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    return 10 * std::log10(power / 4000);
}

} // namespace

TEST(Biquad, LowPassIsThreeDecibelsDownAtItsFrequency)
{
    const auto filter = Biquad::lowPass(1000, kSampleRate);
    EXPECT_NEAR(gainDb(filter, 100), 0, 0.05);
    EXPECT_NEAR(gainDb(filter, 1000), -3.01, 0.05);
    EXPECT_LT(gainDb(filter, 4000), -24);
}

TEST(Biquad, HighPassIsTheMirrorImage)
{
    const auto filter = Biquad::highPass(1000, kSampleRate);
    EXPECT_NEAR(gainDb(filter, 7000), 0, 0.05);
    EXPECT_NEAR(gainDb(filter, 1000), -3.01, 0.05);
    EXPECT_LT(gainDb(filter, 250), -23);
}

TEST(Biquad, PeakingRaisesItsFrequencyAndLeavesTheEnds)
{
    const auto filter = Biquad::peaking(1000, 6, kSampleRate);
    EXPECT_NEAR(gainDb(filter, 1000), 6, 0.05);
    EXPECT_NEAR(gainDb(filter, 20), 0, 0.1);
    EXPECT_NEAR(gainDb(filter, 7900), 0, 0.1);
}

} // namespace tonada
