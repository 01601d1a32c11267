// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Keras's GlobalAveragePooling2D and GlobalMaxPooling2D side by side: for each channel the mean over the
 *  picture, then for each channel the largest value. */
class GlobalMeanMax : public Layer
{
public:
    [[nodiscard]] std::string_view type() const noexcept override { return "GlobalMeanMax"; }
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override { return {1, 1, 2 * input.channels}; }

private:
    [[nodiscard]] Eigen::Index positions() const noexcept;
};

} // namespace tonada
