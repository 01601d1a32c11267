// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lstm.h"

#include "core/nn/initializer.h"
#include "core/nn/kernels.h"
#include "core/util/error.h"

#include <algorithm>

namespace tonada {
namespace {
constexpr std::size_t kKernel = 0;
constexpr std::size_t kRecurrent = 1;
constexpr std::size_t kBias = 2;
constexpr Eigen::Index kGates = 4;
constexpr Eigen::Index kForgetGate = 1;

// Row-major [n × gates] read column-major.
using ConstTransposed = Eigen::Map<const Eigen::MatrixXf>;
} // namespace

Lstm::Lstm(int units, bool returnSequences)
    : m_units(units)
    , m_returnSequences(returnSequences)
{ }

Shape Lstm::onBuild(const Shape& input)
{
    if (input.channels != 1)
        throw Error(ErrorCode::InvalidArgument, {"input of LSTM", toString(input), "one channel"});
    addParameter("kernel", {input.width, 4 * m_units});
    addParameter("recurrent_kernel", {m_units, 4 * m_units});
    addParameter("bias", {4 * m_units});
    return m_returnSequences ? Shape{input.height, m_units, 1} : Shape{1, 1, m_units};
}

void Lstm::initialise(Random& random)
{
    glorotUniform(at(kKernel).values, values(), gates(), random);
    orthogonal(at(kRecurrent).values, m_units, gates(), random);
    at(kBias).values.setZero();
    at(kBias).values.segment(kForgetGate * m_units, m_units).setOnes();
}

void Lstm::multiplyInput(const float* example, float* sums) const noexcept
{
    Eigen::Map<Eigen::MatrixXf>(sums, gates(), steps()).colwise() = at(kBias).values;
    bestKernels().multiplyAdd({.a = example,
                               .aRow = values(),
                               .aDepth = 1,
                               .b = at(kKernel).values.data(),
                               .bDepth = gates(),
                               .c = sums,
                               .cRow = gates(),
                               .rows = steps(),
                               .depth = values(),
                               .columns = gates()});
}

Eigen::Index Lstm::scratchSize() const noexcept
{
    return steps() * gates() + Eigen::Index{3} * m_units;
}

void Lstm::infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept
{
    const Kernels& kernels = bestKernels();
    float* const sums = scratch.data();
    float* const cell = sums + steps() * gates();
    float* const cellTanh = cell + m_units;
    float* const lastHidden = cellTanh + m_units;
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        multiplyInput(x.col(example).data(), sums);
        std::fill_n(cell, m_units, 0.0F);
        const float* before = nullptr;
        for (Eigen::Index step = 0; step < steps(); ++step) {
            float* const stepSums = sums + step * gates();
            if (before != nullptr)
                kernels.multiplyAdd({.a = before,
                                     .aRow = 0,
                                     .aDepth = 1,
                                     .b = at(kRecurrent).values.data(),
                                     .bDepth = gates(),
                                     .c = stepSums,
                                     .cRow = 0,
                                     .rows = 1,
                                     .depth = m_units,
                                     .columns = gates()});
            float* const hidden = m_returnSequences ? y.col(example).data() + step * m_units : lastHidden;
            kernels.lstmForward({stepSums, cell, cell, cellTanh, hidden, m_units});
            before = hidden;
        }
        if (!m_returnSequences)
            std::copy_n(lastHidden, m_units, y.col(example).data());
    }
}

void Lstm::forward(ConstBatch x, Batch y, const TrainingPass& pass)
{
    m_gates.resize(steps() * gates(), x.cols());
    m_cellTanh.resize(steps() * m_units, x.cols());
    m_hidden.resize((1 + steps()) * m_units, x.cols());
    m_cells.resizeLike(m_hidden);
    m_hidden.topRows(m_units).setZero();
    m_cells.topRows(m_units).setZero();
    pass.forEachBlock(x.cols(),
                      [&](Eigen::Index first, Eigen::Index count) { forwardBlock(x, y, first, count); });
}

void Lstm::forwardBlock(ConstBatch x, Batch y, Eigen::Index first, Eigen::Index count)
{
    const Kernels& kernels = bestKernels();
    for (Eigen::Index example = first; example < first + count; ++example)
        multiplyInput(x.col(example).data(), m_gates.col(example).data());
    for (Eigen::Index step = 0; step < steps(); ++step) {
        kernels.multiplyAdd({.a = &m_hidden(step * m_units, first),
                             .aRow = m_hidden.rows(),
                             .aDepth = 1,
                             .b = at(kRecurrent).values.data(),
                             .bDepth = gates(),
                             .c = &m_gates(step * gates(), first),
                             .cRow = m_gates.rows(),
                             .rows = step == 0 ? 0 : count,
                             .depth = m_units,
                             .columns = gates()});
        for (Eigen::Index example = first; example < first + count; ++example)
            kernels.lstmForward({&m_gates(step * gates(), example), &m_cells(step * m_units, example),
                                 &m_cells((step + 1) * m_units, example),
                                 &m_cellTanh(step * m_units, example),
                                 &m_hidden((step + 1) * m_units, example), m_units});
    }
    y.middleCols(first, count) = m_hidden.block(m_hidden.rows() - y.rows(), first, y.rows(), count);
}

void Lstm::backward(ConstBatch x, ConstBatch /*y*/, ConstBatch dy, Batch dx, const TrainingPass& pass)
{
    m_dHidden.setZero(m_units, x.cols());
    m_dCells.setZero(m_units, x.cols());
    m_transposedRecurrent = ConstTransposed(at(kRecurrent).values.data(), gates(), m_units).transpose();
    if (dx.size() > 0)
        m_transposedKernel = ConstTransposed(at(kKernel).values.data(), gates(), values()).transpose();
    pass.forEachBlock(x.cols(),
                      [&](Eigen::Index first, Eigen::Index count) { backwardBlock(dy, dx, first, count); });
    pass.forEach(kGates, [&](int gate) { gateGradients(x, gate); });
}

void Lstm::addOutputGradient(ConstBatch dy, Eigen::Index step, Eigen::Index first, Eigen::Index count)
{
    if (m_returnSequences)
        m_dHidden.middleCols(first, count) += dy.block(step * m_units, first, m_units, count);
    else if (step == steps() - 1)
        m_dHidden.middleCols(first, count) += dy.middleCols(first, count);
}

void Lstm::backwardBlock(ConstBatch dy, Batch dx, Eigen::Index first, Eigen::Index count)
{
    const Kernels& kernels = bestKernels();
    for (Eigen::Index step = steps() - 1; step >= 0; --step) {
        addOutputGradient(dy, step, first, count);
        for (Eigen::Index example = first; example < first + count; ++example)
            kernels.lstmBackward({&m_gates(step * gates(), example), &m_cells(step * m_units, example),
                                  &m_cellTanh(step * m_units, example), m_dHidden.col(example).data(),
                                  m_dCells.col(example).data(), m_units});
        m_dHidden.middleCols(first, count).setZero();
        kernels.multiplyAdd({.a = &m_gates(step * gates(), first),
                             .aRow = m_gates.rows(),
                             .aDepth = 1,
                             .b = m_transposedRecurrent.data(),
                             .bDepth = m_units,
                             .c = m_dHidden.col(first).data(),
                             .cRow = m_units,
                             .rows = step == 0 ? 0 : count,
                             .depth = gates(),
                             .columns = m_units});
    }
    if (dx.size() == 0)
        return;
    dx.middleCols(first, count).setZero();
    for (Eigen::Index example = first; example < first + count; ++example)
        kernels.multiplyAdd({.a = m_gates.col(example).data(),
                             .aRow = gates(),
                             .aDepth = 1,
                             .b = m_transposedKernel.data(),
                             .bDepth = values(),
                             .c = dx.col(example).data(),
                             .cRow = values(),
                             .rows = steps(),
                             .depth = gates(),
                             .columns = values()});
}

void Lstm::gateGradients(ConstBatch x, Eigen::Index gate)
{
    const Eigen::Index column = gate * m_units;
    const auto addProduct = [&](const float* a, Eigen::Index rows, Eigen::Index example, float* gradient) {
        bestKernels().multiplyAdd({.a = a,
                                   .aRow = 1,
                                   .aDepth = rows,
                                   .b = m_gates.col(example).data() + column,
                                   .bDepth = gates(),
                                   .c = gradient + column,
                                   .cRow = gates(),
                                   .rows = rows,
                                   .depth = steps(),
                                   .columns = m_units});
    };
    using Gradient = Eigen::Map<Eigen::MatrixXf>;
    Gradient(at(kKernel).gradient.data(), gates(), values()).middleRows(column, m_units).setZero();
    Gradient(at(kRecurrent).gradient.data(), gates(), m_units).middleRows(column, m_units).setZero();
    auto bias = at(kBias).gradient.segment(column, m_units);
    bias.setZero();
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        addProduct(x.col(example).data(), values(), example, at(kKernel).gradient.data());
        addProduct(m_hidden.col(example).data(), m_units, example, at(kRecurrent).gradient.data());
        for (Eigen::Index step = 0; step < steps(); ++step)
            bias += m_gates.col(example).segment(step * gates() + column, m_units);
    }
}

} // namespace tonada
