// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/batch_trainer.h"
#include "core/nn/kernels.h"
#include "core/util/random.h"
#include "core/util/thread_pool.h"

namespace tonada {

/** The quick way for networks like the reference CNN, which begin with Conv2D, ReLU, MaxPooling2D, Dropout,
 *  Flatten and a large Dense layer (suits() says which exactly). Gives what LayerTrainer gives, but for
 *  rounding.
 *
 *  Convolution, pooling and dropout are one pass over the picture, and the gradient of the large dense kernel
 *  is never stored: each of its rows goes straight into its Adam step. Work is cut by pooled row, always the
 *  same way, and partial sums are added in order: the bits do not depend on the number of threads. The layers
 *  behind the large one are trained as LayerTrainer does.
 */
class FusedTrainer : public BatchTrainer
{
public:
    [[nodiscard]] static bool suits(const Sequential& network) noexcept;

    /** suits(network) */
    FusedTrainer(Sequential& network, const BatchTrainerOptions& options,
                 const Kernels& kernels = bestKernels());

    float trainOnBatch(ConstBatch x, ConstBatch labels, float learningRate) override;
    [[nodiscard]] const Eigen::MatrixXf& logits() const noexcept override { return m_logits; }

private:
    void resize(Eigen::Index examples);
    void spreadPictures(ConstBatch x);
    void forwardRow(int pooledRow, std::uint64_t dropoutKey);
    void forwardHead(std::uint64_t dropoutKey);
    void backwardRow(int pooledRow, const AdamStep& step);
    void backwardHead(const AdamStep& step);
    void addUpConvGradient();
    /** From one group's activations to the next one's. */
    [[nodiscard]] Eigen::Index groupSize() const noexcept { return m_features * kLanes; }
    [[nodiscard]] Eigen::Index pictureSize() const noexcept { return m_network.inputShape().size() * kLanes; }

    Sequential& m_network;
    const Kernels& m_kernels;
    ThreadPool m_pool;
    AdamOptions m_adamOptions;
    std::vector<float> m_classWeights;
    Random m_random;

    Layer& m_conv;
    Layer& m_dense;
    float m_dropoutRate;
    Eigen::Index m_features; // of the pooled picture
    Eigen::Index m_rowFeatures; // of one pooled row
    int m_pooledRows;
    Eigen::Index m_units;
    Adam m_adam; // of everything but the large kernel
    Eigen::VectorXf m_m; // of the large kernel
    Eigen::VectorXf m_v;
    int m_steps = 0;

    Eigen::Index m_examples = 0;
    Eigen::Index m_groups = 0; // of kLanes examples
    Eigen::VectorXf m_pictures; // [groups][height · width][kLanes]
    Eigen::VectorXf m_pooled; // [groups][features][kLanes]
    Eigen::Matrix<std::int8_t, Eigen::Dynamic, 1> m_cells;
    std::vector<Eigen::MatrixXf> m_partialOutputs; // for each pooled row, [units × lanes]
    Eigen::MatrixXf m_convGradients; // a column for each pooled row
    Eigen::MatrixXf m_denseOutput; // [units × examples]
    Eigen::MatrixXf m_dDense;
    Eigen::MatrixXf m_dDenseLanes; // [units × lanes], zero where there is no example
    Eigen::VectorXf m_dDenseTransposed; // [groups][units][kLanes]
    Eigen::MatrixXf m_logits;
    Eigen::MatrixXf m_dLogits;
};

} // namespace tonada
