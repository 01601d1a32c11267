// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/adam.h"
#include "core/nn/sequential.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tonada {

struct BatchTrainerOptions
{
    AdamOptions adam;
    std::uint64_t seed = 0; ///< of the dropout masks
    int threads = 1; ///< changes the time taken, never a bit of the weights
    std::vector<float> classWeights = {}; ///< as binaryCrossEntropy()'s
};

/** Trains a network one batch at a time: forward pass, binary cross-entropy, backward pass, Adam. Keeps the
 *  optimiser's moments and the count of steps. The network must outlive it and be left alone meanwhile, but
 *  for infer() between steps. One thread at a time. */
class BatchTrainer
{
public:
    virtual ~BatchTrainer() = default;

    /** One step. x [features × batch], labels [outputs × batch]. Returns the loss before the step, dropout
     *  included. */
    virtual float trainOnBatch(ConstBatch x, ConstBatch labels, float learningRate) = 0;

    /** What the last batch gave before its step. */
    [[nodiscard]] virtual const Eigen::MatrixXf& logits() const noexcept = 0;
};

/** The quickest trainer there is for this network. */
[[nodiscard]] std::unique_ptr<BatchTrainer> makeBatchTrainer(Sequential& network,
                                                             const BatchTrainerOptions& options = {});

} // namespace tonada
