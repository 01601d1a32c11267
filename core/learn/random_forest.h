// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scalar_examples.h"
#include "core/learn/scalar_model.h"

#include <array>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace tonada {

/** Decision trees whose leaves add up to the two scores. */
class RandomForest final : public ScalarModel
{
public:
    struct Node
    {
        int feature = -1; ///< which scalar is compared; negative: a leaf
        float threshold = 0; ///< up to here it goes to `left`, above to `right`
        int left = 0; ///< positions in the tree
        int right = 0;
        std::array<float, 2> scores{}; ///< of a leaf

        bool operator==(const Node&) const = default;
    };
    using Tree = std::vector<Node>; ///< the root first, every node behind its parent

    /** `base`: the scores before any tree. Throws std::invalid_argument with what was found when there is no
     *  tree, a node has another feature than the five or children that do not stand behind it, or scores can
     *  leave 0 … 1: whatever is here, predict() ends and stays within the trees. */
    RandomForest(std::vector<Tree> trees, const std::array<float, 2>& base);

    [[nodiscard]] const std::vector<Tree>& trees() const noexcept { return m_trees; }
    [[nodiscard]] const std::array<float, 2>& base() const noexcept { return m_base; }

    [[nodiscard]] std::array<float, 2> predict(const ScalarMeans& scalars) const noexcept override;
    [[nodiscard]] std::vector<LayerSummary> layers() const override;

private:
    std::vector<Tree> m_trees;
    std::array<float, 2> m_base;
};

struct RandomForestConfig
{
    int trees = 100;
    std::uint32_t seed = 42;
    int threads = 1; ///< changes the time taken, never the forest
};

/** Grows each tree on as many examples as there are, drawn with replacement, by Gini impurity, two scalars
 *  drawn for each split (√5), until leaves are pure (OpenCV's RTrees; at most 25 splits deep, its limit).
 *  A score is the share of trees that vote for the class, with half a vote more for both: their log-odds stay
 *  finite. Labels are 0 or 1, both must be there. `onTree` is called on the caller's thread with the trees
 *  grown so far, and at the end with all of them. Error: Cancelled. */
[[nodiscard]] RandomForest fitRandomForest(const ScalarExamples& examples, const RandomForestConfig& config,
                                           const std::function<void(int)>& onTree,
                                           const std::stop_token& stop);

} // namespace tonada
