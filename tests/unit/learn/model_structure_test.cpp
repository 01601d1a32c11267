// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/compact.h"
#include "core/learn/logistic_regression.h"
#include "core/learn/lstm.h"
#include "core/learn/model_file.h"
#include "core/learn/model_structure.h"
#include "core/learn/network_classifier.h"
#include "core/learn/random_forest.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_model.h"

#include <gtest/gtest.h>

#include <utility>

namespace tonada {
namespace {

/** Of the model as a file gives it back. */
template <typename Model>
ModelStructure structureOfSaved(const Model& model)
{
    const test::TempDir folder;
    saveModel(folder / "model.onnx", model, {});
    return structureOf(*loadModel(folder / "model.onnx"));
}

NetworkStructure structureOfSavedNetwork(Sequential network)
{
    test::randomiseWeights(network, 1);
    return structureOfSaved(network).network.value();
}

} // namespace

TEST(ModelStructure, OfTheReferenceCnnHasItsPublishedLayers)
{
    const auto network = structureOfSavedNetwork(makeCnn());
    EXPECT_EQ(network.input, (Shape{40, 63, 1}));
    ASSERT_FALSE(network.layers.empty());
    EXPECT_EQ(network.layers.front().type, "Conv2D");
    EXPECT_EQ(network.layers.front().output, (Shape{38, 61, 64}));
    EXPECT_EQ(network.layers.front().weights, 640);
    EXPECT_EQ(network.layers[1].type, "ReLU");
    EXPECT_EQ(network.layers.back().type, "Sigmoid");
    EXPECT_EQ(network.layers.back().output, (Shape{1, 1, 2}));
    EXPECT_EQ(network.weights(), 4670466);
}

TEST(ModelStructure, CountsTheWeightsOfEveryNetwork)
{
    EXPECT_EQ(structureOfSavedNetwork(makeCompact({40, 63, 1})).weights(), 41218);
    EXPECT_EQ(structureOfSavedNetwork(makeLstm()).weights(), 74370);
}

TEST(ModelStructure, NamesASoftmaxThatFollowsTheNetwork)
{
    const NetworkClassifier classifier({}, makeCnn(), true);
    EXPECT_EQ(structureOf(classifier).network.value().layers.back().type, "Softmax");
}

TEST(ModelStructure, HasTheCoefficientsOfARegression)
{
    LogisticRegression::Weights weights;
    weights.scale.fill(1);
    weights.coefficients = {0.5F, -1, 0, 2, 0.25F};
    weights.intercept = -0.75F;
    const auto logistic = structureOfSaved(LogisticRegression(weights)).logistic.value();
    EXPECT_EQ(logistic.coefficients, (std::array<double, kScalars>{0.5, -1, 0, 2, 0.25}));
    EXPECT_EQ(logistic.intercept, -0.75);
}

TEST(ModelStructure, CountsTheSplitsOfAForest)
{
    using Node = RandomForest::Node;
    const auto leaf = [](float first, float second) {
        return Node{-1, 0, 0, 0, {first, second}};
    };
    const RandomForest::Tree deep{
        {2, 10, 1, 2, {}}, leaf(0.5F, 0), {0, 1, 3, 4, {}}, leaf(0, 0.5F), leaf(0.5F, 0)};
    const RandomForest::Tree shallow{{2, 5, 1, 2, {}}, leaf(0.25F, 0.25F), leaf(0, 0.5F)};
    const auto forest = structureOfSaved(RandomForest({deep, shallow}, {0, 0})).forest.value();
    EXPECT_EQ(forest.trees, 2);
    EXPECT_EQ(forest.deepest, 2);
    EXPECT_DOUBLE_EQ(forest.meanDepth, 1.5);
    EXPECT_EQ(forest.leaves, 5);
    EXPECT_DOUBLE_EQ(forest.splitShares[2], 2.0 / 3);
    EXPECT_DOUBLE_EQ(forest.splitShares[0], 1.0 / 3);
}

} // namespace tonada
