// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/max_pooling2d.h"

#include "core/util/error.h"

namespace tonada {

MaxPooling2D::MaxPooling2D(const Extent& poolSize)
    : m_poolSize(poolSize)
{ }

Shape MaxPooling2D::onBuild(const Shape& input)
{
    const Shape output{input.height / m_poolSize.height, input.width / m_poolSize.width, input.channels};
    if (output.height < 1 || output.width < 1)
        throw Error(ErrorCode::InvalidArgument,
                    {"input of MaxPooling2D", toString(input),
                     "at least " + toString({m_poolSize.height, m_poolSize.width, input.channels})});
    return output;
}

Eigen::Index MaxPooling2D::positions() const noexcept
{
    return Eigen::Index{1} * outputShape().height * outputShape().width;
}

Eigen::Index MaxPooling2D::offset(Eigen::Index position, int row, int column) const noexcept
{
    const Eigen::Index top = position / outputShape().width * m_poolSize.height;
    const Eigen::Index left = position % outputShape().width * m_poolSize.width;
    return ((top + row) * inputShape().width + left + column) * inputShape().channels;
}

void MaxPooling2D::infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept
{
    const int channels = inputShape().channels;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        for (Eigen::Index position = 0; position < positions(); ++position) {
            auto largest = y.col(example).segment(position * channels, channels);
            largest = x.col(example).segment(offset(position, 0, 0), channels);
            for (int row = 0; row < m_poolSize.height; ++row) {
                for (int column = 0; column < m_poolSize.width; ++column)
                    largest
                        = largest.cwiseMax(x.col(example).segment(offset(position, row, column), channels));
            }
        }
    }
}

void MaxPooling2D::forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/)
{
    infer(x, y, {});
}

void MaxPooling2D::backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& /*pass*/)
{
    if (dx.size() > 0)
        inferBackward(x, y, dy, dx);
}

void MaxPooling2D::inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const
{
    const int channels = inputShape().channels;
    Eigen::ArrayXf left(channels); // of the gradient: of equal cells, the first takes it all
    dx.setZero();
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        for (Eigen::Index position = 0; position < positions(); ++position) {
            const float* largest = y.col(example).data() + position * channels;
            left = dy.col(example).segment(position * channels, channels);
            for (int cell = 0; cell < m_poolSize.height * m_poolSize.width; ++cell) {
                const Eigen::Index in = offset(position, cell / m_poolSize.width, cell % m_poolSize.width);
                const float* values = x.col(example).data() + in;
                float* gradient = dx.col(example).data() + in;
                for (Eigen::Index channel = 0; channel < channels; ++channel) {
                    gradient[channel] = values[channel] == largest[channel] ? left[channel] : 0.0F;
                    left[channel] -= gradient[channel];
                }
            }
        }
    }
}

} // namespace tonada
