// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/permute.h"

#include "core/util/error.h"

namespace tonada {
namespace {
/** From row-major [height × width] to row-major [width × height], each column of the batch. */
void transposeEach(ConstBatch from, Batch to, const Shape& shape) noexcept
{
    for (Eigen::Index example = 0; example < from.cols(); ++example) {
        const Eigen::Map<const Eigen::MatrixXf> picture(from.col(example).data(), shape.width, shape.height);
        Eigen::Map<Eigen::MatrixXf>(to.col(example).data(), shape.height, shape.width) = picture.transpose();
    }
}
} // namespace

Shape Permute::onBuild(const Shape& input)
{
    if (input.channels != 1)
        throw Error(ErrorCode::InvalidArgument, {"input of Permute", toString(input), "one channel"});
    return {input.width, input.height, 1};
}

void Permute::infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept
{
    transposeEach(x, y, inputShape());
}

void Permute::forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/)
{
    transposeEach(x, y, inputShape());
}

void Permute::backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& /*pass*/)
{
    if (dx.size() > 0)
        inferBackward(x, y, dy, dx);
}

void Permute::inferBackward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx) const
{
    transposeEach(dy, dx, outputShape());
}

} // namespace tonada
