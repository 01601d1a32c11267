// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

const nlohmann::json& cases()
{
    return test::goldenManifest().at("resample").at("cases");
}

} // namespace

class LibrosaLoad : public testing::TestWithParam<std::string>
{ };

TEST_P(LibrosaLoad, GivesTheSameSamples)
{
    const auto& load = test::goldenCase(cases(), GetParam());
    const auto wav = load.at("wav").at("file").get<std::string>();
    EXPECT_THAT(loadMono(test::goldenPath(wav)),
                testing::Pointwise(testing::FloatNear(1e-6F), test::goldenAudio(load.at("expected"))));
}

INSTANTIATE_TEST_SUITE_P(Golden, LibrosaLoad, testing::ValuesIn(test::goldenNames(cases())),
                         [](const auto& test) { return test.param; });

} // namespace tonada
