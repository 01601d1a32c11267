// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_import_state.h"
#include "core/learn/onnx_layout.h"
#include "core/nn/batch_normalization.h"
#include "core/nn/cepstral_mean_normalization.h"
#include "core/nn/conv2d.h"
#include "core/nn/global_mean_max.h"
#include "core/nn/max_pooling2d.h"

namespace tonada {
namespace {
constexpr float kMatrixTolerance = 1e-6F;

/** These operators take channels first only. */
template <typename L, typename... Args>
L& addPictureLayer(ImportState& state, const OnnxStep& step, Args&&... args)
{
    // One channel is the same in either order, but then height and width are one place further left.
    if (state.order != ValueOrder::ChannelsFirst)
        throw found(step.op + " of values in another order than [N, channels, height, width]");
    return state.network.layers.add<L>(std::forward<Args>(args)...);
}
} // namespace

void importConv(ImportState& state, const OnnxStep& step)
{
    const auto kernel = step.constant(0, 4);
    const KernelShape size{kernel.shape[2], kernel.shape[3], kernel.shape[1], kernel.shape[0]};
    const Shape& shape = state.shape();
    step.require("kernel_shape", {size.height, size.width});
    step.requireNoAutoPad();
    step.require("strides", {1, 1});
    step.require("dilations", {1, 1});
    if (step.integer("group", 1) != 1 || size.inputs != shape.channels)
        throw found("Conv with a kernel " + toString(kernel.shape) + " on " + toString(shape));
    const auto pads = step.integers("pads", {0, 0, 0, 0});
    if (pads.size() != 4 || pads[0] != pads[2] || pads[1] != pads[3] || pads[0] < 0 || pads[0] >= size.height
        || pads[1] < 0 || pads[1] >= size.width)
        throw found("Conv with other pads");
    if (Eigen::Index{size.height} * size.width * size.inputs * shape.height * shape.width
        > kMaxImportedValues)
        throw found("Conv with a kernel " + toString(kernel.shape) + " on " + toString(shape));
    auto& layer = addPictureLayer<Conv2D>(state, step, size.filters, Extent{size.height, size.width},
                                          Extent{static_cast<int>(pads[0]), static_cast<int>(pads[1])});
    setWeights(layer, "kernel", convKernelFromOnnx(kernel.values, size));
    if (step.constants.size() > 1)
        setWeights(layer, "bias", step.constant(1, 1).values);
}

void importMaxPool(ImportState& state, const OnnxStep& step)
{
    const auto size = step.integers("kernel_shape", {});
    const Shape& shape = state.shape();
    if (size.size() != 2 || size[0] < 1 || size[0] > shape.height || size[1] < 1 || size[1] > shape.width)
        throw found("MaxPool with other kernel_shape");
    if (step.integers("strides", {1, 1}) != size)
        throw found("MaxPool with other strides than its size");
    step.requireNoAutoPad();
    step.require("pads", {0, 0, 0, 0});
    step.require("dilations", {1, 1});
    if (step.integer("ceil_mode", 0) != 0)
        throw found("MaxPool with ceil_mode");
    addPictureLayer<MaxPooling2D>(state, step, Extent{static_cast<int>(size[0]), static_cast<int>(size[1])});
}

void importBatchNormalization(ImportState& state, const OnnxStep& step)
{
    const float epsilon = step.number("epsilon", 1e-5F);
    const auto variance = step.constant(3, 1).values;
    if (!(epsilon >= 0) || !((variance.array() + epsilon) > 0).all())
        throw found("BatchNormalization with a variance that is not positive");
    auto& layer = addPictureLayer<BatchNormalization>(state, step, step.number("momentum", 0.9F), epsilon);
    setWeights(layer, "gamma", step.constant(0, 1).values);
    setWeights(layer, "beta", step.constant(1, 1).values);
    setWeights(layer, "moving_mean", step.constant(2, 1).values);
    setWeights(layer, "moving_variance", variance);
}

void importGlobalMeanMax(ImportState& state, const OnnxStep& step)
{
    addPictureLayer<GlobalMeanMax>(state, step);
    state.flattened = state.shape();
    state.order = ValueOrder::Vector;
}

void importMeanRemoval(ImportState& state, const OnnxArray& matrix)
{
    const Shape& shape = state.shape();
    const bool removesMean = matrix.shape == std::vector<int>{shape.width, shape.width} && shape.channels == 1
        && state.order == ValueOrder::ChannelsFirst
        && (matrix.values - meanRemovalMatrix(shape.width)).cwiseAbs().maxCoeff() < kMatrixTolerance;
    if (!removesMean || !state.nextIs("Div"))
        throw found("MatMul of a picture with another matrix than mean removal, or without Div after it");
    const auto& division = state.chain.steps[state.next++];
    const auto deviation = division.constant(0, 4);
    if (!division.dataFirst || deviation.shape != std::vector<int>{1, 1, shape.height, 1}
        || !(deviation.values.array() > 0).all())
        throw found("Div by an array " + toString(deviation.shape));
    setWeights(state.network.layers.add<CepstralMeanNormalization>(), "deviation", deviation.values);
}

} // namespace tonada
