// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_attributes.h"

#include <algorithm>
#include <cmath>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {

onnx::AttributeProto& newAttribute(onnx::NodeProto& node, const char* name,
                                   onnx::AttributeProto::AttributeType type)
{
    auto& attribute = *node.add_attribute();
    attribute.set_name(name);
    attribute.set_type(type);
    return attribute;
}

} // namespace

const onnx::AttributeProto* OnnxAttributes::find(const char* name) const
{
    for (const auto& attribute : m_node.attribute())
        if (attribute.name() == name)
            return &attribute;
    return nullptr;
}

const onnx::AttributeProto& OnnxAttributes::get(const char* name) const
{
    const auto* const found = find(name);
    if (found == nullptr)
        throw std::invalid_argument(m_node.op_type() + " without " + name);
    return *found;
}

void OnnxAttributes::requireCount(const char* name, std::size_t found, std::size_t expected) const
{
    if (found != expected)
        throw std::invalid_argument(m_node.op_type() + " with " + std::to_string(found) + " values in " + name
                                    + " where " + std::to_string(expected) + " belong");
}

std::size_t OnnxAttributes::count(const char* name) const
{
    const auto& attribute = get(name);
    return static_cast<std::size_t>(
        std::max({attribute.floats_size(), attribute.ints_size(), attribute.strings_size()}));
}

std::vector<float> OnnxAttributes::floats(const char* name, std::size_t count) const
{
    const auto& values = get(name).floats();
    requireCount(name, static_cast<std::size_t>(values.size()), count);
    if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
        throw std::invalid_argument(m_node.op_type() + " with values in " + name + " that are not finite");
    return {values.begin(), values.end()};
}

std::vector<std::int64_t> OnnxAttributes::integers(const char* name, std::size_t count) const
{
    const auto& values = get(name).ints();
    requireCount(name, static_cast<std::size_t>(values.size()), count);
    return {values.begin(), values.end()};
}

std::vector<std::string> OnnxAttributes::strings(const char* name, std::size_t count) const
{
    const auto& values = get(name).strings();
    requireCount(name, static_cast<std::size_t>(values.size()), count);
    return {values.begin(), values.end()};
}

void OnnxAttributes::requireText(const char* name, const char* only, const char* otherwise) const
{
    const std::string text = has(name) ? get(name).s() : otherwise;
    if (text != only)
        throw std::invalid_argument(m_node.op_type() + " with " + name + " " + text);
}

void OnnxAttributes::requireTwoLabels(const char* name) const
{
    if (integers(name, 2) != std::vector<std::int64_t>{0, 1})
        throw std::invalid_argument(m_node.op_type() + " with other labels than 0 and 1");
}

void addAttribute(onnx::NodeProto& node, const char* name, std::span<const float> values)
{
    auto& attribute = newAttribute(node, name, onnx::AttributeProto::FLOATS);
    for (const float value : values)
        attribute.add_floats(value);
}

void addAttribute(onnx::NodeProto& node, const char* name, std::span<const std::int64_t> values)
{
    auto& attribute = newAttribute(node, name, onnx::AttributeProto::INTS);
    for (const auto value : values)
        attribute.add_ints(value);
}

void addAttribute(onnx::NodeProto& node, const char* name, std::span<const std::string> values)
{
    auto& attribute = newAttribute(node, name, onnx::AttributeProto::STRINGS);
    for (const auto& value : values)
        attribute.add_strings(value);
}

void addAttribute(onnx::NodeProto& node, const char* name, const char* text)
{
    newAttribute(node, name, onnx::AttributeProto::STRING).set_s(text);
}

} // namespace tonada
