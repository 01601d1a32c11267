// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_import_state.h"
#include "core/learn/onnx_layout.h"
#include "core/nn/activation.h"
#include "core/nn/dense.h"
#include "core/nn/flatten.h"

namespace tonada {
namespace {
void flatten(ImportState& state, const OnnxStep& step)
{
    switch (state.order) {
    case ValueOrder::Vector:
        return;
    case ValueOrder::ChannelsFirst:
        state.flattened = state.shape();
        break;
    case ValueOrder::ChannelsLast:
    case ValueOrder::BatchFirst:
        state.flattened = {1, 1, static_cast<int>(state.shape().size())};
        break;
    default:
        throw found(step.op + " of a sequence that does not begin with the batch");
    }
    state.network.layers.add<Flatten>();
    state.order = ValueOrder::Vector;
}

void addDense(ImportState& state, const OnnxArray& kernel, bool unitsFirst, const Eigen::VectorXf& bias)
{
    const int inputs = kernel.shape[unitsFirst ? 1 : 0];
    const int units = kernel.shape[unitsFirst ? 0 : 1];
    if (state.order != ValueOrder::Vector || inputs != state.shape().size())
        throw found("a dense layer of " + std::to_string(inputs) + " inputs on " + toString(state.shape()));
    auto values = kernel.values;
    if (!unitsFirst) {
        const Eigen::Map<const Eigen::MatrixXf> transposed(kernel.values.data(), units, inputs);
        values = transposed.transpose().reshaped();
    }
    auto& layer = state.network.layers.add<Dense>(units);
    setWeights(layer, "kernel", denseKernelFromOnnx(values, state.flattened, units));
    setWeights(layer, "bias", bias);
    state.flattened = state.shape();
}
} // namespace

void importFlatten(ImportState& state, const OnnxStep& step)
{
    if (step.integer("axis", 1) != 1)
        throw found("Flatten with another axis than 1");
    flatten(state, step);
}

void importReshape(ImportState& state, const OnnxStep& step)
{
    const auto target = step.hasConstant(0) ? readIntegers(*step.constants[0]) : std::vector<std::int64_t>{};
    if (target.empty() || target.size() == 2) {
        flatten(state, step);
        return;
    }
    // Between pictures only a move of the single channel changes nothing else.
    const auto& shape = state.shape();
    if (target.size() != 4 || shape.channels != 1 || target[1] != 1 || target[2] != shape.height
        || target[3] != shape.width)
        throw found("Reshape to another shape than [N, values]");
    state.order = ValueOrder::ChannelsFirst;
}

void importGemm(ImportState& state, const OnnxStep& step)
{
    if (!step.dataFirst || step.integer("transA", 0) != 0 || step.number("alpha", 1) != 1
        || step.number("beta", 1) != 1)
        throw found("Gemm with transA, alpha or beta");
    const bool unitsFirst = step.integer("transB", 0) != 0;
    const auto kernel = step.constant(0, 2);
    const auto units = kernel.shape[unitsFirst ? 0 : 1];
    addDense(state, kernel, unitsFirst,
             step.constants.size() > 1 ? step.constant(1, 1).values : Eigen::VectorXf::Zero(units));
}

void importMatMul(ImportState& state, const OnnxStep& step)
{
    const auto matrix = step.constant(0, 2);
    if (!step.dataFirst)
        throw found("MatMul from the left");
    if (state.order != ValueOrder::Vector) {
        importMeanRemoval(state, matrix);
        return;
    }
    Eigen::VectorXf bias = Eigen::VectorXf::Zero(matrix.shape[1]);
    if (state.nextIs("Add"))
        bias = state.chain.steps[state.next++].constant(0, 1).values;
    addDense(state, matrix, false, bias);
}

void importRelu(ImportState& state, const OnnxStep& /*step*/)
{
    state.network.layers.add<Activation>(ActivationFunction::Relu);
}

void importSigmoid(ImportState& state, const OnnxStep& /*step*/)
{
    state.network.layers.add<Activation>(ActivationFunction::Sigmoid);
}

void importSoftmax(ImportState& state, const OnnxStep& step)
{
    const auto axis = step.integer("axis", 1);
    if (state.order != ValueOrder::Vector || (axis != 1 && axis != -1))
        throw found("Softmax over another axis than the outputs");
    state.network.softmax = true;
}

} // namespace tonada
