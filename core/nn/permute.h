// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Swaps the height and width of a picture of one channel: Keras's Permute((2, 1)). What was a row becomes a
 *  column, so that an LSTM takes the other axis for time. */
class Permute : public Layer
{
public:
    [[nodiscard]] std::string_view type() const noexcept override { return "Permute"; }
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override;
};

} // namespace tonada
