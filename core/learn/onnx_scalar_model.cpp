// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_scalar_model.h"

#include "core/learn/onnx_export.h"
#include "core/learn/onnx_linear.h"
#include "core/learn/onnx_tree.h"

#include <algorithm>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {

onnx::NodeProto& addNode(onnx::GraphProto& graph, const char* input,
                         std::initializer_list<const char*> outputs)
{
    auto& node = *graph.add_node();
    node.set_domain(kOnnxMlDomain);
    node.set_name("node_" + std::to_string(graph.node_size()));
    node.add_input(input);
    for (const char* output : outputs)
        node.add_output(output);
    return node;
}

void describe(onnx::ValueInfoProto& info, const char* name, onnx::TensorProto::DataType type, int columns)
{
    info.set_name(name);
    auto& tensor = *info.mutable_type()->mutable_tensor_type();
    tensor.set_elem_type(type);
    tensor.mutable_shape()->add_dim()->set_dim_param("N");
    if (columns > 0)
        tensor.mutable_shape()->add_dim()->set_dim_value(columns);
}

void requireFiveScalars(const onnx::GraphProto& graph)
{
    if (graph.input_size() != 1)
        throw std::invalid_argument(std::to_string(graph.input_size()) + " inputs");
    const auto& tensor = graph.input(0).type().tensor_type();
    const auto& shape = tensor.shape();
    if (tensor.elem_type() != onnx::TensorProto::FLOAT || shape.dim_size() != 2
        || shape.dim(1).dim_value() != static_cast<std::int64_t>(kScalars))
        throw std::invalid_argument("an input that is not five float32 numbers");
}

/** Each operator takes what the one before gives, and the scores are the graph's. */
void requireChain(const onnx::GraphProto& graph)
{
    std::string at = graph.input(0).name();
    for (const auto& node : graph.node()) {
        if (node.domain() != kOnnxMlDomain)
            throw std::invalid_argument("the operator " + node.op_type());
        if (node.input_size() != 1 || node.input(0) != at || node.output_size() < 1)
            throw std::invalid_argument("the operator " + node.op_type() + " in no chain");
        at = node.output(0);
    }
    const auto& last = graph.node(graph.node_size() - 1);
    const auto isScores = [&](const auto& output) {
        return last.output_size() == 2 && output.name() == last.output(1);
    };
    if (std::none_of(graph.output().begin(), graph.output().end(), isScores))
        throw std::invalid_argument("an output that is not the scores of " + last.op_type());
}

} // namespace

bool isScalarGraph(const onnx::GraphProto& graph)
{
    return std::any_of(graph.node().begin(), graph.node().end(),
                       [](const auto& node) { return node.domain() == kOnnxMlDomain; });
}

void exportGraph(const ScalarModel& model, onnx::GraphProto& graph)
{
    graph.set_name("tonada");
    describe(*graph.add_input(), kOnnxScalars, onnx::TensorProto::FLOAT, static_cast<int>(kScalars));
    if (const auto* const forest = dynamic_cast<const RandomForest*>(&model)) {
        exportForest(*forest, addNode(graph, kOnnxScalars, {kOnnxLabel, kOnnxOutput}));
    } else if (const auto* const regression = dynamic_cast<const LogisticRegression*>(&model)) {
        constexpr const char* kStandardised = "standardised";
        auto& scaler = addNode(graph, kOnnxScalars, {kStandardised});
        exportRegression(*regression, scaler, addNode(graph, kStandardised, {kOnnxLabel, kOnnxOutput}));
    } else {
        throw std::invalid_argument("a system without an operator in ONNX");
    }
    describe(*graph.add_output(), kOnnxLabel, onnx::TensorProto::INT64, 0);
    describe(*graph.add_output(), kOnnxOutput, onnx::TensorProto::FLOAT, 2);
}

std::unique_ptr<const ScalarModel> importScalarGraph(const onnx::GraphProto& graph)
{
    requireFiveScalars(graph);
    requireChain(graph);
    const auto is = [&](int index, const char* op) {
        return graph.node(index).op_type() == op;
    };
    if (graph.node_size() == 1 && is(0, "TreeEnsembleClassifier"))
        return std::make_unique<RandomForest>(importForest(graph.node(0)));
    if (graph.node_size() == 2 && is(0, "Scaler") && is(1, "LinearClassifier"))
        return std::make_unique<LogisticRegression>(importRegression(graph.node(0), graph.node(1)));
    std::string ops;
    for (const auto& node : graph.node())
        ops += (ops.empty() ? "" : ", ") + node.op_type();
    throw std::invalid_argument("the operators " + ops);
}

} // namespace tonada
