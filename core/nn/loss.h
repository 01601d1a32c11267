// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

#include <span>

namespace tonada {

/** Binary cross-entropy of sigmoid(logits) against labels in 0 … 1, mean over outputs and batch. Computed
 *  from the logits, as Keras does, so that it stays finite and exact for any logit. `dLogits` becomes its
 *  gradient. With `classWeights` (one for each output) the loss of an example counts as often as the weight of
 *  the class it is labelled with, as Keras's class_weight. */
[[nodiscard]] float binaryCrossEntropy(ConstBatch logits, ConstBatch labels, Eigen::MatrixXf& dLogits,
                                       std::span<const float> classWeights = {});

} // namespace tonada
