// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/lstm.h"
#include "core/learn/model_file.h"
#include "core/learn/network_classifier.h"
#include "core/nn/activation.h"
#include "core/nn/dense.h"
#include "core/nn/flatten.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/random.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace tonada {
namespace {
Sequential network(Sequential made, std::uint64_t seed)
{
    test::randomiseWeights(made, seed);
    return made;
}

ModelInfo someInfo()
{
    ModelInfo info;
    info.calibration = Calibration{2.5, 0, 0.4, 0.6};
    info.training = {{"system", "compact"}};
    info.card = "# A test\n";
    return info;
}

/** Without writeFile's flush to disk, and without the one that overwriting brings: some tests write thousands
 *  of files. */
void put(const std::filesystem::path& path, const std::string& bytes)
{
    std::filesystem::remove(path);
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string refusal(const std::filesystem::path& path, const MfccConfig& expected = {})
{
    try {
        (void)loadModel(path, expected);
    } catch (const Error& e) {
        const std::string text = e.what();
        return text.substr(text.find(path.filename().string()));
    }
    return "taken";
}

/** Of 600 copies of the model's file with some bits flipped, how many are refused; the others are used. */
int refusedWithFlippedBits(const Sequential& network)
{
    const test::TempDir dir;
    saveModel(dir / "whole.onnx", network, someInfo());
    const auto whole = readFile(dir / "whole.onnx");
    Random random(12);
    int refused = 0;
    for (int i = 0; i < 600; ++i) {
        auto bytes = whole;
        const auto flips = 1 + random.below(4);
        for (std::uint64_t k = 0; k < flips; ++k) {
            // Most bytes are weights; the structure is in the first and the last thousands.
            const auto region = random.below(3) == 0 ? whole.size() : std::size_t{2500};
            const auto at = static_cast<std::size_t>(random.below(region));
            auto& byte = bytes[random.below(2) == 0 ? at : whole.size() - 1 - at];
            byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random.below(8)));
        }
        put(dir / "m.onnx", bytes);
        try {
            const auto classifier = loadModel(dir / "m.onnx");
            const auto workspace = classifier->makeWorkspace();
            (void)classifier->predict({test::randomMfcc(1)}, *workspace);
        } catch (const Error&) {
            ++refused;
        }
    }
    return refused;
}

class ModelFile : public testing::TestWithParam<Sequential (*)()>
{ };
} // namespace

TEST_P(ModelFile, GivesBackEveryWeightAndTheSameScores)
{
    const auto original = network(GetParam()(), 5);
    const test::TempDir dir;
    saveModel(dir / "m.onnx", original, someInfo());
    const auto classifier = loadModel(dir / "m.onnx");
    const auto& back = dynamic_cast<const NetworkClassifier&>(*classifier).network();
    EXPECT_EQ(back.weights(), original.weights());
    const auto workspace = classifier->makeWorkspace();
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto mfcc = test::randomMfcc(seed);
        const auto expected = test::scores(original, mfcc);
        const auto p = classifier->predict({mfcc}, *workspace);
        EXPECT_EQ(p[0], expected[0]);
        EXPECT_EQ(p[1], expected[1]);
        EXPECT_GT(p[1], 0.01F);
        EXPECT_LT(p[1], 0.99F);
    }
}

TEST_P(ModelFile, IsTheSameFileWhenSavedAgain)
{
    const test::TempDir dir;
    saveModel(dir / "a.onnx", network(GetParam()(), 6), someInfo());
    const auto loaded = loadModel(dir / "a.onnx");
    saveModel(dir / "b.onnx", dynamic_cast<const NetworkClassifier&>(*loaded).network(), loaded->info());
    const auto again = loadModel(dir / "b.onnx");
    EXPECT_EQ(dynamic_cast<const NetworkClassifier&>(*again).network().weights(),
              dynamic_cast<const NetworkClassifier&>(*loaded).network().weights());
    EXPECT_EQ(again->info().training, loaded->info().training);
}

INSTANTIATE_TEST_SUITE_P(Networks, ModelFile,
                         testing::Values(
                             +[] { return makeCnn(); }, +[] { return makeCompact(); },
                             +[] { return makeLstm(); },
                             +[] { return makeLstm({.steps = LstmSteps::Frames}); }));

TEST(LoadModel, TellsWhatTheModelIs)
{
    const test::TempDir dir;
    saveModel(dir / "m.onnx", network(makeCompact(), 1), someInfo());
    const auto classifier = loadModel(dir / "m.onnx");
    EXPECT_EQ(classifier->info().name, "A test");
    EXPECT_EQ(classifier->info().calibration, someInfo().calibration);
    const auto layers = classifier->layers();
    ASSERT_FALSE(layers.empty());
    EXPECT_EQ(layers.front().type, "CepstralMeanNormalization");
    std::int64_t weights = 0;
    for (const auto& layer : layers)
        weights += layer.weights;
    EXPECT_EQ(weights, 41'218);
}

TEST(LoadModel, SaysWhichFeatureDiffers)
{
    const test::TempDir dir;
    saveModel(dir / "m.onnx", network(makeCompact(), 1), someInfo());
    MfccConfig other;
    other.hopLength = 256;
    EXPECT_EQ(refusal(dir / "m.onnx", other),
              "m.onnx: made for other features: hopLength is 512 in the model, 256 in the program");
}

TEST(LoadModel, RefusesAnInputOfAnotherSize)
{
    const test::TempDir dir;
    saveModel(dir / "m.onnx", network(makeCompact({13, 63, 1}), 1), {});
    EXPECT_EQ(refusal(dir / "m.onnx"),
              "m.onnx: made for other features: nMfcc is 13 in the model, 40 in the program");
}

TEST(LoadModel, RefusesANetworkWithOtherOutputs)
{
    const test::TempDir dir;
    Sequential oneOutput({40, 63, 1});
    oneOutput.add<Flatten>();
    oneOutput.add<Dense>(1);
    oneOutput.add<Activation>(ActivationFunction::Sigmoid);
    saveModel(dir / "one.onnx", oneOutput, {});
    EXPECT_EQ(
        refusal(dir / "one.onnx"),
        "one.onnx: the model cannot be used: found an output of 1 values, expected a network like Tonada's "
        "own: convolutions, pooling, LSTMs and dense layers with two sigmoid or softmax outputs");
    Sequential noScores({40, 63, 1});
    noScores.add<Flatten>();
    noScores.add<Dense>(2);
    saveModel(dir / "none.onnx", noScores, {});
    EXPECT_NE(refusal(dir / "none.onnx").find("2 values that are not scores"), std::string::npos);
}

TEST(LoadModel, RefusesWhatIsNotAModel)
{
    const test::TempDir dir;
    EXPECT_EQ(refusal(dir / "none.onnx"), "none.onnx: no such file or folder");
    put(dir / "empty.onnx", "");
    EXPECT_EQ(refusal(dir / "empty.onnx"),
              "empty.onnx: not a usable model file: the file is empty; expected an ONNX model");
    put(dir / "text.onnx", "Una mattina mi son svegliato\n");
    EXPECT_EQ(refusal(dir / "text.onnx"),
              "text.onnx: not a usable model file: cut short or not ONNX; expected an ONNX model");
}

TEST(LoadModel, RefusesRandomBytes)
{
    const test::TempDir dir;
    Random random(11);
    for (int i = 0; i < 300; ++i) {
        std::string bytes(1 + static_cast<std::size_t>(random.below(3000)), '\0');
        for (auto& byte : bytes)
            byte = static_cast<char>(random.below(256));
        put(dir / "m.onnx", bytes);
        EXPECT_NE(refusal(dir / "m.onnx"), "taken");
    }
}

TEST(LoadModel, RefusesAFileCutAnywhere)
{
    const test::TempDir dir;
    saveModel(dir / "whole.onnx", network(makeCompact(), 1), someInfo());
    const auto whole = readFile(dir / "whole.onnx");
    constexpr std::size_t kEnds = 1200; // every byte of the first and last ones
    for (std::size_t size = 0; size < whole.size();
         size += size < kEnds || size + kEnds > whole.size() ? 1U : 997U) {
        put(dir / "cut.onnx", whole.substr(0, size));
        ASSERT_EQ(refusal(dir / "cut.onnx").rfind("cut.onnx: not a usable model file: ", 0), 0U) << size;
    }
}

TEST(LoadModel, SurvivesFlippedBits)
{
    EXPECT_GT(refusedWithFlippedBits(network(makeCompact(), 1)), 200);
}

TEST(LoadModel, SurvivesFlippedBitsInAnLstm)
{
    EXPECT_GT(refusedWithFlippedBits(network(makeLstm({.steps = LstmSteps::Frames}), 1)), 200);
}

TEST(Classifier, IsSharedBetweenThreadsWithAWorkspaceEach)
{
    const NetworkClassifier classifier({}, network(makeCompact(), 3));
    const auto mfcc = test::randomMfcc(4);
    const auto alone = classifier.predict({mfcc}, *classifier.makeWorkspace());
    const auto work = [&] {
        const auto workspace = classifier.makeWorkspace();
        for (int i = 0; i < 50; ++i)
            EXPECT_EQ(classifier.predict({mfcc}, *workspace), alone);
    };
    const std::jthread one(work);
    const std::jthread other(work);
}

} // namespace tonada
