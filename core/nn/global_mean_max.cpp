// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/global_mean_max.h"

namespace tonada {

Eigen::Index GlobalMeanMax::positions() const noexcept
{
    return Eigen::Index{1} * inputShape().height * inputShape().width;
}

void GlobalMeanMax::infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept
{
    const int channels = inputShape().channels;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        auto mean = y.col(example).head(channels);
        auto largest = y.col(example).tail(channels);
        mean = x.col(example).head(channels);
        largest = mean;
        for (Eigen::Index position = 1; position < positions(); ++position) {
            const auto values = x.col(example).segment(position * channels, channels);
            mean += values;
            largest = largest.cwiseMax(values);
        }
        mean /= static_cast<float>(positions());
    }
}

void GlobalMeanMax::forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/)
{
    infer(x, y, {});
}

void GlobalMeanMax::backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx,
                             const TrainingPass& /*pass*/)
{
    if (dx.size() > 0)
        inferBackward(x, y, dy, dx);
}

void GlobalMeanMax::inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const
{
    const int channels = inputShape().channels;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        for (Eigen::Index channel = 0; channel < channels; ++channel) {
            const float meanShare = dy(channel, example) / static_cast<float>(positions());
            float maxShare = dy(channels + channel, example);
            for (Eigen::Index i = channel; i < x.rows(); i += channels) {
                const bool isMax = x(i, example) == y(channels + channel, example);
                dx(i, example) = meanShare + (isMax ? maxShare : 0.0F);
                if (isMax)
                    maxShare = 0.0F; // of equal ones, the first
            }
        }
    }
}

} // namespace tonada
