// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/sequential.h"

#include <vector>

namespace tonada {

/** How a network's logits answer to its input, as it infers: with the moving statistics, without dropout.
 *
 *  All buffers are its own, so that others may infer with the network at the same time; `network` outlives it.
 *  One thread at a time. Allocates.
 */
class InputGradient
{
public:
    explicit InputGradient(const Sequential& network);

    /** For x [features × batch]: what the network gives before a closing sigmoid. */
    const Eigen::MatrixXf& logits(ConstBatch x);
    /** From a gradient by these logits to that by x [features × batch]. */
    const Eigen::MatrixXf& gradient(ConstBatch dLogits);

private:
    const Sequential& m_network;
    std::vector<float> m_scratch;
    std::vector<Eigen::MatrixXf> m_values; // x, and what each layer gives
    std::vector<Eigen::MatrixXf> m_gradients; // by these
};

} // namespace tonada
