// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Fully connected: y = kernelᵀ·x + bias. Parameters: kernel [inputs × units], bias [units]. Takes a vector.
 */
class Dense : public Layer
{
public:
    explicit Dense(int units);

    [[nodiscard]] int units() const noexcept { return m_units; }

    [[nodiscard]] std::string_view type() const noexcept override { return "Dense"; }
    void initialise(Random& random) override;
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override;

private:
    int m_units;
};

} // namespace tonada
