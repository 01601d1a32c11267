// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/overlap_weights.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace tonada {
namespace {

struct Weighed
{
    std::vector<double> weights;
    double evidence = 0;
};

Weighed weigh(const std::vector<std::int64_t>& speech, const std::vector<std::int64_t>& windowEnds,
              double keep = 1.0)
{
    Weighed result{std::vector<double>(windowEnds.size(), -1.0), 0};
    result.evidence = overlapWeights(speech, windowEnds, 4, keep, result.weights);
    return result;
}

std::vector<std::int64_t> hops(std::int64_t first, std::int64_t count)
{
    std::vector<std::int64_t> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), first);
    return all;
}

} // namespace

TEST(OverlapWeights, GiveEachHopOfSpeechOnce)
{
    const auto result = weigh(hops(0, 6), {3, 4, 5});
    // Hop 0 is heard by the first window alone, 1 by two, 2 and 3 by all, 4 by two, 5 by the last.
    const double outer = 1 + 1.0 / 2 + 2.0 / 3;
    EXPECT_DOUBLE_EQ(result.weights[0], outer);
    EXPECT_NEAR(result.weights[1], 1.0 / 2 + 2.0 / 3 + 1.0 / 2, 1e-12);
    EXPECT_NEAR(result.weights[2], outer, 1e-12);
    EXPECT_DOUBLE_EQ(result.evidence, 6.0);
}

TEST(OverlapWeights, WindowsSideBySideWeighTheSame)
{
    const auto result = weigh(hops(0, 12), {3, 7, 11});
    EXPECT_EQ(result.weights, (std::vector<double>{4, 4, 4}));
}

TEST(OverlapWeights, ALoneWindowWeighsMoreThanOneOfManyAboutTheSameSpeech)
{
    const auto result = weigh(hops(0, 20), {3, 16, 17, 18, 19});
    EXPECT_NEAR(result.weights[0], 4, 1e-12);
    for (std::size_t i = 1; i < 5; ++i)
        EXPECT_LT(result.weights[i], 2.2);
    EXPECT_NEAR(result.evidence, 11.0, 1e-12) << "hops 0 to 3 and 13 to 19";
}

TEST(OverlapWeights, SilenceWeighsNothing)
{
    const auto result = weigh({0, 1}, {3, 9});
    EXPECT_DOUBLE_EQ(result.weights[0], 2.0);
    EXPECT_DOUBLE_EQ(result.weights[1], 0.0);
    EXPECT_DOUBLE_EQ(weigh({}, {3}).evidence, 0.0);
    EXPECT_DOUBLE_EQ(weigh({1, 2}, {}).evidence, 0.0);
}

TEST(OverlapWeights, CanLetOlderSpeechFade)
{
    const auto result = weigh(hops(0, 8), {3, 7}, 0.5);
    EXPECT_NEAR(result.weights[1], 1 + 0.5 + 0.25 + 0.125, 1e-12);
    EXPECT_NEAR(result.weights[0], result.weights[1] / 16, 1e-12);
    EXPECT_LT(result.evidence, 3.1) << "(sum of weights)² / sum of squares";
}

} // namespace tonada
