// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_step.h"

#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {

const onnx::AttributeProto* OnnxStep::attribute(const char* name) const
{
    for (const auto& candidate : node->attribute())
        if (candidate.name() == name)
            return &candidate;
    return nullptr;
}

std::int64_t OnnxStep::integer(const char* name, std::int64_t otherwise) const
{
    const auto* const found = attribute(name);
    return found == nullptr ? otherwise : found->i();
}

float OnnxStep::number(const char* name, float otherwise) const
{
    const auto* const found = attribute(name);
    return found == nullptr ? otherwise : found->f();
}

std::vector<std::int64_t> OnnxStep::integers(const char* name, std::vector<std::int64_t> otherwise) const
{
    const auto* const found = attribute(name);
    if (found == nullptr)
        return otherwise;
    return {found->ints().begin(), found->ints().end()};
}

std::string OnnxStep::text(const char* name, const std::string& otherwise) const
{
    const auto* const found = attribute(name);
    return found == nullptr ? otherwise : found->s();
}

void OnnxStep::requireAbsent(const char* name) const
{
    if (attribute(name) != nullptr)
        throw std::invalid_argument(op + " with " + name);
}

void OnnxStep::require(const char* name, const std::vector<std::int64_t>& only) const
{
    if (integers(name, only) != only)
        throw std::invalid_argument(op + " with other " + name);
}

void OnnxStep::requireNoAutoPad() const
{
    const auto* const found = attribute("auto_pad");
    if (found != nullptr && found->s() != "NOTSET" && found->s() != "VALID")
        throw std::invalid_argument(op + " with auto_pad " + found->s());
}

bool OnnxStep::isGiven(std::size_t index) const
{
    const int place = static_cast<int>(index) + (dataFirst ? 1 : 0);
    return place < node->input_size() && !node->input(place).empty();
}

bool OnnxStep::isZero(std::size_t index) const
{
    return index >= zeros.size() || zeros[index];
}

bool OnnxStep::hasConstant(std::size_t index) const
{
    return index < constants.size() && constants[index] != nullptr;
}

OnnxArray OnnxStep::constant(std::size_t index, std::size_t dimensions) const
{
    if (!hasConstant(index))
        throw std::invalid_argument(op + " of computed values");
    auto array = readFloats(*constants[index]);
    if (array.shape.size() != dimensions)
        throw std::invalid_argument(op + " with an array " + toString(array.shape));
    return array;
}

std::string toString(const std::vector<int>& shape)
{
    std::string text;
    for (const int size : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(size);
    return '[' + text + ']';
}

} // namespace tonada
