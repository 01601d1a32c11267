// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/sequential.h"

#include "core/nn/activation.h"
#include "core/nn/conv2d.h"
#include "core/nn/conv_pool.h"

#include <algorithm>
#include <cassert>

namespace tonada {

Sequential::Sequential(const Shape& input)
    : m_inputShape(input)
{ }

Layer& Sequential::add(std::unique_ptr<Layer> layer)
{
    layer->build(outputShape());
    m_layers.push_back(std::move(layer));
    return *m_layers.back();
}

Layer& Sequential::replaceLast(std::unique_ptr<Layer> layer)
{
    m_layers.pop_back();
    return add(std::move(layer));
}

void Sequential::initialise(Random& random)
{
    for (const auto& layer : m_layers)
        layer->initialise(random);
}

const Shape& Sequential::outputShape() const noexcept
{
    return shapeBefore(m_layers.size());
}

Eigen::Index Sequential::weightCount() const noexcept
{
    Eigen::Index count = 0;
    for (const auto& layer : m_layers)
        count += layer->weightCount();
    return count;
}

std::vector<Eigen::VectorXf> Sequential::weights() const
{
    std::vector<Eigen::VectorXf> all;
    for (const auto& layer : m_layers) {
        for (const Parameter& parameter : std::as_const(*layer).parameters())
            all.push_back(parameter.values);
    }
    return all;
}

void Sequential::setWeights(const std::vector<Eigen::VectorXf>& weights)
{
    auto next = weights.begin();
    for (const auto& layer : m_layers) {
        for (Parameter& parameter : layer->parameters()) {
            assert(next != weights.end() && next->size() == parameter.values.size());
            parameter.values = *next++;
        }
    }
}

std::vector<Parameter*> Sequential::trainableParameters()
{
    std::vector<Parameter*> all;
    for (const auto& layer : m_layers) {
        for (Parameter& parameter : layer->parameters()) {
            if (parameter.trainable)
                all.push_back(&parameter);
        }
    }
    return all;
}

Sequential::Workspace Sequential::makeWorkspace(Eigen::Index maxBatch) const
{
    Eigen::Index features = 0;
    Eigen::Index scratch = 0;
    for (const auto& layer : m_layers) {
        features = std::max(features, layer->outputShape().size());
        scratch = std::max(scratch, layer->scratchSize());
    }
    Workspace workspace;
    workspace.m_even.resize(features, maxBatch);
    workspace.m_odd.resize(features, maxBatch);
    workspace.m_scratch.resize(static_cast<std::size_t>(scratch));
    return workspace;
}

std::size_t Sequential::lastOf(std::string_view type) const noexcept
{
    for (std::size_t i = m_layers.size(); i-- > 0;)
        if (m_layers[i]->type() == type)
            return i;
    return m_layers.size();
}

const Shape& Sequential::shapeBefore(std::size_t i) const noexcept
{
    return i == 0 ? m_inputShape : m_layers[i - 1]->outputShape();
}

void Sequential::infer(ConstBatch x, Batch out, Workspace& workspace, std::size_t first,
                       std::size_t end) const noexcept
{
    assert(x.rows() == shapeBefore(first).size() && x.cols() <= workspace.maxBatch());
    assert(out.rows() == shapeBefore(end).size() && out.cols() == x.cols());
    const auto layers = std::span(m_layers).first(end);
    using Buffer = Eigen::Map<const Eigen::MatrixXf, 0, Eigen::OuterStride<>>;
    Buffer current(x.data(), x.rows(), x.cols(), Eigen::OuterStride<>(x.outerStride()));
    Eigen::MatrixXf* next = &workspace.m_even;
    for (std::size_t i = first; i < end;) {
        if (m_layers[i]->isIdentity()) {
            ++i;
            continue;
        }
        const std::size_t count = beginsWithConvPool(layers.subspan(i)) ? kConvPoolLayers : 1;
        auto y = next->topLeftCorner(m_layers[i + count - 1]->outputShape().size(), x.cols());
        if (count == 1)
            m_layers[i]->infer(current, y, workspace.m_scratch);
        else
            inferConvPool(static_cast<const Conv2D&>(*m_layers[i]), current, y);
        new (&current) Buffer(y.data(), y.rows(), y.cols(), Eigen::OuterStride<>(y.outerStride()));
        next = next == &workspace.m_even ? &workspace.m_odd : &workspace.m_even;
        i += count;
    }
    out = current;
}

void Sequential::prepareTraining()
{
    for (const auto& layer : m_layers)
        layer->prepareTraining();
}

std::span<const std::unique_ptr<Layer>> Sequential::layersToLogits() const noexcept
{
    const auto* last = m_layers.empty() ? nullptr : dynamic_cast<const Activation*>(m_layers.back().get());
    const bool closingSigmoid = last != nullptr && last->function() == ActivationFunction::Sigmoid;
    return std::span(m_layers).first(m_layers.size() - (closingSigmoid ? 1 : 0));
}

const Eigen::MatrixXf& Sequential::forward(ConstBatch x, const TrainingPass& pass, std::size_t first)
{
    const std::size_t end = layersToLogits().size();
    m_outputs.resize(end);
    for (std::size_t i = first; i < end; ++i) {
        m_outputs[i].resize(m_layers[i]->outputShape().size(), x.cols());
        if (i == first)
            m_layers[i]->forward(x, m_outputs[i], pass.forLayer(i));
        else
            m_layers[i]->forward(m_outputs[i - 1], m_outputs[i], pass.forLayer(i));
    }
    return m_outputs[end - 1];
}

void Sequential::backward(ConstBatch x, ConstBatch dLogits, const TrainingPass& pass)
{
    Eigen::MatrixXf nobodyNeedsIt;
    std::size_t first = 0;
    while (m_layers[first]->weightCount() == 0)
        ++first;
    if (first == 0)
        backward(x, dLogits, pass, 0, nobodyNeedsIt);
    else
        backward(m_outputs[first - 1], dLogits, pass, first, nobodyNeedsIt);
}

void Sequential::backward(ConstBatch x, ConstBatch dLogits, const TrainingPass& pass, std::size_t first,
                          Batch dx)
{
    const std::size_t end = layersToLogits().size();
    m_gradients.resize(end);
    m_gradients[end - 1] = dLogits;
    for (std::size_t i = end; i-- > first + 1;) {
        m_gradients[i - 1].resizeLike(m_outputs[i - 1]);
        m_layers[i]->backward(m_outputs[i - 1], m_outputs[i], m_gradients[i], m_gradients[i - 1],
                              pass.forLayer(i));
    }
    m_layers[first]->backward(x, m_outputs[first], m_gradients[first], dx, pass.forLayer(first));
}

} // namespace tonada
