// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/random_forest.h"
#include "core/util/error.h"
#include "tests/support/some_clips.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace tonada {
namespace {

using Node = RandomForest::Node;

Node split(int feature, float threshold, int left, int right)
{
    return {feature, threshold, left, right, {}};
}

Node leaf(float first, float second)
{
    return {-1, 0, 0, 0, {first, second}};
}

ScalarExamples someExamples()
{
    auto clips = test::SomeClips().addSpeakers("a", 0, 10, 6).addSpeakers("b", 1, 10, 6).withScalars();
    std::vector<int> all(clips.data().clips.size());
    std::iota(all.begin(), all.end(), 0);
    return scalarsOf({clips.data(), all});
}

/** Labels that change with every step of every scalar: a tree has to part them almost one by one. */
ScalarExamples alternatingExamples(int count)
{
    ScalarExamples examples;
    examples.x.resize(count, 5);
    for (int i = 0; i < count; ++i) {
        examples.x.row(i).setConstant(i);
        examples.labels.push_back(i % 2);
        examples.speakers.push_back(i);
    }
    return examples;
}

int depthBelow(const RandomForest::Tree& tree, int node = 0)
{
    const Node& at = tree[static_cast<std::size_t>(node)];
    return at.feature < 0 ? 0 : 1 + std::max(depthBelow(tree, at.left), depthBelow(tree, at.right));
}

RandomForest grown(std::uint32_t seed, int threads)
{
    return fitRandomForest(someExamples(), {.seed = seed, .threads = threads}, {}, {});
}

} // namespace

TEST(RandomForest, AddsTheScoresOfTheLeavesThatAWindowFallsInto)
{
    const RandomForest forest(
        {{split(2, 10, 1, 2), leaf(0.5F, 0), split(0, 1, 3, 4), leaf(0, 0.5F), leaf(0.25F, 0)},
         {leaf(0.125F, 0.25F)}},
        {0.0F, 0.125F});
    EXPECT_EQ(forest.predict({5, 0, 10, 0, 0}), (std::array<float, 2>{0.625F, 0.375F}))
        << "up to the threshold";
    EXPECT_EQ(forest.predict({1, 0, 11, 0, 0}), (std::array<float, 2>{0.125F, 0.875F}));
    EXPECT_EQ(forest.predict({2, 0, 11, 0, 0}), (std::array<float, 2>{0.375F, 0.375F}));
}

TEST(RandomForest, RefusesWhatCouldLeadOutOfItsTrees)
{
    const std::vector<RandomForest::Tree> bad{
        {},
        {split(5, 0, 1, 2), leaf(0, 1), leaf(1, 0)},
        {split(0, 0, 1, 3), leaf(0, 1), leaf(1, 0)},
        {split(0, 0, 0, 1), leaf(0, 1)},
        {split(0, 0, 1, 2), split(0, 0, 0, 2), leaf(0, 1)},
        {split(0, std::numeric_limits<float>::quiet_NaN(), 1, 2), leaf(0, 1), leaf(1, 0)},
        {leaf(-0.5F, 1)},
        {leaf(0, 1.5F)},
    };
    for (std::size_t i = 0; i < bad.size(); ++i)
        EXPECT_THROW(RandomForest({bad[i]}, {0, 0}), std::invalid_argument) << "tree " << i;
    EXPECT_THROW(RandomForest({}, {0, 0}), std::invalid_argument);
    EXPECT_THROW(RandomForest({{leaf(0.5F, 0.5F)}}, {0.6F, 0}), std::invalid_argument);
}

TEST(FitRandomForest, GrowsAsDeepAsTheExamplesNeed)
{
    const auto forest = fitRandomForest(alternatingExamples(300), {.trees = 3, .threads = 1}, {}, {});
    int deepest = 0;
    for (const auto& tree : forest.trees())
        deepest = std::max(deepest, depthBelow(tree));
    EXPECT_GT(deepest, 15);
}

TEST(FitRandomForest, GivesTheSameForestForTheSameSeedAndAnyNumberOfThreads)
{
    const auto one = grown(1, 1);
    EXPECT_EQ(one.trees().size(), 100U);
    EXPECT_EQ(one.trees(), grown(1, 3).trees());
    EXPECT_NE(one.trees(), grown(2, 1).trees());
}

TEST(FitRandomForest, LearnsItsExamplesAndIsNeverCertain)
{
    const auto examples = someExamples();
    const auto forest = grown(3, 2);
    for (Eigen::Index i = 0; i < examples.x.rows(); ++i) {
        ScalarMeans scalars{};
        for (std::size_t k = 0; k < kScalars; ++k)
            scalars[k] = static_cast<float>(examples.x(i, static_cast<Eigen::Index>(k)));
        const auto p = forest.predict(scalars);
        EXPECT_EQ(p[1] > p[0] ? 1 : 0, examples.labels[static_cast<std::size_t>(i)]);
        EXPECT_NEAR(p[0] + p[1], 1.0F, 1e-5F);
        EXPECT_GT(std::min(p[0], p[1]), 0.004F);
    }
}

TEST(FitRandomForest, ReportsItsTreesAndStopsWhenAsked)
{
    std::stop_source stop;
    int last = 0;
    const auto onTree = [&](int grownSoFar) {
        EXPECT_EQ(grownSoFar, last + 1);
        last = grownSoFar;
        if (last == 7)
            stop.request_stop();
    };
    EXPECT_THROW(static_cast<void>(fitRandomForest(someExamples(), {}, onTree, stop.get_token())), Error);
    EXPECT_EQ(last, 7);
}

} // namespace tonada
