// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/logistic_regression.h"

namespace onnx {
class NodeProto;
}

namespace tonada {

/** Makes `scaler` the operator Scaler and `classifier` LinearClassifier with LOGISTIC: one row of coefficients
 *  for each class, the first the negative of the second. */
void exportRegression(const LogisticRegression& regression, onnx::NodeProto& scaler,
                      onnx::NodeProto& classifier);

/** The other way. Throws std::invalid_argument with what was found. */
[[nodiscard]] LogisticRegression importRegression(const onnx::NodeProto& scaler,
                                                  const onnx::NodeProto& classifier);

} // namespace tonada
