// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"

namespace tonada {

Activation::Activation(ActivationFunction function)
    : m_function(function)
{ }

void Activation::infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept
{
    if (m_function == ActivationFunction::Relu)
        y = x.cwiseMax(0.0F);
    else
        y = (1.0F + (-x.array()).exp()).inverse().matrix();
}

void Activation::forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/)
{
    infer(x, y, {});
}

void Activation::backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& /*pass*/)
{
    if (dx.size() > 0)
        inferBackward(x, y, dy, dx);
}

void Activation::inferBackward(ConstBatch /*x*/, ConstBatch y, ConstBatch dy, Batch dx) const
{
    if (m_function == ActivationFunction::Relu)
        dx = (dy.array() * (y.array() > 0.0F).cast<float>()).matrix();
    else
        dx = (dy.array() * y.array() * (1.0F - y.array())).matrix();
}

} // namespace tonada
