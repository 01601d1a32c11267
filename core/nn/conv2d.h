// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Two numbers that belong to the picture's height and width. */
struct Extent
{
    int height = 0;
    int width = 0;
    bool operator==(const Extent&) const = default;
};

/** Two-dimensional convolution (correlation, as everywhere in this field) with stride 1.
 *
 *  Parameters: kernel [height × width × input channels × filters], bias [filters]. `padding` rows and columns
 *  of zeros are added on each side: none is Keras's "valid", and (kernel - 1) / 2 its "same". Each of the two
 *  may be chosen alone, so that a kernel as high as the picture moves along the width only.
 */
class Conv2D : public Layer
{
public:
    Conv2D(int filters, const Extent& kernelSize, const Extent& padding = {});

    [[nodiscard]] int filters() const noexcept { return m_filters; }
    [[nodiscard]] const Extent& kernelSize() const noexcept { return m_kernelSize; }
    [[nodiscard]] const Extent& padding() const noexcept { return m_padding; }

    [[nodiscard]] std::string_view type() const noexcept override { return "Conv2D"; }
    void initialise(Random& random) override;
    [[nodiscard]] Eigen::Index scratchSize() const noexcept override;
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override;

private:
    [[nodiscard]] Eigen::Index patchSize() const noexcept;
    [[nodiscard]] Eigen::Index positions() const noexcept;
    /** The cells under the kernel for each position, one position a column (im2col). */
    void gather(const float* example, Eigen::Ref<Eigen::MatrixXf> patches) const noexcept;
    /** Adds each cell of the patches back to the picture's cell it came from. */
    void scatter(const Eigen::Ref<const Eigen::MatrixXf>& patches, float* example) const noexcept;
    template <typename Visit>
    void forEachRun(Visit visit) const noexcept;
    void addGradients(const float* example, const Eigen::Map<const Eigen::MatrixXf>& dOut,
                      Eigen::Index block);
    /** `transposedKernel` [patch × filters], so that a filter's patch is contiguous; `scratch` holds scratchSize(). */
    void inputGradient(const Eigen::Map<const Eigen::MatrixXf>& dOut, const Eigen::MatrixXf& transposedKernel,
                       float* scratch, Eigen::Ref<Eigen::VectorXf> dExample) const noexcept;
    [[nodiscard]] Eigen::MatrixXf transposedKernel() const;

    int m_filters;
    Extent m_kernelSize;
    Extent m_padding;
    // A column for each block of examples (TrainingPass::forEachBlock).
    Eigen::MatrixXf m_patches;
    Eigen::MatrixXf m_kernelGradients;
    Eigen::MatrixXf m_biasGradients;
    Eigen::MatrixXf m_transposedKernel;
};

} // namespace tonada
