// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_import.h"

#include "core/learn/onnx_chain.h"
#include "core/learn/onnx_layout.h"
#include "core/learn/onnx_tensor.h"
#include "core/nn/activation.h"
#include "core/nn/batch_normalization.h"
#include "core/nn/cepstral_mean_normalization.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/flatten.h"
#include "core/nn/global_mean_max.h"
#include "core/nn/max_pooling2d.h"
#include "core/util/error.h"

#include <algorithm>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {
constexpr Eigen::Index kMaxValues = 1 << 24; // between two layers, or under a convolution's kernel
constexpr float kMatrixTolerance = 1e-6F;

std::invalid_argument found(const std::string& what)
{
    return std::invalid_argument(what);
}

void setWeights(Layer& layer, std::string_view name, const Eigen::VectorXf& values)
{
    for (auto& parameter : layer.parameters()) {
        if (parameter.name != name)
            continue;
        if (parameter.values.size() != values.size())
            throw found(std::string(layer.type()) + " with " + std::to_string(values.size())
                        + " values in its " + parameter.name);
        parameter.values = values;
    }
}

class Importer
{
public:
    explicit Importer(const onnx::GraphProto& graph)
        : m_chain(chainOf(graph))
        , m_network{Sequential(inputShape()), false}
    { }

    ImportedNetwork import()
    {
        for (m_next = 0; m_next < m_chain.steps.size();) {
            if (m_network.softmax)
                throw found("an operation after Softmax");
            add(m_chain.steps[m_next++]);
            if (shape().size() > kMaxValues)
                throw found("a layer of " + toString(shape()) + " values");
        }
        return std::move(m_network);
    }

private:
    [[nodiscard]] const Shape& shape() const { return m_network.layers.outputShape(); }
    [[nodiscard]] bool isVector() const { return m_isVector; }

    Shape inputShape();
    void add(const OnnxStep& step);
    void addConv(const OnnxStep& step);
    void addMaxPool(const OnnxStep& step);
    void addBatchNormalization(const OnnxStep& step);
    void addTranspose(const OnnxStep& step);
    void addFlatten(const OnnxStep& step);
    void addGlobalMeanMax(const OnnxStep& step);
    void addGemm(const OnnxStep& step);
    void addMatMul(const OnnxStep& step);
    void addMeanRemoval(const OnnxArray& matrix);
    void addDense(const OnnxArray& kernel, bool unitsFirst, const Eigen::VectorXf& bias);
    void addSoftmax(const OnnxStep& step);
    template <typename L, typename... Args>
    L& addPictureLayer(const OnnxStep& step, Args&&... args);

    OnnxChain m_chain;
    std::size_t m_next = 0;
    bool m_channelsLast = false; // of the values as the file has them at this point
    bool m_isVector = false;
    Shape m_flattened; // the picture that the current vector was, if it was flattened channels first
    ImportedNetwork m_network;
};

Shape Importer::inputShape()
{
    std::vector<int> sizes;
    for (const auto& dim : m_chain.input->type().tensor_type().shape().dim())
        sizes.push_back(static_cast<int>(std::clamp<std::int64_t>(dim.dim_value(), 0, 1 << 16)));
    if (sizes.size() != 4 || (sizes[1] != 1 && sizes[3] != 1)
        || *std::min_element(sizes.begin() + 1, sizes.end()) < 1)
        throw found("an input of shape " + toString(sizes));
    m_channelsLast = sizes[1] != 1;
    return m_channelsLast ? Shape{sizes[1], sizes[2], 1} : Shape{sizes[2], sizes[3], 1};
}

void Importer::add(const OnnxStep& step)
{
    if (step.op == "Conv")
        addConv(step);
    else if (step.op == "MaxPool")
        addMaxPool(step);
    else if (step.op == "BatchNormalization")
        addBatchNormalization(step);
    else if (step.op == "Transpose")
        addTranspose(step);
    else if (step.op == "Flatten" || step.op == "Reshape" || step.op == "Squeeze")
        addFlatten(step);
    else if (step.op == kMeanAndMax)
        addGlobalMeanMax(step);
    else if (step.op == "Gemm")
        addGemm(step);
    else if (step.op == "MatMul")
        addMatMul(step);
    else if (step.op == "Softmax")
        addSoftmax(step);
    else if (step.op == "Relu")
        m_network.layers.add<Activation>(ActivationFunction::Relu);
    else if (step.op == "Sigmoid")
        m_network.layers.add<Activation>(ActivationFunction::Sigmoid);
    else
        throw found("the operator " + step.op);
}

/** These operators take channels first only. */
template <typename L, typename... Args>
L& Importer::addPictureLayer(const OnnxStep& step, Args&&... args)
{
    // One channel is the same in either order, but then height and width are one place further left.
    if (isVector() || m_channelsLast)
        throw found(step.op + " of values in another order than [N, channels, height, width]");
    return m_network.layers.add<L>(std::forward<Args>(args)...);
}

void Importer::addConv(const OnnxStep& step)
{
    const auto kernel = step.constant(0, 4);
    const KernelShape size{kernel.shape[2], kernel.shape[3], kernel.shape[1], kernel.shape[0]};
    step.require("kernel_shape", {size.height, size.width});
    step.requireNoAutoPad();
    step.require("strides", {1, 1});
    step.require("dilations", {1, 1});
    if (step.integer("group", 1) != 1 || size.inputs != shape().channels)
        throw found("Conv with a kernel " + toString(kernel.shape) + " on " + toString(shape()));
    const auto pads = step.integers("pads", {0, 0, 0, 0});
    if (pads.size() != 4 || pads[0] != pads[2] || pads[1] != pads[3] || pads[0] < 0 || pads[0] >= size.height
        || pads[1] < 0 || pads[1] >= size.width)
        throw found("Conv with other pads");
    if (Eigen::Index{size.height} * size.width * size.inputs * shape().height * shape().width > kMaxValues)
        throw found("Conv with a kernel " + toString(kernel.shape) + " on " + toString(shape()));
    auto& layer = addPictureLayer<Conv2D>(step, size.filters, Extent{size.height, size.width},
                                          Extent{static_cast<int>(pads[0]), static_cast<int>(pads[1])});
    setWeights(layer, "kernel", convKernelFromOnnx(kernel.values, size));
    if (step.constants.size() > 1)
        setWeights(layer, "bias", step.constant(1, 1).values);
}

void Importer::addMaxPool(const OnnxStep& step)
{
    const auto size = step.integers("kernel_shape", {});
    if (size.size() != 2 || size[0] < 1 || size[0] > shape().height || size[1] < 1 || size[1] > shape().width)
        throw found("MaxPool with other kernel_shape");
    if (step.integers("strides", {1, 1}) != size)
        throw found("MaxPool with other strides than its size");
    step.requireNoAutoPad();
    step.require("pads", {0, 0, 0, 0});
    step.require("dilations", {1, 1});
    if (step.integer("ceil_mode", 0) != 0)
        throw found("MaxPool with ceil_mode");
    addPictureLayer<MaxPooling2D>(step, Extent{static_cast<int>(size[0]), static_cast<int>(size[1])});
}

void Importer::addBatchNormalization(const OnnxStep& step)
{
    const float epsilon = step.number("epsilon", 1e-5F);
    const auto variance = step.constant(3, 1).values;
    if (!(epsilon >= 0) || !((variance.array() + epsilon) > 0).all())
        throw found("BatchNormalization with a variance that is not positive");
    auto& layer = addPictureLayer<BatchNormalization>(step, step.number("momentum", 0.9F), epsilon);
    setWeights(layer, "gamma", step.constant(0, 1).values);
    setWeights(layer, "beta", step.constant(1, 1).values);
    setWeights(layer, "moving_mean", step.constant(2, 1).values);
    setWeights(layer, "moving_variance", variance);
}

void Importer::addTranspose(const OnnxStep& step)
{
    const auto order = step.integers("perm", {});
    const bool toFirst = order == std::vector<std::int64_t>{0, 3, 1, 2};
    const bool toLast = order == std::vector<std::int64_t>{0, 2, 3, 1};
    if (isVector() || !(m_channelsLast ? toFirst : toLast))
        throw found("Transpose with other perm");
    m_channelsLast = toLast;
}

void Importer::addFlatten(const OnnxStep& step)
{
    if (step.op == "Flatten" && step.integer("axis", 1) != 1)
        throw found("Flatten with another axis than 1");
    const bool known = step.op == "Reshape" && step.hasConstant(0);
    const auto target = known ? readIntegers(*step.constants[0]) : std::vector<std::int64_t>{};
    if (known && target.size() != 2) {
        // Between pictures only a move of the single channel changes nothing else.
        const auto& s = shape();
        if (target.size() == 4 && s.channels == 1 && target[1] == 1 && target[2] == s.height
            && target[3] == s.width)
            m_channelsLast = false;
        else
            throw found("Reshape to another shape than [N, values]");
        return;
    }
    if (isVector())
        return;
    m_flattened = m_channelsLast ? Shape{1, 1, static_cast<int>(shape().size())} : shape();
    m_network.layers.add<Flatten>();
    m_isVector = true;
}

void Importer::addGlobalMeanMax(const OnnxStep& step)
{
    addPictureLayer<GlobalMeanMax>(step);
    m_flattened = shape();
    m_isVector = true;
}

void Importer::addGemm(const OnnxStep& step)
{
    if (!step.dataFirst || step.integer("transA", 0) != 0 || step.number("alpha", 1) != 1
        || step.number("beta", 1) != 1)
        throw found("Gemm with transA, alpha or beta");
    const bool unitsFirst = step.integer("transB", 0) != 0;
    const auto kernel = step.constant(0, 2);
    const auto units = kernel.shape[unitsFirst ? 0 : 1];
    addDense(kernel, unitsFirst,
             step.constants.size() > 1 ? step.constant(1, 1).values : Eigen::VectorXf::Zero(units));
}

void Importer::addMatMul(const OnnxStep& step)
{
    const auto matrix = step.constant(0, 2);
    if (!step.dataFirst)
        throw found("MatMul from the left");
    if (!isVector()) {
        addMeanRemoval(matrix);
        return;
    }
    Eigen::VectorXf bias = Eigen::VectorXf::Zero(matrix.shape[1]);
    if (m_next < m_chain.steps.size() && m_chain.steps[m_next].op == "Add")
        bias = m_chain.steps[m_next++].constant(0, 1).values;
    addDense(matrix, false, bias);
}

/** MatMul with I − 1/width and Div by a deviation for each row: CepstralMeanNormalization. */
void Importer::addMeanRemoval(const OnnxArray& matrix)
{
    const int width = shape().width;
    const bool removesMean = matrix.shape == std::vector<int>{width, width} && shape().channels == 1
        && !m_channelsLast
        && (matrix.values - meanRemovalMatrix(width)).cwiseAbs().maxCoeff() < kMatrixTolerance;
    if (!removesMean || m_next >= m_chain.steps.size() || m_chain.steps[m_next].op != "Div")
        throw found("MatMul of a picture with another matrix than mean removal, or without Div after it");
    const auto& division = m_chain.steps[m_next++];
    const auto deviation = division.constant(0, 4);
    if (!division.dataFirst || deviation.shape != std::vector<int>{1, 1, shape().height, 1}
        || !(deviation.values.array() > 0).all())
        throw found("Div by an array " + toString(deviation.shape));
    setWeights(m_network.layers.add<CepstralMeanNormalization>(), "deviation", deviation.values);
}

void Importer::addDense(const OnnxArray& kernel, bool unitsFirst, const Eigen::VectorXf& bias)
{
    const int inputs = kernel.shape[unitsFirst ? 1 : 0];
    const int units = kernel.shape[unitsFirst ? 0 : 1];
    if (!isVector() || inputs != shape().size())
        throw found("a dense layer of " + std::to_string(inputs) + " inputs on " + toString(shape()));
    auto values = kernel.values;
    if (!unitsFirst) {
        const Eigen::Map<const Eigen::MatrixXf> transposed(kernel.values.data(), units, inputs);
        values = transposed.transpose().reshaped();
    }
    auto& layer = m_network.layers.add<Dense>(units);
    setWeights(layer, "kernel", denseKernelFromOnnx(values, m_flattened, units));
    setWeights(layer, "bias", bias);
    m_flattened = shape();
}

void Importer::addSoftmax(const OnnxStep& step)
{
    const auto axis = step.integer("axis", 1);
    if (!isVector() || (axis != 1 && axis != -1))
        throw found("Softmax over another axis than the outputs");
    m_network.softmax = true;
}
} // namespace

ImportedNetwork importGraph(const onnx::GraphProto& graph)
{
    try {
        return Importer(graph).import();
    } catch (const Error& e) { // a layer that cannot follow the one before
        throw found(e.what());
    }
}

} // namespace tonada
