// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_export.h"

#include "core/learn/onnx_layout.h"
#include "core/learn/onnx_tensor.h"
#include "core/nn/activation.h"
#include "core/nn/batch_normalization.h"
#include "core/nn/cepstral_mean_normalization.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/global_mean_max.h"
#include "core/nn/lstm.h"
#include "core/nn/max_pooling2d.h"
#include "core/nn/permute.h"
#include "core/nn/sequential.h"

#include <initializer_list>
#include <onnx/onnx_pb.h>
#include <set>
#include <stdexcept>

namespace tonada {
namespace {
void setAttribute(onnx::NodeProto& node, const char* name, std::initializer_list<int> values)
{
    auto& attribute = *node.add_attribute();
    attribute.set_name(name);
    attribute.set_type(onnx::AttributeProto::INTS);
    for (const int value : values)
        attribute.add_ints(value);
}

void setAttribute(onnx::NodeProto& node, const char* name, int value)
{
    auto& attribute = *node.add_attribute();
    attribute.set_name(name);
    attribute.set_type(onnx::AttributeProto::INT);
    attribute.set_i(value);
}

void setAttribute(onnx::NodeProto& node, const char* name, float value)
{
    auto& attribute = *node.add_attribute();
    attribute.set_name(name);
    attribute.set_type(onnx::AttributeProto::FLOAT);
    attribute.set_f(value);
}

enum class Order
{
    Picture, // [N, channels, height, width], or a vector [N, values]
    BatchFirst, // [N, steps, values]
    TimeFirst, // [steps, N, values]
};

/** Appends node after node; the value that stands at the end so far is at(). */
class GraphWriter
{
public:
    explicit GraphWriter(onnx::GraphProto& graph)
        : m_graph(graph)
    { }

    void add(const Layer& layer);

    void close()
    {
        if (m_graph.node_size() > 0)
            m_graph.mutable_node(m_graph.node_size() - 1)->set_output(0, kOnnxOutput);
    }

private:
    onnx::NodeProto& node(const std::string& op, const std::vector<std::string>& constants = {})
    {
        auto& added = *m_graph.add_node();
        added.set_op_type(op);
        added.set_name(m_layer + '_' + op + (m_ops.insert(op).second ? "" : "_2"));
        added.add_input(m_at);
        for (const auto& constant : constants)
            added.add_input(constant);
        m_at = added.name() + "_output";
        added.add_output(m_at);
        return added;
    }

    std::string constant(const std::string& name, std::initializer_list<int> shape,
                         const Eigen::VectorXf& values)
    {
        auto& tensor = *m_graph.add_initializer();
        writeFloats(tensor, m_layer + '_' + name, {shape.begin(), shape.size()}, values);
        return tensor.name();
    }

    /** A layer's parameter that has one number a channel. */
    std::string vector(const Layer& layer, const char* name)
    {
        const auto& values = layer.parameter(name).values;
        return constant(name, {static_cast<int>(values.size())}, values);
    }

    void add(const Conv2D& layer);
    void add(const BatchNormalization& layer);
    void add(const CepstralMeanNormalization& layer);
    void add(const MaxPooling2D& layer);
    void add(const GlobalMeanMax& layer);
    void add(const Flatten& layer);
    void add(const Dense& layer);
    void add(const Lstm& layer);
    void add(const Permute& layer);
    void squeeze(int axis);
    void transpose(std::initializer_list<int> axes, Order order);
    void add(const Activation& layer);
    void add(const Dropout&) { }

    template <typename L>
    bool addIf(const Layer& layer)
    {
        const auto* const typed = dynamic_cast<const L*>(&layer);
        if (typed != nullptr)
            add(*typed);
        return typed != nullptr;
    }
    template <typename... Ls>
    bool addAny(const Layer& layer)
    {
        return (addIf<Ls>(layer) || ...);
    }

    onnx::GraphProto& m_graph;
    std::string m_layer; // prefix of all names of the layer being written
    std::set<std::string> m_ops; // that this layer has so far, none of them more than twice
    std::string m_at = kOnnxInput;
    int m_count = 0;
    Shape m_flattened; // the picture that the current vector was
    Order m_order = Order::Picture;
};

void GraphWriter::add(const Layer& layer)
{
    m_layer = std::string(layer.type()) + '_' + std::to_string(++m_count);
    m_ops.clear();
    const bool sequential = addAny<Lstm, Permute>(layer);
    if (!sequential && m_order != Order::Picture)
        throw std::invalid_argument("the layer " + std::string(layer.type()) + " on a sequence");
    if (!sequential
        && !addAny<Conv2D, BatchNormalization, CepstralMeanNormalization, MaxPooling2D, GlobalMeanMax,
                   Flatten, Dense, Activation, Dropout>(layer))
        throw std::invalid_argument("the layer " + std::string(layer.type()));
}

void GraphWriter::add(const Conv2D& layer)
{
    const auto [height, width] = layer.kernelSize();
    const auto padding = layer.padding();
    const KernelShape shape{height, width, layer.inputShape().channels, layer.filters()};
    const auto kernel = constant("kernel", {shape.filters, shape.inputs, height, width},
                                 convKernelToOnnx(layer.parameter("kernel").values, shape));
    auto& conv = node("Conv", {kernel, vector(layer, "bias")});
    setAttribute(conv, "kernel_shape", {height, width});
    setAttribute(conv, "pads", {padding.height, padding.width, padding.height, padding.width});
}

void GraphWriter::add(const BatchNormalization& layer)
{
    auto& normalization = node("BatchNormalization",
                               {vector(layer, "gamma"), vector(layer, "beta"), vector(layer, "moving_mean"),
                                vector(layer, "moving_variance")});
    setAttribute(normalization, "epsilon", layer.epsilon());
    setAttribute(normalization, "momentum", layer.momentum());
}

void GraphWriter::add(const CepstralMeanNormalization& layer)
{
    const auto [height, width, channels] = layer.inputShape();
    node("MatMul", {constant("mean_removal", {width, width}, meanRemovalMatrix(width))});
    node("Div", {constant("deviation", {1, channels, height, 1}, layer.parameter("deviation").values)});
}

void GraphWriter::add(const MaxPooling2D& layer)
{
    const auto [height, width] = layer.poolSize();
    auto& pool = node("MaxPool");
    setAttribute(pool, "kernel_shape", {height, width});
    setAttribute(pool, "strides", {height, width});
}

void GraphWriter::add(const GlobalMeanMax& layer)
{
    const auto picture = m_at;
    const auto mean = node("GlobalAveragePool").output(0);
    m_at = picture;
    const auto max = node("GlobalMaxPool").output(0);
    m_at = mean;
    setAttribute(node("Concat", {max}), "axis", 1);
    setAttribute(node("Flatten"), "axis", 1);
    m_flattened = layer.outputShape();
}

void GraphWriter::add(const Flatten& layer)
{
    m_flattened = layer.inputShape();
    setAttribute(node("Flatten"), "axis", 1);
}

void GraphWriter::add(const Dense& layer)
{
    const auto inputs = static_cast<int>(layer.inputShape().size());
    const auto flattened = m_flattened.size() == inputs ? m_flattened : layer.inputShape();
    const auto kernel
        = constant("kernel", {layer.units(), inputs},
                   denseKernelToOnnx(layer.parameter("kernel").values, flattened, layer.units()));
    setAttribute(node("Gemm", {kernel, vector(layer, "bias")}), "transB", 1);
    m_flattened = layer.outputShape();
}

void GraphWriter::squeeze(int axis)
{
    setAttribute(node("Squeeze"), "axes", {axis});
}

void GraphWriter::transpose(std::initializer_list<int> axes, Order order)
{
    setAttribute(node("Transpose"), "perm", axes);
    m_order = order;
}

void GraphWriter::add(const Permute& /*layer*/)
{
    if (m_order == Order::Picture)
        squeeze(1);
    if (m_order == Order::TimeFirst)
        transpose({1, 2, 0}, Order::BatchFirst);
    else
        transpose({0, 2, 1}, Order::BatchFirst);
}

void GraphWriter::add(const Lstm& layer)
{
    if (m_order == Order::Picture)
        squeeze(1);
    if (m_order != Order::TimeFirst)
        transpose({1, 0, 2}, Order::TimeFirst);
    const int units = layer.units();
    const int inputs = layer.inputShape().width;
    const auto weights = constant("W", {1, 4 * units, inputs},
                                  lstmKernelToOnnx(layer.parameter("kernel").values, inputs, units));
    const auto recurrent
        = constant("R", {1, 4 * units, units},
                   lstmKernelToOnnx(layer.parameter("recurrent_kernel").values, units, units));
    const auto biases = constant("B", {1, 8 * units}, lstmBiasToOnnx(layer.parameter("bias").values, units));
    auto& lstm = node("LSTM", {weights, recurrent, biases});
    setAttribute(lstm, "hidden_size", units);
    if (layer.returnSequences()) {
        squeeze(1);
        return;
    }
    lstm.set_output(0, "");
    lstm.add_output(m_at);
    squeeze(0);
    m_order = Order::Picture;
    m_flattened = layer.outputShape();
}

void GraphWriter::add(const Activation& layer)
{
    node(layer.function() == ActivationFunction::Relu ? "Relu" : "Sigmoid");
}

void describe(onnx::ValueInfoProto& info, const char* name, std::initializer_list<int> shape)
{
    info.set_name(name);
    auto& tensor = *info.mutable_type()->mutable_tensor_type();
    tensor.set_elem_type(onnx::TensorProto::FLOAT);
    tensor.mutable_shape()->add_dim()->set_dim_param("N");
    for (const int size : shape)
        tensor.mutable_shape()->add_dim()->set_dim_value(size);
}
} // namespace

void exportGraph(const Sequential& network, onnx::GraphProto& graph)
{
    graph.set_name("tonada");
    const auto [height, width, channels] = network.inputShape();
    describe(*graph.add_input(), kOnnxInput, {channels, height, width});
    GraphWriter writer(graph);
    for (std::size_t i = 0; i < network.size(); ++i)
        writer.add(network.layer(i));
    writer.close();
    describe(*graph.add_output(), kOnnxOutput, {static_cast<int>(network.outputShape().size())});
}

} // namespace tonada
