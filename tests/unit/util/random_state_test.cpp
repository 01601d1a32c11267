// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"
#include "core/util/random_state.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

namespace tonada {

TEST(RandomState, DrawsThePermutationsOfNumpy)
{
    const auto golden = nlohmann::json::parse(readFile(test::testData("random_draws.json")));
    for (const auto& split : golden.at("train_test_split")) {
        // scikit-learn's train_test_split: the test part first, then the training part.
        auto expected = split.at("test").get<std::vector<int>>();
        const auto train = split.at("train").get<std::vector<int>>();
        expected.insert(expected.end(), train.begin(), train.end());
        RandomState random(split.at("random_state").get<std::uint32_t>());
        EXPECT_EQ(random.permutation(split.at("n").get<int>()), expected);
    }
}

TEST(RandomState, ReachesBothEndsOfAnInterval)
{
    RandomState random(1);
    std::vector<int> seen(4);
    for (int i = 0; i < 200; ++i)
        ++seen.at(random.interval(3));
    EXPECT_THAT(seen, testing::Each(testing::Gt(20)));
    EXPECT_EQ(random.interval(0), 0U);
}

} // namespace tonada
