// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/dropout.h"

#include "core/nn/dropout_mask.h"

namespace tonada {

Dropout::Dropout(float rate)
    : m_rate(rate)
{ }

void Dropout::setMask(const Eigen::MatrixXf& keep)
{
    m_fixedMask = true;
    m_mask = keep / (1.0F - m_rate);
}

void Dropout::infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept
{
    y = x;
}

void Dropout::forward(ConstBatch x, Batch y, const TrainingPass& pass)
{
    if (!m_fixedMask) {
        const DropoutMask mask(pass.dropoutKey, m_rate);
        const float kept = 1.0F / (1.0F - m_rate);
        m_mask.resize(x.rows(), x.cols());
        for (Eigen::Index i = 0; i < m_mask.size(); ++i)
            m_mask.data()[i] = mask.keeps(static_cast<std::uint32_t>(i)) ? kept : 0.0F;
    }
    y = x.cwiseProduct(m_mask);
}

void Dropout::backward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx,
                       const TrainingPass& /*pass*/)
{
    if (dx.size() > 0)
        dx = dy.cwiseProduct(m_mask);
}

void Dropout::inferBackward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx) const
{
    dx = dy;
}

} // namespace tonada
