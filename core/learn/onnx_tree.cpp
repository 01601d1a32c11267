// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_tree.h"

#include "core/learn/onnx_attributes.h"

#include <map>
#include <onnx/onnx_pb.h>
#include <stdexcept>
#include <utility>

namespace tonada {
namespace {

constexpr const char* kBranch = "BRANCH_LEQ";
constexpr const char* kLeaf = "LEAF";
constexpr std::size_t kMostNodes = std::size_t{1} << 22;

/** The attributes of the operator, which are lists side by side. */
struct TreeLists
{
    std::vector<std::int64_t> treeIds;
    std::vector<std::int64_t> nodeIds;
    std::vector<std::int64_t> features;
    std::vector<float> values;
    std::vector<std::string> modes;
    std::vector<std::int64_t> trueNodes;
    std::vector<std::int64_t> falseNodes;

    std::vector<std::int64_t> classTreeIds;
    std::vector<std::int64_t> classNodeIds;
    std::vector<std::int64_t> classIds;
    std::vector<float> classWeights;
};

class ForestReader
{
public:
    explicit ForestReader(TreeLists lists)
        : m_lists(std::move(lists))
        , m_scores(m_lists.nodeIds.size())
        , m_visited(m_lists.nodeIds.size())
    {
        for (std::size_t i = 0; i < m_lists.nodeIds.size(); ++i) {
            if (!m_at.try_emplace({m_lists.treeIds[i], m_lists.nodeIds[i]}, i).second)
                throw std::invalid_argument("a tree that has a node twice");
            if (m_lists.modes[i] != kBranch && m_lists.modes[i] != kLeaf)
                throw std::invalid_argument("a tree with the comparison " + m_lists.modes[i]);
        }
        readScores();
    }

    std::vector<RandomForest::Tree> read()
    {
        std::map<std::int64_t, bool> known;
        std::vector<RandomForest::Tree> trees;
        for (std::size_t i = 0; i < m_lists.nodeIds.size(); ++i)
            if (known.try_emplace(m_lists.treeIds[i], true).second)
                trees.push_back(readTree(i));
        for (const bool visited : m_visited)
            if (!visited)
                throw std::invalid_argument("a tree with a node that nothing leads to");
        return trees;
    }

private:
    void readScores()
    {
        for (std::size_t i = 0; i < m_lists.classIds.size(); ++i) {
            const auto at = position(m_lists.classTreeIds[i], m_lists.classNodeIds[i]);
            const auto label = m_lists.classIds[i];
            if (m_lists.modes[at] != kLeaf || label < 0 || label > 1)
                throw std::invalid_argument("a tree with a weight that belongs to no leaf or class");
            m_scores[at][static_cast<std::size_t>(label)] += m_lists.classWeights[i];
        }
    }

    /** Of a node in the lists. */
    [[nodiscard]] std::size_t position(std::int64_t tree, std::int64_t node) const
    {
        const auto found = m_at.find({tree, node});
        if (found == m_at.end())
            throw std::invalid_argument("a tree that refers to its node " + std::to_string(node)
                                        + ", which is not there");
        return found->second;
    }

    /** In the order root, all of its left side, all of its right side. No recursion: a file may nest its
     *  nodes as deeply as it likes. */
    RandomForest::Tree readTree(std::size_t root)
    {
        struct Pending
        {
            std::size_t from; // in the lists
            int parent;
            int RandomForest::Node::*side;
        };
        RandomForest::Tree tree;
        std::vector<Pending> pending{{root, -1, nullptr}};
        while (!pending.empty()) {
            const auto [from, parent, side] = pending.back();
            pending.pop_back();
            if (m_visited[from])
                throw std::invalid_argument("a tree with a node that two lead to");
            m_visited[from] = true;
            const auto at = static_cast<int>(tree.size());
            if (parent >= 0)
                tree[static_cast<std::size_t>(parent)].*side = at;
            tree.push_back(nodeFrom(from));
            if (tree.back().feature >= 0) {
                const auto treeId = m_lists.treeIds[from];
                pending.push_back(
                    {position(treeId, m_lists.falseNodes[from]), at, &RandomForest::Node::right});
                pending.push_back({position(treeId, m_lists.trueNodes[from]), at, &RandomForest::Node::left});
            }
        }
        return tree;
    }

    [[nodiscard]] RandomForest::Node nodeFrom(std::size_t from) const
    {
        RandomForest::Node node;
        node.scores = m_scores[from];
        if (m_lists.modes[from] == kLeaf)
            return node;
        const auto feature = m_lists.features[from];
        if (feature < 0 || feature >= static_cast<std::int64_t>(kScalars))
            throw std::invalid_argument("a tree that asks for feature " + std::to_string(feature));
        node.feature = static_cast<int>(feature);
        node.threshold = m_lists.values[from];
        return node;
    }

    TreeLists m_lists;
    std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> m_at; // by tree and node
    std::vector<std::array<float, 2>> m_scores;
    std::vector<bool> m_visited;
};

void append(const RandomForest::Tree& tree, std::int64_t treeId, TreeLists& lists)
{
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const auto& node = tree[i];
        const bool leaf = node.feature < 0;
        lists.treeIds.push_back(treeId);
        lists.nodeIds.push_back(static_cast<std::int64_t>(i));
        lists.features.push_back(leaf ? 0 : node.feature);
        lists.values.push_back(node.threshold);
        lists.modes.emplace_back(leaf ? kLeaf : kBranch);
        lists.trueNodes.push_back(node.left);
        lists.falseNodes.push_back(node.right);
        for (std::size_t label = 0; leaf && label < 2; ++label) {
            lists.classTreeIds.push_back(treeId);
            lists.classNodeIds.push_back(static_cast<std::int64_t>(i));
            lists.classIds.push_back(static_cast<std::int64_t>(label));
            lists.classWeights.push_back(node.scores[label]);
        }
    }
}

} // namespace

void exportForest(const RandomForest& forest, onnx::NodeProto& node)
{
    TreeLists lists;
    for (std::size_t i = 0; i < forest.trees().size(); ++i)
        append(forest.trees()[i], static_cast<std::int64_t>(i), lists);
    node.set_op_type("TreeEnsembleClassifier");
    addAttribute(node, "nodes_treeids", lists.treeIds);
    addAttribute(node, "nodes_nodeids", lists.nodeIds);
    addAttribute(node, "nodes_featureids", lists.features);
    addAttribute(node, "nodes_values", lists.values);
    addAttribute(node, "nodes_modes", lists.modes);
    addAttribute(node, "nodes_truenodeids", lists.trueNodes);
    addAttribute(node, "nodes_falsenodeids", lists.falseNodes);
    addAttribute(node, "class_treeids", lists.classTreeIds);
    addAttribute(node, "class_nodeids", lists.classNodeIds);
    addAttribute(node, "class_ids", lists.classIds);
    addAttribute(node, "class_weights", lists.classWeights);
    addAttribute(node, "classlabels_int64s", std::vector<std::int64_t>{0, 1});
    addAttribute(node, "base_values", forest.base());
    addAttribute(node, "post_transform", "NONE");
}

RandomForest importForest(const onnx::NodeProto& node)
{
    const OnnxAttributes attributes(node);
    attributes.requireTwoLabels("classlabels_int64s");
    attributes.requireText("post_transform", "NONE", "NONE");
    const auto nodes = attributes.count("nodes_nodeids");
    const auto weights = attributes.count("class_ids");
    if (nodes > kMostNodes || weights > 2 * kMostNodes)
        throw std::invalid_argument("a forest of " + std::to_string(nodes) + " nodes");
    TreeLists lists{
        attributes.integers("nodes_treeids", nodes),      attributes.integers("nodes_nodeids", nodes),
        attributes.integers("nodes_featureids", nodes),   attributes.floats("nodes_values", nodes),
        attributes.strings("nodes_modes", nodes),         attributes.integers("nodes_truenodeids", nodes),
        attributes.integers("nodes_falsenodeids", nodes), attributes.integers("class_treeids", weights),
        attributes.integers("class_nodeids", weights),    attributes.integers("class_ids", weights),
        attributes.floats("class_weights", weights)};
    std::array<float, 2> base{};
    if (attributes.has("base_values")) {
        const auto values = attributes.floats("base_values", base.size());
        base = {values[0], values[1]};
    }
    return RandomForest(ForestReader(std::move(lists)).read(), base);
}

} // namespace tonada
