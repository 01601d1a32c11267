// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/conv2d.h"

#include "core/nn/initializer.h"
#include "core/nn/kernels.h"
#include "core/util/error.h"

#include <algorithm>

namespace tonada {
namespace {
using Matrix = Eigen::Map<Eigen::MatrixXf>;
using ConstMatrix = Eigen::Map<const Eigen::MatrixXf>;

Eigen::Index blockOf(Eigen::Index example)
{
    return example / TrainingPass::kExamplesPerTask;
}
} // namespace

Conv2D::Conv2D(int filters, const Extent& kernelSize, const Extent& padding)
    : m_filters(filters)
    , m_kernelSize(kernelSize)
    , m_padding(padding)
{ }

Shape Conv2D::onBuild(const Shape& input)
{
    const Shape output{input.height + 2 * m_padding.height - m_kernelSize.height + 1,
                       input.width + 2 * m_padding.width - m_kernelSize.width + 1, m_filters};
    if (output.height < 1 || output.width < 1)
        throw Error(ErrorCode::InvalidArgument,
                    {"input of Conv2D", toString(input),
                     "at least " + toString({m_kernelSize.height, m_kernelSize.width, input.channels})});
    addParameter("kernel", {m_kernelSize.height, m_kernelSize.width, input.channels, m_filters});
    addParameter("bias", {m_filters});
    return output;
}

void Conv2D::initialise(Random& random)
{
    const Eigen::Index cells = Eigen::Index{1} * m_kernelSize.height * m_kernelSize.width;
    glorotUniform(at(0).values, cells * inputShape().channels, cells * m_filters, random);
    at(1).values.setZero();
}

Eigen::Index Conv2D::patchSize() const noexcept
{
    return Eigen::Index{1} * m_kernelSize.height * m_kernelSize.width * inputShape().channels;
}

Eigen::Index Conv2D::positions() const noexcept
{
    return Eigen::Index{1} * outputShape().height * outputShape().width;
}

Eigen::Index Conv2D::scratchSize() const noexcept
{
    return patchSize() * positions();
}

/** Calls visit(position, cell, offset, count) for each run of `count` neighbouring numbers of the picture
 *  from `offset` on that a patch holds from `cell` on; cells in the padding are left out. */
template <typename Visit>
void Conv2D::forEachRun(Visit visit) const noexcept
{
    const Shape& in = inputShape();
    const Shape& out = outputShape();
    for (int top = 0; top < out.height; ++top) {
        for (int left = 0; left < out.width; ++left) {
            const int firstColumn = std::max(left - m_padding.width, 0);
            const int endColumn = std::min(left - m_padding.width + m_kernelSize.width, in.width);
            for (int k = 0; k < m_kernelSize.height; ++k) {
                const int row = top - m_padding.height + k;
                if (row < 0 || row >= in.height)
                    continue;
                const int cell = k * m_kernelSize.width + firstColumn - (left - m_padding.width);
                visit(top * out.width + left, cell * in.channels,
                      (row * in.width + firstColumn) * in.channels, (endColumn - firstColumn) * in.channels);
            }
        }
    }
}

void Conv2D::gather(const float* example, Eigen::Ref<Eigen::MatrixXf> patches) const noexcept
{
    if (m_padding != Extent{})
        patches.setZero();
    forEachRun([&](int position, int cell, int offset, int count) {
        std::copy_n(example + offset, count, patches.data() + position * patches.rows() + cell);
    });
}

void Conv2D::scatter(const Eigen::Ref<const Eigen::MatrixXf>& patches, float* example) const noexcept
{
    forEachRun([&](int position, int cell, int offset, int count) {
        const float* from = patches.data() + position * patches.rows() + cell;
        std::transform(from, from + count, example + offset, example + offset, std::plus<>());
    });
}

void Conv2D::infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept
{
    Matrix patches(scratch.data(), patchSize(), positions());
    for (Eigen::Index example = 0; example < x.cols(); ++example) {
        gather(x.col(example).data(), patches);
        Matrix out(y.col(example).data(), m_filters, positions());
        out.colwise() = at(1).values;
        bestKernels().multiplyAdd({.a = patches.data(),
                                   .aRow = patchSize(),
                                   .aDepth = 1,
                                   .b = at(0).values.data(),
                                   .bDepth = m_filters,
                                   .c = out.data(),
                                   .cRow = m_filters,
                                   .rows = positions(),
                                   .depth = patchSize(),
                                   .columns = m_filters});
    }
}

void Conv2D::forward(ConstBatch x, Batch y, const TrainingPass& pass)
{
    const Eigen::Index blocks = blockOf(x.cols() - 1) + 1;
    m_patches.resize(scratchSize(), blocks);
    pass.forEachBlock(x.cols(), [&](Eigen::Index first, Eigen::Index count) {
        float* scratch = m_patches.col(blockOf(first)).data();
        infer(x.middleCols(first, count), y.middleCols(first, count),
              {scratch, static_cast<std::size_t>(scratchSize())});
    });
}

void Conv2D::backward(ConstBatch x, ConstBatch /*y*/, ConstBatch dy, Batch dx, const TrainingPass& pass)
{
    m_kernelGradients.setZero(at(0).values.size(), m_patches.cols());
    m_biasGradients.setZero(m_filters, m_patches.cols());
    m_transposedKernel = transposedKernel();
    pass.forEachBlock(x.cols(), [&](Eigen::Index first, Eigen::Index count) {
        for (Eigen::Index example = first; example < first + count; ++example) {
            const ConstMatrix dOut(dy.col(example).data(), m_filters, positions());
            addGradients(x.col(example).data(), dOut, blockOf(first));
            if (dx.size() > 0)
                inputGradient(dOut, m_transposedKernel, m_patches.col(blockOf(first)).data(),
                              dx.col(example));
        }
    });
    at(0).gradient = m_kernelGradients.rowwise().sum();
    at(1).gradient = m_biasGradients.rowwise().sum();
}

void Conv2D::addGradients(const float* example, const Eigen::Map<const Eigen::MatrixXf>& dOut,
                          Eigen::Index block)
{
    Matrix patches(m_patches.col(block).data(), patchSize(), positions());
    gather(example, patches);
    bestKernels().multiplyAdd({.a = patches.data(),
                               .aRow = 1,
                               .aDepth = patchSize(),
                               .b = dOut.data(),
                               .bDepth = m_filters,
                               .c = m_kernelGradients.col(block).data(),
                               .cRow = m_filters,
                               .rows = patchSize(),
                               .depth = positions(),
                               .columns = m_filters});
    for (Eigen::Index position = 0; position < positions(); ++position)
        m_biasGradients.col(block) += dOut.col(position);
}

Eigen::MatrixXf Conv2D::transposedKernel() const
{
    return ConstMatrix(at(0).values.data(), m_filters, patchSize()).transpose();
}

void Conv2D::inferBackward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx) const
{
    const Eigen::MatrixXf kernel = transposedKernel();
    Eigen::VectorXf dPatches(scratchSize());
    for (Eigen::Index example = 0; example < dy.cols(); ++example) {
        const ConstMatrix dOut(dy.col(example).data(), m_filters, positions());
        inputGradient(dOut, kernel, dPatches.data(), dx.col(example));
    }
}

void Conv2D::inputGradient(const Eigen::Map<const Eigen::MatrixXf>& dOut,
                           const Eigen::MatrixXf& transposedKernel, float* scratch,
                           Eigen::Ref<Eigen::VectorXf> dExample) const noexcept
{
    Matrix dPatches(scratch, patchSize(), positions());
    dPatches.setZero();
    bestKernels().multiplyAdd({.a = dOut.data(),
                               .aRow = m_filters,
                               .aDepth = 1,
                               .b = transposedKernel.data(),
                               .bDepth = patchSize(),
                               .c = dPatches.data(),
                               .cRow = patchSize(),
                               .rows = positions(),
                               .depth = m_filters,
                               .columns = patchSize()});
    dExample.setZero();
    scatter(dPatches, dExample.data());
}

} // namespace tonada
