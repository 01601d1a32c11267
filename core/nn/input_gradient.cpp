// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/input_gradient.h"

#include <algorithm>

namespace tonada {

InputGradient::InputGradient(const Sequential& network)
    : m_network(network)
    , m_values(network.layersToLogits().size() + 1)
    , m_gradients(m_values.size())
{
    Eigen::Index scratch = 0;
    for (const auto& layer : network.layers())
        scratch = std::max(scratch, layer->scratchSize());
    m_scratch.resize(static_cast<std::size_t>(scratch));
}

const Eigen::MatrixXf& InputGradient::logits(ConstBatch x)
{
    m_values.front() = x;
    for (std::size_t i = 0; i + 1 < m_values.size(); ++i) {
        const Layer& layer = m_network.layer(i);
        m_values[i + 1].resize(layer.outputShape().size(), x.cols());
        layer.infer(m_values[i], m_values[i + 1], m_scratch);
    }
    return m_values.back();
}

const Eigen::MatrixXf& InputGradient::gradient(ConstBatch dLogits)
{
    m_gradients.back() = dLogits;
    for (std::size_t i = m_values.size() - 1; i-- > 0;) {
        m_gradients[i].resizeLike(m_values[i]);
        m_network.layer(i).inferBackward(m_values[i], m_values[i + 1], m_gradients[i + 1], m_gradients[i]);
    }
    return m_gradients.front();
}

} // namespace tonada
