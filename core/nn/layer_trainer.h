// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/batch_trainer.h"
#include "core/util/random.h"
#include "core/util/thread_pool.h"

namespace tonada {

/** The plain way, for any network: the layers' own forward() and backward(), then Adam. */
class LayerTrainer : public BatchTrainer
{
public:
    LayerTrainer(Sequential& network, const BatchTrainerOptions& options);

    float trainOnBatch(ConstBatch x, ConstBatch labels, float learningRate) override;
    [[nodiscard]] const Eigen::MatrixXf& logits() const noexcept override { return m_logits; }

    [[nodiscard]] const Adam& optimizer() const noexcept { return m_adam; }

private:
    Sequential& m_network;
    Adam m_adam;
    std::vector<float> m_classWeights;
    Random m_random;
    ThreadPool m_pool;
    Eigen::MatrixXf m_logits;
    Eigen::MatrixXf m_dLogits;
};

} // namespace tonada
