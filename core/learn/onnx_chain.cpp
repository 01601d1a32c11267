// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_chain.h"

#include <algorithm>
#include <map>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {
bool isOneOf(const std::string& op, std::initializer_list<const char*> ops)
{
    return std::any_of(ops.begin(), ops.end(), [&](const char* other) { return op == other; });
}

constexpr int kMostStepsToZeros = 8;

class ChainBuilder
{
public:
    explicit ChainBuilder(const onnx::GraphProto& graph)
        : m_graph(graph)
    {
        for (const auto& tensor : graph.initializer())
            m_constants[tensor.name()] = &tensor;
        for (const auto& node : graph.node()) {
            if (node.op_type() == "Constant")
                addConstant(node);
            else if (node.op_type() != "Shape")
                for (const auto& input : node.input())
                    m_consumers[input].push_back(&node);
            for (const auto& output : node.output())
                m_producers[output] = &node;
        }
    }

    OnnxChain build()
    {
        m_chain.input = &soleInput();
        if (m_graph.output_size() != 1)
            throw std::invalid_argument(std::to_string(m_graph.output_size()) + " outputs");
        std::string at = m_chain.input->name();
        for (int i = 0; at != m_graph.output(0).name(); ++i) {
            if (i > m_graph.node_size())
                throw std::invalid_argument("a loop");
            at = follow(at);
        }
        return std::move(m_chain);
    }

private:
    void addConstant(const onnx::NodeProto& node)
    {
        for (const auto& attribute : node.attribute())
            if (attribute.name() == "value" && node.output_size() == 1)
                m_constants[node.output(0)] = &attribute.t();
    }

    const onnx::ValueInfoProto& soleInput() const
    {
        const onnx::ValueInfoProto* sole = nullptr;
        for (const auto& input : m_graph.input()) {
            if (m_constants.count(input.name()) != 0)
                continue; // up to IR version 3 initializers were inputs too
            if (sole != nullptr)
                throw std::invalid_argument("more than one input");
            sole = &input;
        }
        if (sole == nullptr)
            throw std::invalid_argument("no input");
        return *sole;
    }

    /** Adds what is done with the value `at`; returns the name of the result. */
    std::string follow(const std::string& at)
    {
        const auto found = m_consumers.find(at);
        if (found == m_consumers.end())
            throw std::invalid_argument("no way from the input to the output");
        auto nodes = found->second;
        if (nodes.size() > 1) // some only ask for a shape
            nodes.erase(std::remove_if(nodes.begin(), nodes.end(),
                                       [this](const auto* node) { return !isUsed(*node); }),
                        nodes.end());
        if (nodes.size() == 2)
            return followFork(*nodes[0], *nodes[1]);
        if (nodes.size() != 1)
            throw std::invalid_argument("a value with " + std::to_string(nodes.size()) + " uses");
        return followNode(*nodes[0], at);
    }

    std::string followNode(const onnx::NodeProto& node, const std::string& at)
    {
        if (node.output_size() < 1 || !isOneOf(node.domain(), {"", "ai.onnx"}))
            throw std::invalid_argument("the operator " + node.domain() + "::" + node.op_type());
        const int output = usedOutput(node);
        if (!isOneOf(node.op_type(), {"Identity", "Dropout"}))
            m_chain.steps.push_back(stepOf(node, at, output));
        return node.output(output);
    }

    bool isUsed(const std::string& value) const
    {
        return !value.empty() && (m_consumers.count(value) != 0 || value == m_graph.output(0).name());
    }

    bool isUsed(const onnx::NodeProto& node) const
    {
        return std::any_of(node.output().begin(), node.output().end(),
                           [this](const std::string& output) { return isUsed(output); });
    }

    int usedOutput(const onnx::NodeProto& node) const
    {
        int used = -1;
        for (int i = 0; i < node.output_size(); ++i) {
            const auto& name = node.output(i);
            if (!isUsed(name))
                continue;
            if (used != -1)
                throw std::invalid_argument(node.op_type() + " with two outputs in use");
            used = i;
        }
        return std::max(used, 0);
    }

    OnnxStep stepOf(const onnx::NodeProto& node, const std::string& at, int output) const
    {
        OnnxStep step{node.op_type(), &node, {}, {}, node.input(0) == at, output};
        for (const auto& input : node.input()) {
            if (input == at)
                continue;
            const auto constant = m_constants.find(input);
            step.constants.push_back(constant == m_constants.end() ? nullptr : constant->second);
            step.zeros.push_back(input.empty() || isZero(input, kMostStepsToZeros));
        }
        return step;
    }

    /** Nothing but zeros, whatever its size: a constant, or what only repeats or cuts one. */
    bool isZero(const std::string& name, int stepsLeft) const
    {
        const auto constant = m_constants.find(name);
        if (constant != m_constants.end())
            return holdsZeros(*constant->second);
        const auto producer = m_producers.find(name);
        if (producer == m_producers.end() || stepsLeft == 0)
            return false;
        const auto& node = *producer->second;
        if (node.op_type() == "ConstantOfShape") {
            const auto& value = node.attribute();
            return std::all_of(value.begin(), value.end(),
                               [](const auto& attribute) { return holdsZeros(attribute.t()); });
        }
        return node.input_size() > 0
            && isOneOf(node.op_type(), {"Expand", "Slice", "Squeeze", "Unsqueeze", "Identity"})
            && isZero(node.input(0), stepsLeft - 1);
    }

    static bool holdsZeros(const onnx::TensorProto& tensor)
    {
        return tensor.data_type() == onnx::TensorProto::FLOAT
            && (readFloats(tensor).values.array() == 0).all();
    }

    std::string followFork(const onnx::NodeProto& a, const onnx::NodeProto& b)
    {
        const bool aIsMean = isOneOf(a.op_type(), {"GlobalAveragePool"});
        const auto& mean = aIsMean ? a : b;
        const auto& max = aIsMean ? b : a;
        if (mean.op_type() != "GlobalAveragePool" || max.op_type() != "GlobalMaxPool"
            || mean.output_size() != 1 || max.output_size() != 1)
            throw std::invalid_argument("a fork into " + a.op_type() + " and " + b.op_type());
        const auto joined = m_consumers.find(mean.output(0));
        if (joined == m_consumers.end() || joined->second.size() != 1)
            throw std::invalid_argument("a fork that does not join");
        const auto& join = *joined->second[0];
        if (join.op_type() != "Concat" || join.input_size() != 2 || join.input(0) != mean.output(0)
            || join.input(1) != max.output(0) || join.output_size() != 1)
            throw std::invalid_argument("a fork joined by " + join.op_type());
        m_chain.steps.push_back({kMeanAndMax, &join, {}, {}, true, 0});
        return join.output(0);
    }

    const onnx::GraphProto& m_graph;
    std::map<std::string, const onnx::TensorProto*> m_constants;
    std::map<std::string, std::vector<const onnx::NodeProto*>> m_consumers;
    std::map<std::string, const onnx::NodeProto*> m_producers;
    OnnxChain m_chain;
};
} // namespace

OnnxChain chainOf(const onnx::GraphProto& graph)
{
    return ChainBuilder(graph).build();
}

} // namespace tonada
