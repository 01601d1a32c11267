// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace onnx {
class AttributeProto;
class NodeProto;
} // namespace onnx

namespace tonada {

/** The attributes of an operator of ai.onnx.ml, which keeps its weights there. Refers to `node`. All members
 *  throw std::invalid_argument naming the attribute when it is missing or has another type. */
class OnnxAttributes
{
public:
    explicit OnnxAttributes(const onnx::NodeProto& node)
        : m_node(node)
    { }

    /** Finite ones, exactly `count` of them. */
    [[nodiscard]] std::vector<float> floats(const char* name, std::size_t count) const;
    [[nodiscard]] std::vector<std::int64_t> integers(const char* name, std::size_t count) const;
    [[nodiscard]] std::vector<std::string> strings(const char* name, std::size_t count) const;
    /** How many values a list has. */
    [[nodiscard]] std::size_t count(const char* name) const;
    [[nodiscard]] bool has(const char* name) const { return find(name) != nullptr; }

    /** Refuses a text that is another than `only`; one that is not given is `otherwise`. */
    void requireText(const char* name, const char* only, const char* otherwise) const;
    /** Refuses labels that are not the integers 0 and 1. */
    void requireTwoLabels(const char* name) const;

private:
    [[nodiscard]] const onnx::AttributeProto* find(const char* name) const;
    [[nodiscard]] const onnx::AttributeProto& get(const char* name) const;
    void requireCount(const char* name, std::size_t found, std::size_t expected) const;

    const onnx::NodeProto& m_node;
};

void addAttribute(onnx::NodeProto& node, const char* name, std::span<const float> values);
void addAttribute(onnx::NodeProto& node, const char* name, std::span<const std::int64_t> values);
void addAttribute(onnx::NodeProto& node, const char* name, std::span<const std::string> values);
void addAttribute(onnx::NodeProto& node, const char* name, const char* text);

} // namespace tonada
