// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dsp/spectral_features.h"
#include "core/nn/layer.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tonada {

class Classifier;

/** One layer of a network, for pictures of it. */
struct LayerShape
{
    std::string type; ///< Keras's class name; of an activation its function: "ReLU", "Sigmoid"
    Shape output;
    std::int64_t weights = 0; ///< trained ones
};

/** A network from input to output. */
struct NetworkStructure
{
    Shape input;
    std::vector<LayerShape> layers;

    [[nodiscard]] std::int64_t weights() const noexcept;
};

/** What a logistic regression makes of the five scalars. */
struct LogisticStructure
{
    std::array<double, kScalars>
        coefficients{}; ///< log-odds of labels[1] per standard deviation of the scalar
    double intercept = 0; ///< log-odds of labels[1] at the mean of all scalars
};

/** What the trees of a forest are like. */
struct ForestStructure
{
    int trees = 0;
    int deepest = 0; ///< most splits from a root to a leaf
    double meanDepth = 0; ///< of the trees' deepest leaves
    std::int64_t leaves = 0;
    std::array<double, kScalars>
        splitShares{}; ///< how many of all splits ask for each scalar; they sum to one
};

/** What a model is made of: the one of these that it is. */
struct ModelStructure
{
    std::optional<NetworkStructure> network;
    std::optional<LogisticStructure> logistic;
    std::optional<ForestStructure> forest;
};

/** Of a model from loadModel(). */
[[nodiscard]] ModelStructure structureOf(const Classifier& classifier);

} // namespace tonada
