// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** In training, sets a share of the numbers to zero and divides the others by 1 - rate; otherwise hands its
 *  input on. Which ones is decided by the pass's key and the number's place alone, in any order and on any
 *  thread. */
class Dropout : public Layer
{
public:
    /** 0 ≤ rate < 1 */
    explicit Dropout(float rate);

    [[nodiscard]] float rate() const noexcept { return m_rate; }

    /** From now on keeps what `keep` [features × batch] says (1 or 0) instead of drawing: to repeat another
     *  program's run. */
    void setMask(const Eigen::MatrixXf& keep);
    [[nodiscard]] bool hasMask() const noexcept { return m_fixedMask; }

    [[nodiscard]] std::string_view type() const noexcept override { return "Dropout"; }
    [[nodiscard]] bool isIdentity() const noexcept override { return true; }
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override { return input; }

private:
    float m_rate;
    bool m_fixedMask = false;
    Eigen::MatrixXf m_mask; // 0 or 1 / (1 - rate)
};

} // namespace tonada
