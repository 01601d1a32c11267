// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Ioffe and Szegedy 2015, for each channel over batch and picture: y = gamma·(x - mean)/sqrt(variance +
 *  epsilon) + beta, with the batch's own mean and variance in training and with moving_mean and
 *  moving_variance otherwise.
 *
 *  Parameters, each [channels]: gamma, beta; moving_mean, moving_variance (not trainable). `momentum` is
 *  Keras's: the share of the old moving value that stays, 1 minus PyTorch's. The moving variance takes the
 *  unbiased one, as PyTorch.
 */
class BatchNormalization : public Layer
{
public:
    explicit BatchNormalization(float momentum = 0.99F, float epsilon = 1e-3F);

    [[nodiscard]] float momentum() const noexcept { return m_momentum; }
    [[nodiscard]] float epsilon() const noexcept { return m_epsilon; }

    [[nodiscard]] std::string_view type() const noexcept override { return "BatchNormalization"; }
    void initialise(Random& random) override;
    [[nodiscard]] Eigen::Index scratchSize() const noexcept override;
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override;

private:
    [[nodiscard]] Eigen::Index positions() const noexcept;
    void takeBatchStatistics(ConstBatch x);

    float m_momentum;
    float m_epsilon;
    Eigen::ArrayXf m_mean; // of the batch
    Eigen::ArrayXf m_inverseDeviation;
};

} // namespace tonada
