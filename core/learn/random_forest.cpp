// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/random_forest.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace tonada {
namespace {

constexpr double kScoreTolerance = 1e-4; // a thousand roundings of float32

void requireUsable(const RandomForest::Tree& tree)
{
    const auto size = static_cast<int>(tree.size());
    if (size == 0)
        throw std::invalid_argument("a tree without nodes");
    for (int i = 0; i < size; ++i) {
        const auto& node = tree[static_cast<std::size_t>(i)];
        if (node.feature < 0) {
            if (!(node.scores[0] >= 0 && node.scores[1] >= 0))
                throw std::invalid_argument("a leaf with a negative score");
            continue;
        }
        if (node.feature >= static_cast<int>(kScalars))
            throw std::invalid_argument("a node that asks for feature " + std::to_string(node.feature));
        if (std::isnan(node.threshold))
            throw std::invalid_argument("a node without a threshold");
        if (std::min(node.left, node.right) <= i || std::max(node.left, node.right) >= size)
            throw std::invalid_argument("a node whose children are not behind it in its tree");
    }
}

double largestScore(const RandomForest::Tree& tree, std::size_t label)
{
    float largest = 0;
    for (const auto& node : tree)
        if (node.feature < 0)
            largest = std::max(largest, node.scores[label]);
    return static_cast<double>(largest);
}

const RandomForest::Node& leafOf(const RandomForest::Tree& tree, const ScalarMeans& scalars) noexcept
{
    const auto* node = tree.data();
    while (node->feature >= 0) {
        const bool low = scalars[static_cast<std::size_t>(node->feature)] <= node->threshold;
        node = tree.data() + (low ? node->left : node->right);
    }
    return *node;
}

} // namespace

RandomForest::RandomForest(std::vector<Tree> trees, const std::array<float, 2>& base)
    : m_trees(std::move(trees))
    , m_base(base)
{
    if (m_trees.empty())
        throw std::invalid_argument("a forest without trees");
    for (const auto& tree : m_trees)
        requireUsable(tree);
    for (std::size_t label = 0; label < 2; ++label) {
        double most = static_cast<double>(m_base[label]);
        for (const auto& tree : m_trees)
            most += largestScore(tree, label);
        if (!(m_base[label] >= 0 && most <= 1 + kScoreTolerance))
            throw std::invalid_argument("a forest whose scores can be above 1");
    }
}

std::array<float, 2> RandomForest::predict(const ScalarMeans& scalars) const noexcept
{
    auto scores = m_base;
    for (const auto& tree : m_trees) {
        const auto& leaf = leafOf(tree, scalars);
        scores[0] += leaf.scores[0];
        scores[1] += leaf.scores[1];
    }
    return scores;
}

std::vector<LayerSummary> RandomForest::layers() const
{
    std::int64_t numbers = 0; // a threshold for each split, two scores for each leaf
    for (const auto& tree : m_trees)
        for (const auto& node : tree)
            numbers += node.feature < 0 ? 2 : 1;
    return {{"TreeEnsembleClassifier, " + std::to_string(m_trees.size()) + " trees", "2", numbers}};
}

} // namespace tonada
