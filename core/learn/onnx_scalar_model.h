// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scalar_model.h"

#include <memory>

namespace onnx {
class GraphProto;
}

namespace tonada {

/** Names of the graph's input, [N, 5] in the order of enum Scalar, and of the decided label, [N]; the scores
 *  are kOnnxOutput, [N, 2]. */
inline constexpr const char* kOnnxScalars = "scalars";
inline constexpr const char* kOnnxLabel = "label";
/** The operators' domain, and the version of it they are written in. */
inline constexpr const char* kOnnxMlDomain = "ai.onnx.ml";
inline constexpr int kOnnxMlOpset = 1;

/** Whether there is an operator of ai.onnx.ml in it. */
[[nodiscard]] bool isScalarGraph(const onnx::GraphProto& graph);

/** Writes logistic regression as Scaler and LinearClassifier, the forest as TreeEnsembleClassifier. Throws
 *  std::invalid_argument for another model. */
void exportGraph(const ScalarModel& model, onnx::GraphProto& graph);

/** Reads what exportGraph() writes, and trusts nothing in it. Throws std::invalid_argument with what was found
 *  that this program cannot use. */
[[nodiscard]] std::unique_ptr<const ScalarModel> importScalarGraph(const onnx::GraphProto& graph);

} // namespace tonada
