// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

enum class ActivationFunction
{
    Relu,
    Sigmoid,
};

/** The same function on every number. */
class Activation : public Layer
{
public:
    explicit Activation(ActivationFunction function);

    [[nodiscard]] ActivationFunction function() const noexcept { return m_function; }

    [[nodiscard]] std::string_view type() const noexcept override { return "Activation"; }
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override { return input; }

private:
    ActivationFunction m_function;
};

} // namespace tonada
