// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_layout.h"

#include <array>

namespace tonada {
namespace {
/** Calls visit(index in Keras's order, index in ONNX's order) for every weight. */
template <typename Visit>
void forEachConvWeight(const KernelShape& s, Visit visit)
{
    Eigen::Index keras = 0;
    for (int h = 0; h < s.height; ++h)
        for (int w = 0; w < s.width; ++w)
            for (int c = 0; c < s.inputs; ++c)
                for (int f = 0; f < s.filters; ++f)
                    visit(keras++, ((Eigen::Index{f} * s.inputs + c) * s.height + h) * s.width + w);
}

template <typename Visit>
void forEachDenseWeight(const Shape& flattened, int units, Visit visit)
{
    Eigen::Index keras = 0;
    for (int h = 0; h < flattened.height; ++h)
        for (int w = 0; w < flattened.width; ++w)
            for (int c = 0; c < flattened.channels; ++c)
                for (int unit = 0; unit < units; ++unit) {
                    const auto input = (Eigen::Index{c} * flattened.height + h) * flattened.width + w;
                    visit(keras++, unit * flattened.size() + input);
                }
}

/** Where ONNX has Keras's gates input, forget, candidate and output. */
constexpr std::array<Eigen::Index, 4> kGateInOnnx{0, 2, 3, 1};

template <typename Visit>
void forEachLstmWeight(int inputs, int units, Visit visit)
{
    Eigen::Index keras = 0;
    for (int input = 0; input < inputs; ++input)
        for (const auto gate : kGateInOnnx)
            for (int unit = 0; unit < units; ++unit)
                visit(keras++, (gate * units + unit) * inputs + input);
}
} // namespace

Eigen::VectorXf convKernelToOnnx(const Eigen::VectorXf& kernel, const KernelShape& shape)
{
    Eigen::VectorXf out(kernel.size());
    forEachConvWeight(shape, [&](Eigen::Index keras, Eigen::Index onnx) { out[onnx] = kernel[keras]; });
    return out;
}

Eigen::VectorXf convKernelFromOnnx(const Eigen::VectorXf& kernel, const KernelShape& shape)
{
    Eigen::VectorXf out(kernel.size());
    forEachConvWeight(shape, [&](Eigen::Index keras, Eigen::Index onnx) { out[keras] = kernel[onnx]; });
    return out;
}

Eigen::VectorXf denseKernelToOnnx(const Eigen::VectorXf& kernel, const Shape& flattened, int units)
{
    Eigen::VectorXf out(kernel.size());
    forEachDenseWeight(flattened, units,
                       [&](Eigen::Index keras, Eigen::Index onnx) { out[onnx] = kernel[keras]; });
    return out;
}

Eigen::VectorXf denseKernelFromOnnx(const Eigen::VectorXf& kernel, const Shape& flattened, int units)
{
    Eigen::VectorXf out(kernel.size());
    forEachDenseWeight(flattened, units,
                       [&](Eigen::Index keras, Eigen::Index onnx) { out[keras] = kernel[onnx]; });
    return out;
}

Eigen::VectorXf lstmKernelToOnnx(const Eigen::VectorXf& kernel, int inputs, int units)
{
    Eigen::VectorXf out(kernel.size());
    forEachLstmWeight(inputs, units,
                      [&](Eigen::Index keras, Eigen::Index onnx) { out[onnx] = kernel[keras]; });
    return out;
}

Eigen::VectorXf lstmKernelFromOnnx(const Eigen::VectorXf& kernel, int inputs, int units)
{
    Eigen::VectorXf out(kernel.size());
    forEachLstmWeight(inputs, units,
                      [&](Eigen::Index keras, Eigen::Index onnx) { out[keras] = kernel[onnx]; });
    return out;
}

Eigen::VectorXf lstmBiasToOnnx(const Eigen::VectorXf& bias, int units)
{
    Eigen::VectorXf both = Eigen::VectorXf::Zero(2 * bias.size());
    both.head(bias.size()) = lstmKernelToOnnx(bias, 1, units);
    return both;
}

Eigen::VectorXf lstmBiasFromOnnx(const Eigen::VectorXf& biases, int units)
{
    const Eigen::Index size = biases.size() / 2;
    return lstmKernelFromOnnx(biases.head(size) + biases.tail(size), 1, units);
}

Eigen::VectorXf meanRemovalMatrix(int width)
{
    const Eigen::MatrixXf matrix = Eigen::MatrixXf::Identity(width, width)
        - Eigen::MatrixXf::Constant(width, width, 1.0F / static_cast<float>(width));
    return matrix.reshaped(); // symmetric
}

} // namespace tonada
