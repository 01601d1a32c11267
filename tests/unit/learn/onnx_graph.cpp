// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/learn/onnx_graph.h"

#include "core/learn/onnx_export.h"
#include "core/learn/onnx_import.h"

#include <stdexcept>

namespace tonada::test {

onnx::GraphProto exported(const Sequential& network)
{
    onnx::GraphProto graph;
    exportGraph(network, graph);
    return graph;
}

onnx::NodeProto& nodeOf(onnx::GraphProto& graph, const char* op)
{
    for (auto& node : *graph.mutable_node())
        if (node.op_type() == op)
            return node;
    throw std::logic_error(op);
}

onnx::AttributeProto& attributeOf(onnx::NodeProto& node, const char* name)
{
    for (auto& attribute : *node.mutable_attribute())
        if (attribute.name() == name)
            return attribute;
    auto& added = *node.add_attribute();
    added.set_name(name);
    return added;
}

void setIntegers(onnx::NodeProto& node, const char* name, std::initializer_list<std::int64_t> values)
{
    auto& attribute = attributeOf(node, name);
    attribute.set_type(onnx::AttributeProto::INTS);
    attribute.clear_ints();
    for (const auto value : values)
        attribute.add_ints(value);
}

onnx::TensorProto& arrayOf(onnx::GraphProto& graph, const std::string& name)
{
    for (auto& tensor : *graph.mutable_initializer())
        if (tensor.name() == name)
            return tensor;
    throw std::logic_error(name);
}

onnx::NodeProto& insertBefore(onnx::GraphProto& graph, const char* before, const char* op)
{
    int at = 0;
    while (graph.node(at).op_type() != before)
        ++at;
    auto& added = *graph.add_node();
    added.set_op_type(op);
    added.add_input(graph.node(at).input(0));
    added.add_output(std::string(op) + "_before_" + before);
    graph.mutable_node(at)->set_input(0, added.output(0));
    for (int i = graph.node_size() - 1; i > at; --i)
        graph.mutable_node()->SwapElements(i, i - 1);
    return *graph.mutable_node(at);
}

std::string refusal(const onnx::GraphProto& graph)
{
    try {
        (void)importGraph(graph);
    } catch (const std::invalid_argument& found) {
        return found.what();
    }
    return "taken";
}

} // namespace tonada::test
