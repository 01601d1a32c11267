// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/dense.h"

#include "core/nn/initializer.h"
#include "core/nn/kernels.h"
#include "core/util/error.h"

namespace tonada {
namespace {
// A row-major [inputs × units] kernel read column-major is its transpose, which is what the product needs.
using Transposed = Eigen::Map<Eigen::MatrixXf>;
using ConstTransposed = Eigen::Map<const Eigen::MatrixXf>;
} // namespace

Dense::Dense(int units)
    : m_units(units)
{ }

Shape Dense::onBuild(const Shape& input)
{
    if (input.height != 1 || input.width != 1)
        throw Error(ErrorCode::InvalidArgument,
                    {"input of Dense", toString(input), "a vector (flatten first)"});
    addParameter("kernel", {input.channels, m_units});
    addParameter("bias", {m_units});
    return {1, 1, m_units};
}

void Dense::initialise(Random& random)
{
    glorotUniform(at(0).values, inputShape().size(), m_units, random);
    at(1).values.setZero();
}

void Dense::infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept
{
    y.colwise() = at(1).values;
    bestKernels().multiplyAdd({.a = x.data(),
                               .aRow = x.outerStride(),
                               .aDepth = 1,
                               .b = at(0).values.data(),
                               .bDepth = m_units,
                               .c = y.data(),
                               .cRow = y.outerStride(),
                               .rows = x.cols(),
                               .depth = x.rows(),
                               .columns = m_units});
}

void Dense::forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/)
{
    y.noalias() = ConstTransposed(at(0).values.data(), m_units, inputShape().size()) * x;
    y.colwise() += at(1).values;
}

void Dense::backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& /*pass*/)
{
    Transposed dKernel(at(0).gradient.data(), m_units, inputShape().size());
    dKernel.noalias() = dy * x.transpose();
    at(1).gradient = dy.rowwise().sum();
    if (dx.size() > 0)
        inferBackward(x, y, dy, dx);
}

void Dense::inferBackward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx) const
{
    const ConstTransposed kernel(at(0).values.data(), m_units, inputShape().size());
    dx.noalias() = kernel.transpose() * dy;
}

} // namespace tonada
