// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <nlohmann/json.hpp>

namespace tonada {
namespace {
const std::filesystem::path kFolder = test::testData("foreign");
constexpr Eigen::Index kCoefficients = 40;
constexpr Eigen::Index kFrames = 63;

std::vector<Eigen::MatrixXf> inputs()
{
    const auto bytes = readFile(kFolder / "inputs.f32");
    std::vector<Eigen::MatrixXf> examples(bytes.size() / sizeof(float) / (kCoefficients * kFrames));
    const char* at = bytes.data();
    for (auto& mfcc : examples) {
        Eigen::MatrixXf rowMajor(kFrames, kCoefficients);
        const auto size = static_cast<std::size_t>(rowMajor.size()) * sizeof(float);
        std::memcpy(rowMajor.data(), at, size);
        at += size;
        mfcc = rowMajor.transpose();
    }
    return examples;
}

class FromPyTorch : public testing::TestWithParam<const char*>
{ };
} // namespace

TEST_P(FromPyTorch, GivesTheSameScores)
{
    const auto classifier = loadModel(kFolder / (std::string(GetParam()) + ".onnx"));
    EXPECT_FALSE(classifier->info().calibration.has_value());
    const auto expected
        = nlohmann::json::parse(readFile(kFolder / "scores.json")).at("scores").at(GetParam());
    const auto examples = inputs();
    ASSERT_EQ(examples.size(), expected.size());
    const auto workspace = classifier->makeWorkspace();
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto found = classifier->predict({examples[i]}, *workspace);
        for (std::size_t label = 0; label < 2; ++label)
            EXPECT_NEAR(static_cast<double>(found[label]), expected[i][label].get<double>(), 1e-5);
    }
}

INSTANTIATE_TEST_SUITE_P(Networks, FromPyTorch,
                         testing::Values("cnn", "cnn_by_hand", "lstm", "lstm_without_channel",
                                         "lstm_by_frames"),
                         [](const auto& parameter) { return std::string(parameter.param); });

TEST(FromPyTorch, IsRefusedByTheNameOfAnOperatorThatIsNotKnown)
{
    try {
        (void)loadModel(kFolder / "leaky_relu.onnx");
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::ModelUnsupported);
        EXPECT_THAT(error.what(), testing::HasSubstr("the operator LeakyRelu"));
    }
}

} // namespace tonada
