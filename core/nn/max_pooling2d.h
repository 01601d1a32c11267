// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/conv2d.h"

namespace tonada {

/** The largest number of each block of `poolSize`; blocks do not overlap, an incomplete one at the edge is
 *  dropped (Keras's defaults). */
class MaxPooling2D : public Layer
{
public:
    explicit MaxPooling2D(const Extent& poolSize);

    [[nodiscard]] const Extent& poolSize() const noexcept { return m_poolSize; }

    [[nodiscard]] std::string_view type() const noexcept override { return "MaxPooling2D"; }
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override;

private:
    /** Where the cell (row, column) of the block for output `position` begins in the input. */
    [[nodiscard]] Eigen::Index offset(Eigen::Index position, int row, int column) const noexcept;
    [[nodiscard]] Eigen::Index positions() const noexcept;

    Extent m_poolSize;
};

} // namespace tonada
