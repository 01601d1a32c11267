// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/lstm.h"
#include "core/learn/model_file.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

#include <cstring>

namespace tonada {
namespace {
constexpr int kExamples = 4;
constexpr float kTolerance = 1e-5F;

struct Case
{
    const char* name;
    Sequential (*make)();
    const char* mode; ///< opencv_dnn.py's
};

class OpenCvDnn : public testing::TestWithParam<Case>
{ };

/** Examples one after the other, each [40 × 63] row-major. */
std::string asBytes(const std::vector<Eigen::MatrixXf>& examples)
{
    std::string bytes;
    for (const auto& mfcc : examples) {
        const Eigen::MatrixXf rowMajor = mfcc.transpose();
        bytes.append(reinterpret_cast<const char*>(rowMajor.data()),
                     static_cast<std::size_t>(rowMajor.size()) * sizeof(float));
    }
    return bytes;
}
} // namespace

TEST_P(OpenCvDnn, GivesTheSameProbabilities)
{
    const test::TempDir dir;
    auto network = GetParam().make();
    test::randomiseWeights(network, 7);
    saveModel(dir / "m.onnx", network, {});
    std::vector<Eigen::MatrixXf> examples;
    for (std::uint64_t seed = 0; seed < kExamples; ++seed)
        examples.push_back(test::randomMfcc(seed));
    writeFile(dir / "inputs.f32", asBytes(examples));

    const auto python = test::run({TONADA_SYSTEM_PYTHON, test::sourceDir() / "tests/parity/opencv_dnn.py",
                                   dir / "m.onnx", dir / "inputs.f32", dir / "outputs.f32", GetParam().mode});
    ASSERT_EQ(python.exitCode, 0) << python.err << "needs the Debian package python3-opencv";

    const auto bytes = readFile(dir / "outputs.f32");
    std::vector<float> theirs(bytes.size() / sizeof(float));
    std::memcpy(theirs.data(), bytes.data(), bytes.size());
    ASSERT_EQ(theirs.size(), 2U * kExamples);
    const auto classifier = loadModel(dir / "m.onnx");
    const auto workspace = classifier->makeWorkspace();
    for (std::size_t i = 0; i < kExamples; ++i) {
        const auto ours = classifier->predict({examples[i]}, *workspace);
        for (std::size_t label = 0; label < 2; ++label)
            EXPECT_NEAR(theirs[2 * i + label], ours[label], kTolerance) << i;
        EXPECT_GT(ours[1], 0.01F);
        EXPECT_LT(ours[1], 0.99F);
    }
}

INSTANTIATE_TEST_SUITE_P(Networks, OpenCvDnn,
                         testing::Values(Case{"Cnn", [] { return makeCnn(); }, "one"},
                                         Case{"CnnAtOnce", [] { return makeCnn(); }, "batch"},
                                         Case{"Compact", [] { return makeCompact(); }, "one"},
                                         Case{"CompactAtOnce", [] { return makeCompact(); }, "batch"},
                                         // Its LSTM is for the batch that the file says.
                                         Case{"Lstm", [] { return makeLstm(); }, "one"},
                                         Case{"LstmOfFrames",
                                              [] { return makeLstm({.steps = LstmSteps::Frames}); }, "one"}),
                         [](const auto& parameter) { return parameter.param.name; });

} // namespace tonada
