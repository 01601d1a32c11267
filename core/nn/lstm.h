// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Long short-term memory (Hochreiter and Schmidhuber 1997, with forget gate) as Keras computes it. A picture
 *  of one channel is a sequence: its rows are the time steps, each `width` values.
 *
 *  Of each step t, with σ the logistic function and · for each unit:
 *      i, f, o = σ(x_t·kernel + h_{t-1}·recurrent_kernel + bias), g = tanh(the same)
 *      c_t = f·c_{t-1} + i·g,  h_t = o·tanh(c_t),  h_0 = c_0 = 0
 *
 *  Parameters: kernel [values × 4·units], recurrent_kernel [units × 4·units], bias [4·units]; their columns
 *  are the gates i, f, g, o, one after the other. Output: h of every step as steps × units × 1, or of the
 *  last one as a vector.
 */
class Lstm : public Layer
{
public:
    explicit Lstm(int units, bool returnSequences = false);

    [[nodiscard]] int units() const noexcept { return m_units; }
    [[nodiscard]] bool returnSequences() const noexcept { return m_returnSequences; }

    [[nodiscard]] std::string_view type() const noexcept override { return "LSTM"; }
    /** Glorot uniform, orthogonal, zero; the forget gate's bias is one. */
    void initialise(Random& random) override;
    [[nodiscard]] Eigen::Index scratchSize() const noexcept override;
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override;

private:
    /** Forwards and back, one column for each example; h and c begin with the zeros before the first step. */
    struct Pass
    {
        Eigen::MatrixXf gates; // [steps][gates], activations; after backwards the gradients by the sums
        Eigen::MatrixXf hidden; // [1 + steps][units]
        Eigen::MatrixXf cells; // [1 + steps][units]
        Eigen::MatrixXf cellTanh; // [steps][units]
        Eigen::MatrixXf dHidden; // [units]
        Eigen::MatrixXf dCells; // [units]
        Eigen::MatrixXf transposedKernel; // row-major [gates × values]
        Eigen::MatrixXf transposedRecurrent; // row-major [gates × units]
    };

    [[nodiscard]] Eigen::Index steps() const noexcept { return inputShape().height; }
    [[nodiscard]] Eigen::Index values() const noexcept { return inputShape().width; }
    [[nodiscard]] Eigen::Index gates() const noexcept { return Eigen::Index{4} * m_units; }

    /** bias + x·kernel for every step of one example, into [steps × gates]. */
    void multiplyInput(const float* example, float* sums) const noexcept;
    void begin(Pass& pass, Eigen::Index examples) const;
    void beginBackward(Pass& pass, bool withInput) const;
    void forwardBlock(Pass& pass, ConstBatch x, Batch y, Eigen::Index first, Eigen::Index count) const;
    void backwardBlock(Pass& pass, ConstBatch dy, Batch dx, Eigen::Index first, Eigen::Index count) const;
    void addOutputGradient(Pass& pass, ConstBatch dy, Eigen::Index step, Eigen::Index first,
                           Eigen::Index count) const;
    /** The gradients by the weights of one gate. */
    void gateGradients(ConstBatch x, Eigen::Index gate);

    int m_units;
    bool m_returnSequences;
    Pass m_pass; // of the last forward()
};

} // namespace tonada
