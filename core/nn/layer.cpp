// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layer.h"

#include "core/nn/initializer.h"
#include "core/util/flush_denormals.h"
#include "core/util/random.h"
#include "core/util/thread_pool.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

namespace tonada {

std::string toString(const Shape& shape)
{
    const std::string channels = std::to_string(shape.channels);
    if (shape.height == 1 && shape.width == 1)
        return channels;
    return std::to_string(shape.height) + " × " + std::to_string(shape.width) + " × " + channels;
}

TrainingPass TrainingPass::forLayer(std::size_t i) const noexcept
{
    return {Random(dropoutKey + i).next(), pool};
}

void TrainingPass::forEach(int count, const std::function<void(int)>& task) const
{
    if (pool != nullptr) {
        pool->run(count, [&task](int i) {
            const FlushDenormals flush;
            task(i);
        });
        return;
    }
    const FlushDenormals flush;
    for (int i = 0; i < count; ++i)
        task(i);
}

void TrainingPass::forEachBlock(Eigen::Index examples,
                                const std::function<void(Eigen::Index, Eigen::Index)>& task) const
{
    forEach(static_cast<int>((examples + kExamplesPerTask - 1) / kExamplesPerTask), [&](int i) {
        const Eigen::Index first = i * kExamplesPerTask;
        task(first, std::min(kExamplesPerTask, examples - first));
    });
}

void Layer::build(const Shape& input)
{
    m_parameters.clear();
    m_inputShape = input;
    m_outputShape = onBuild(input);
}

void Layer::initialise(Random& /*random*/) { }

void Layer::prepareTraining()
{
    for (Parameter& parameter : m_parameters) {
        if (parameter.trainable)
            parameter.gradient.setZero(parameter.values.size());
    }
}

Eigen::Index Layer::weightCount() const noexcept
{
    Eigen::Index count = 0;
    for (const Parameter& parameter : m_parameters)
        count += parameter.trainable ? parameter.values.size() : 0;
    return count;
}

const Parameter& Layer::parameter(std::string_view name) const noexcept
{
    const auto found = std::find_if(m_parameters.begin(), m_parameters.end(),
                                    [name](const Parameter& parameter) { return parameter.name == name; });
    assert(found != m_parameters.end());
    return *found;
}

void Layer::addParameter(std::string name, std::vector<int> shape, bool trainable)
{
    const Eigen::Index size
        = std::accumulate(shape.begin(), shape.end(), Eigen::Index{1}, std::multiplies<>());
    m_parameters.push_back({std::move(name), std::move(shape), zeros(size), {}, trainable});
}

} // namespace tonada
