// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/sequential.h"

#include <cstdint>
#include <initializer_list>
#include <onnx/onnx_pb.h>
#include <string>

namespace tonada::test {

/** What exportGraph() makes of the network: to change and to import again. */
[[nodiscard]] onnx::GraphProto exported(const Sequential& network);

/** The first node of that operator; its attribute of that name, added if need be; the array of that name. */
[[nodiscard]] onnx::NodeProto& nodeOf(onnx::GraphProto& graph, const char* op);
[[nodiscard]] onnx::AttributeProto& attributeOf(onnx::NodeProto& node, const char* name);
[[nodiscard]] onnx::TensorProto& arrayOf(onnx::GraphProto& graph, const std::string& name);

void setIntegers(onnx::NodeProto& node, const char* name, std::initializer_list<std::int64_t> values);

/** Puts a node in front of `before`, on the value that flows into it. */
onnx::NodeProto& insertBefore(onnx::GraphProto& graph, const char* before, const char* op);

/** What importGraph() says is wrong with it, or "taken". */
[[nodiscard]] std::string refusal(const onnx::GraphProto& graph);

} // namespace tonada::test
