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

void Lstm::begin(Pass& pass, Eigen::Index examples) const
{
    pass.gates.resize(steps() * gates(), examples);
    pass.cellTanh.resize(steps() * m_units, examples);
    pass.hidden.resize((1 + steps()) * m_units, examples);
    pass.cells.resizeLike(pass.hidden);
    pass.hidden.topRows(m_units).setZero();
    pass.cells.topRows(m_units).setZero();
}

void Lstm::forward(ConstBatch x, Batch y, const TrainingPass& pass)
{
    begin(m_pass, x.cols());
    pass.forEachBlock(
        x.cols(), [&](Eigen::Index first, Eigen::Index count) { forwardBlock(m_pass, x, y, first, count); });
}

void Lstm::forwardBlock(Pass& pass, ConstBatch x, Batch y, Eigen::Index first, Eigen::Index count) const
{
    const Kernels& kernels = bestKernels();
    for (Eigen::Index example = first; example < first + count; ++example)
        multiplyInput(x.col(example).data(), pass.gates.col(example).data());
    for (Eigen::Index step = 0; step < steps(); ++step) {
        kernels.multiplyAdd({.a = &pass.hidden(step * m_units, first),
                             .aRow = pass.hidden.rows(),
                             .aDepth = 1,
                             .b = at(kRecurrent).values.data(),
                             .bDepth = gates(),
                             .c = &pass.gates(step * gates(), first),
                             .cRow = pass.gates.rows(),
                             .rows = step == 0 ? 0 : count,
                             .depth = m_units,
                             .columns = gates()});
        for (Eigen::Index example = first; example < first + count; ++example)
            kernels.lstmForward({&pass.gates(step * gates(), example), &pass.cells(step * m_units, example),
                                 &pass.cells((step + 1) * m_units, example),
                                 &pass.cellTanh(step * m_units, example),
                                 &pass.hidden((step + 1) * m_units, example), m_units});
    }
    y.middleCols(first, count) = pass.hidden.block(pass.hidden.rows() - y.rows(), first, y.rows(), count);
}

void Lstm::backward(ConstBatch x, ConstBatch /*y*/, ConstBatch dy, Batch dx, const TrainingPass& pass)
{
    beginBackward(m_pass, dx.size() > 0);
    pass.forEachBlock(x.cols(), [&](Eigen::Index first, Eigen::Index count) {
        backwardBlock(m_pass, dy, dx, first, count);
    });
    pass.forEach(kGates, [&](int gate) { gateGradients(x, gate); });
}

void Lstm::inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const
{
    Pass pass;
    begin(pass, x.cols());
    Eigen::MatrixXf again(y.rows(), y.cols());
    forwardBlock(pass, x, again, 0, x.cols());
    beginBackward(pass, true);
    backwardBlock(pass, dy, dx, 0, x.cols());
}

void Lstm::beginBackward(Pass& pass, bool withInput) const
{
    pass.dHidden.setZero(m_units, pass.hidden.cols());
    pass.dCells.setZero(m_units, pass.hidden.cols());
    pass.transposedRecurrent = ConstTransposed(at(kRecurrent).values.data(), gates(), m_units).transpose();
    if (withInput)
        pass.transposedKernel = ConstTransposed(at(kKernel).values.data(), gates(), values()).transpose();
}

void Lstm::addOutputGradient(Pass& pass, ConstBatch dy, Eigen::Index step, Eigen::Index first,
                             Eigen::Index count) const
{
    if (m_returnSequences)
        pass.dHidden.middleCols(first, count) += dy.block(step * m_units, first, m_units, count);
    else if (step == steps() - 1)
        pass.dHidden.middleCols(first, count) += dy.middleCols(first, count);
}

void Lstm::backwardBlock(Pass& pass, ConstBatch dy, Batch dx, Eigen::Index first, Eigen::Index count) const
{
    const Kernels& kernels = bestKernels();
    for (Eigen::Index step = steps() - 1; step >= 0; --step) {
        addOutputGradient(pass, dy, step, first, count);
        for (Eigen::Index example = first; example < first + count; ++example)
            kernels.lstmBackward({&pass.gates(step * gates(), example), &pass.cells(step * m_units, example),
                                  &pass.cellTanh(step * m_units, example), pass.dHidden.col(example).data(),
                                  pass.dCells.col(example).data(), m_units});
        pass.dHidden.middleCols(first, count).setZero();
        kernels.multiplyAdd({.a = &pass.gates(step * gates(), first),
                             .aRow = pass.gates.rows(),
                             .aDepth = 1,
                             .b = pass.transposedRecurrent.data(),
                             .bDepth = m_units,
                             .c = pass.dHidden.col(first).data(),
                             .cRow = m_units,
                             .rows = step == 0 ? 0 : count,
                             .depth = gates(),
                             .columns = m_units});
    }
    if (dx.size() == 0)
        return;
    dx.middleCols(first, count).setZero();
    for (Eigen::Index example = first; example < first + count; ++example)
        kernels.multiplyAdd({.a = pass.gates.col(example).data(),
                             .aRow = gates(),
                             .aDepth = 1,
                             .b = pass.transposedKernel.data(),
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
                                   .b = m_pass.gates.col(example).data() + column,
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
        addProduct(m_pass.hidden.col(example).data(), m_units, example, at(kRecurrent).gradient.data());
        for (Eigen::Index step = 0; step < steps(); ++step)
            bias += m_pass.gates.col(example).segment(step * gates() + column, m_units);
    }
}

} // namespace tonada
