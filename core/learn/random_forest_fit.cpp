// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/random_forest.h"
#include "core/util/error.h"
#include "core/util/parallel.h"
#include "core/util/random.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <opencv2/core.hpp>
#include <opencv2/ml.hpp>

namespace tonada {
namespace {

constexpr int kFeaturesASplit = 2;
constexpr int kSmallestSplit = 1; // nodes of more examples are split
// OpenCV sets memory aside for all nodes of a full tree of the greatest depth: 800 MB for 25, its most. So a tree
// is grown again with that only if it was held back by the usual depth; the same draws make the same tree.
constexpr std::array kDepths{14, 25};

/** OpenCV draws from a generator of the thread's own: seeded here, and put back. */
class SeededDraws
{
public:
    explicit SeededDraws(std::uint64_t seed)
        : m_before(cv::theRNG())
    {
        cv::theRNG() = cv::RNG(seed);
    }
    ~SeededDraws() { cv::theRNG() = m_before; }
    SeededDraws(const SeededDraws&) = delete;
    SeededDraws& operator=(const SeededDraws&) = delete;

private:
    cv::RNG m_before;
};

cv::Ptr<cv::ml::TrainData> trainData(const ScalarExamples& examples)
{
    const auto count = static_cast<int>(examples.labels.size());
    cv::Mat samples(count, static_cast<int>(kScalars), CV_32F);
    cv::Mat labels(count, 1, CV_32S);
    for (int i = 0; i < count; ++i) {
        for (int k = 0; k < samples.cols; ++k)
            samples.at<float>(i, k) = static_cast<float>(examples.x(i, k));
        labels.at<int>(i) = examples.labels[static_cast<std::size_t>(i)];
    }
    return cv::ml::TrainData::create(samples, cv::ml::ROW_SAMPLE, labels);
}

struct GrownTree
{
    RandomForest::Tree nodes;
    int depth = 0; ///< splits between the root and the deepest leaf
};

/** Copies a tree, children behind their parents; a leaf adds `vote` to its class. */
class TreeCopy
{
public:
    TreeCopy(const cv::ml::RTrees& trees, float vote)
        : m_nodes(trees.getNodes())
        , m_splits(trees.getSplits())
        , m_vote(vote)
    {
        add(trees.getRoots().front(), 0);
    }

    [[nodiscard]] GrownTree take() { return std::move(m_grown); }

private:
    int add(int index, int depth)
    {
        m_grown.depth = std::max(m_grown.depth, depth);
        const auto& from = m_nodes[static_cast<std::size_t>(index)];
        const auto at = m_grown.nodes.size();
        m_grown.nodes.emplace_back();
        if (from.split < 0) {
            m_grown.nodes[at].scores[static_cast<std::size_t>(from.classIdx)] = m_vote;
            return static_cast<int>(at);
        }
        const auto& split = m_splits[static_cast<std::size_t>(from.split)];
        m_grown.nodes[at].feature = split.varIdx;
        m_grown.nodes[at].threshold = split.c;
        const int left = add(from.left, depth + 1);
        const int right = add(from.right, depth + 1);
        m_grown.nodes[at].left = left;
        m_grown.nodes[at].right = right;
        return static_cast<int>(at);
    }

    const std::vector<cv::ml::DTrees::Node>& m_nodes;
    const std::vector<cv::ml::DTrees::Split>& m_splits;
    float m_vote;
    GrownTree m_grown;
};

GrownTree growTree(const ScalarExamples& examples, std::uint64_t seed, float vote, int maxDepth)
{
    const SeededDraws draws(seed);
    const auto trees = cv::ml::RTrees::create();
    trees->setTermCriteria({cv::TermCriteria::MAX_ITER, 1, 0});
    trees->setActiveVarCount(kFeaturesASplit);
    trees->setMaxDepth(maxDepth);
    trees->setMinSampleCount(kSmallestSplit);
    trees->train(trainData(examples));
    return TreeCopy(*trees, vote).take();
}

RandomForest::Tree growTree(const ScalarExamples& examples, std::uint64_t seed, float vote)
{
    auto tree = growTree(examples, seed, vote, kDepths.front());
    if (tree.depth == kDepths.front())
        tree = growTree(examples, seed, vote, kDepths.back());
    return std::move(tree.nodes);
}

} // namespace

RandomForest fitRandomForest(const ScalarExamples& examples, const RandomForestConfig& config,
                             const std::function<void(int)>& onTree, const std::stop_token& stop)
{
    const auto count = static_cast<std::size_t>(config.trees);
    std::vector<std::uint64_t> seeds;
    Random random(config.seed);
    for (std::size_t i = 0; i < count; ++i)
        seeds.push_back(random.next());

    const float vote = 1.0F / static_cast<float>(config.trees + 1);
    std::vector<RandomForest::Tree> trees(count);
    std::atomic<int> grown = 0;
    parallelFor(count, config.threads, [&](std::size_t i, int worker) {
        if (stop.stop_requested())
            throw Error(ErrorCode::Cancelled);
        trees[i] = growTree(examples, seeds[i], vote);
        const int soFar = ++grown;
        if (worker == 0 && onTree)
            onTree(soFar);
    });
    if (onTree)
        onTree(config.trees); // the calling thread may have grown none of them, or not the last
    if (stop.stop_requested())
        throw Error(ErrorCode::Cancelled);
    return RandomForest(std::move(trees), {vote / 2, vote / 2});
}

} // namespace tonada
