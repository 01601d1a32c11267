// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/onnx_step.h"

namespace onnx {
class GraphProto;
class ValueInfoProto;
} // namespace onnx

namespace tonada {

/** The one fork of these networks: global mean and global maximum, joined in this order. */
inline constexpr const char* kMeanAndMax = "GlobalAveragePool and GlobalMaxPool";

struct OnnxChain
{
    const onnx::ValueInfoProto* input = nullptr;
    std::vector<OnnxStep> steps;
};

/** The graph as a chain of operations; Identity, Dropout and what computes shapes is left out. Refers to
 *  `graph`. Throws std::invalid_argument with what was found when it is no chain. */
[[nodiscard]] OnnxChain chainOf(const onnx::GraphProto& graph);

} // namespace tonada
