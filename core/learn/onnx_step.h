// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/onnx_tensor.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace onnx {
class AttributeProto;
class NodeProto;
} // namespace onnx

namespace tonada {

/** One operation on the way from a model's input to its output. Refers to the graph it was read from. All
 *  members throw std::invalid_argument with what was found when it is not what the caller can use. */
struct OnnxStep
{
    std::string op; ///< ONNX's operator, or kMeanAndMax
    const onnx::NodeProto* node = nullptr; ///< for its attributes
    std::vector<const onnx::TensorProto*> constants; ///< its inputs but the data, in order; null if
        ///< computed or not given
    std::vector<bool> zeros; ///< of the same inputs: not given, or nothing but zeros
    bool dataFirst = true; ///< the data is the first input
    int output = 0; ///< which of its outputs leads on

    /** An attribute, or `otherwise` when it is not given. */
    [[nodiscard]] std::int64_t integer(const char* name, std::int64_t otherwise) const;
    [[nodiscard]] float number(const char* name, float otherwise) const;
    [[nodiscard]] std::vector<std::int64_t> integers(const char* name,
                                                     std::vector<std::int64_t> otherwise) const;

    [[nodiscard]] std::string text(const char* name, const std::string& otherwise) const;

    /** Refuses an attribute that is given. */
    void requireAbsent(const char* name) const;
    /** Refuses an attribute that is given and is not `only`. */
    void require(const char* name, const std::vector<std::int64_t>& only) const;
    /** Refuses sizes of the padding left to the runtime. */
    void requireNoAutoPad() const;

    /** Whether the input of that index is there at all, or nothing but zeros. */
    [[nodiscard]] bool isGiven(std::size_t index) const;
    [[nodiscard]] bool isZero(std::size_t index) const;
    [[nodiscard]] bool hasConstant(std::size_t index) const;
    /** The constant input of that index, with so many dimensions. */
    [[nodiscard]] OnnxArray constant(std::size_t index, std::size_t dimensions) const;

private:
    [[nodiscard]] const onnx::AttributeProto* attribute(const char* name) const;
};

/** "[64 × 1 × 3 × 3]" */
[[nodiscard]] std::string toString(const std::vector<int>& shape);

} // namespace tonada
