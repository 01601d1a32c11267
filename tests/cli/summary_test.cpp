// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/compact.h"
#include "core/learn/model_file.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace tonada {
namespace {
class SummaryCommand : public testing::Test
{
protected:
    SummaryCommand()
    {
        auto network = makeCompact();
        test::randomiseWeights(network, 7);
        ModelInfo info;
        info.calibration = Calibration{.temperature = 3.5};
        info.training = {{"system", "compact"}, {"seed", 42}};
        info.card = "# Two voices\n\nMade for a test.";
        saveModel(m_path, network, info);
    }

    test::TempDir m_dir;
    std::string m_path = (m_dir / "m.onnx").string();
};
} // namespace

TEST_F(SummaryCommand, PrintsWhatTheModelHoldsAsJson)
{
    const auto result = test::tonadaCli({"summary", m_path, "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto model = nlohmann::json::parse(result.out);
    EXPECT_EQ(model.at("name"), "Two voices");
    EXPECT_EQ(model.at("labels"), (std::vector<std::string>{"Other", "Argentinian"}));
    EXPECT_EQ(model.at("features").at("nMfcc"), 40);
    EXPECT_EQ(model.at("calibration").at("temperature"), 3.5);
    EXPECT_EQ(model.at("training").at("seed"), 42);
    EXPECT_EQ(model.at("weights"), 41'218);
    EXPECT_EQ(model.at("layers")[0].at("type"), "CepstralMeanNormalization");
    EXPECT_EQ(model.at("layers")[1].at("output"), "1 × 63 × 64");
    EXPECT_EQ(model.at("layers")[1].at("weights"), 40 * 3 * 64 + 64);
    EXPECT_EQ(model.at("card"), "# Two voices\n\nMade for a test.");
}

TEST_F(SummaryCommand, PrintsLayersFeaturesCalibrationTrainingAndCard)
{
    const auto result = test::tonadaCli({"summary", m_path});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    for (const char* part : {"Two voices (", "says Argentinian or Other", "Conv2D", "41218", "hopLength: 512",
                             "temperature: 3.5", "seed: 42", "Made for a test."})
        EXPECT_NE(result.out.find(part), std::string::npos) << part << " in\n" << result.out;
}

TEST_F(SummaryCommand, NamesAFileThatIsNoModel)
{
    const auto path = (m_dir / "text.onnx").string();
    writeFile(path, "hello");
    const auto result = test::tonadaCli({"summary", path});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err,
              "tonada-cli: " + path
                  + ": not a usable model file: cut short or not ONNX; expected an ONNX model\n");
    EXPECT_EQ(test::tonadaCli({"summary"}).exitCode, 2);
}

} // namespace tonada
