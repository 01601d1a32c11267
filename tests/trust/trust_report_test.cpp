// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"

#include <gmock/gmock.h>

#include "models/trust/report.h"

namespace tonada::trust {

/** Measures a section of the report anew. */
class TrustReport : public testing::TestWithParam<std::string>
{
protected:
    static void SetUpTestSuite()
    {
        corpus::SpeechSynthesizer synthesizer; // espeak-ng does not survive a second one
        const MaterialOptions options{test::sourceDir() / "models/starter.onnx"};
        material = std::make_unique<Material>(options, synthesizer);
    }
    static void TearDownTestSuite() { material.reset(); }

    static inline std::unique_ptr<Material> material;
};

TEST_P(TrustReport, GotNoWorse)
{
    const auto section = sectionNamed(GetParam()).measure(*material);
    EXPECT_THAT(whatGotWorse(test::sourceDir() / "models/trust.json", GetParam(), section.figures),
                testing::IsEmpty());
}

std::vector<std::string> sectionNames()
{
    std::vector<std::string> names;
    for (const auto& section : sections())
        names.emplace_back(section.name);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Section, TrustReport, testing::ValuesIn(sectionNames()),
                         [](const auto& name) { return name.param; });

} // namespace tonada::trust
