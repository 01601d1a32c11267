// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_structure.h"

#include "core/learn/logistic_regression.h"
#include "core/learn/network_classifier.h"
#include "core/learn/random_forest.h"
#include "core/learn/scalar_classifier.h"
#include "core/nn/activation.h"

#include <algorithm>

namespace tonada {
namespace {

std::string typeOf(const Layer& layer)
{
    if (const auto* activation = dynamic_cast<const Activation*>(&layer))
        return activation->function() == ActivationFunction::Relu ? "ReLU" : "Sigmoid";
    return std::string(layer.type());
}

NetworkStructure structureOfNetwork(const NetworkClassifier& classifier)
{
    const Sequential& network = classifier.network();
    NetworkStructure structure;
    structure.input = network.inputShape();
    for (const auto& layer : network.layers())
        structure.layers.push_back(
            {typeOf(*layer), layer->outputShape(), std::int64_t{layer->weightCount()}});
    const auto lines = classifier.layers();
    for (auto i = network.size(); i < lines.size(); ++i) // what comes after the network
        structure.layers.push_back({lines[i].type, network.outputShape(), lines[i].weights});
    return structure;
}

LogisticStructure structureOfRegression(const LogisticRegression& regression)
{
    const auto& weights = regression.weights();
    LogisticStructure structure;
    std::copy(weights.coefficients.begin(), weights.coefficients.end(), structure.coefficients.begin());
    structure.intercept = static_cast<double>(weights.intercept);
    return structure;
}

/** Splits from the root to the deepest leaf. */
int depthOf(const RandomForest::Tree& tree)
{
    std::vector<int> depth(tree.size(), 0);
    int deepest = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) { // children stand behind their parent
        deepest = std::max(deepest, depth[i]);
        if (tree[i].feature < 0)
            continue;
        for (const int child : {tree[i].left, tree[i].right})
            depth[static_cast<std::size_t>(child)] = depth[i] + 1;
    }
    return deepest;
}

ForestStructure structureOfForest(const RandomForest& forest)
{
    ForestStructure structure;
    structure.trees = static_cast<int>(forest.trees().size());
    double splits = 0;
    for (const auto& tree : forest.trees()) {
        const int depth = depthOf(tree);
        structure.deepest = std::max(structure.deepest, depth);
        structure.meanDepth += static_cast<double>(depth) / structure.trees;
        for (const auto& node : tree) {
            if (node.feature < 0) {
                ++structure.leaves;
            } else {
                ++structure.splitShares[static_cast<std::size_t>(node.feature)];
                ++splits;
            }
        }
    }
    for (double& share : structure.splitShares)
        share = splits > 0 ? share / splits : 0;
    return structure;
}

} // namespace

std::int64_t NetworkStructure::weights() const noexcept
{
    std::int64_t sum = 0;
    for (const auto& layer : layers)
        sum += layer.weights;
    return sum;
}

ModelStructure structureOf(const Classifier& classifier)
{
    ModelStructure structure;
    if (const auto* network = dynamic_cast<const NetworkClassifier*>(&classifier)) {
        structure.network = structureOfNetwork(*network);
    } else if (const auto* scalars = dynamic_cast<const ScalarClassifier*>(&classifier)) {
        if (const auto* regression = dynamic_cast<const LogisticRegression*>(&scalars->model()))
            structure.logistic = structureOfRegression(*regression);
        else if (const auto* forest = dynamic_cast<const RandomForest*>(&scalars->model()))
            structure.forest = structureOfForest(*forest);
    }
    return structure;
}

} // namespace tonada
