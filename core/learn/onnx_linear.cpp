// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_linear.h"

#include "core/learn/onnx_attributes.h"

#include <algorithm>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {

ScalarMeans scalars(const std::vector<float>& values, std::size_t from = 0)
{
    ScalarMeans out{};
    std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(from), kScalars, out.begin());
    return out;
}

} // namespace

void exportRegression(const LogisticRegression& regression, onnx::NodeProto& scaler,
                      onnx::NodeProto& classifier)
{
    const auto& weights = regression.weights();
    scaler.set_op_type("Scaler");
    addAttribute(scaler, "offset", weights.offset);
    addAttribute(scaler, "scale", weights.scale);

    std::vector<float> coefficients;
    for (const float value : weights.coefficients)
        coefficients.push_back(-value);
    coefficients.insert(coefficients.end(), weights.coefficients.begin(), weights.coefficients.end());
    classifier.set_op_type("LinearClassifier");
    addAttribute(classifier, "coefficients", coefficients);
    addAttribute(classifier, "intercepts", std::vector<float>{-weights.intercept, weights.intercept});
    addAttribute(classifier, "classlabels_ints", std::vector<std::int64_t>{0, 1});
    addAttribute(classifier, "post_transform", "LOGISTIC");
}

LogisticRegression importRegression(const onnx::NodeProto& scaler, const onnx::NodeProto& classifier)
{
    const OnnxAttributes scaling(scaler);
    const OnnxAttributes attributes(classifier);
    attributes.requireTwoLabels("classlabels_ints");
    attributes.requireText("post_transform", "LOGISTIC", "NONE");
    const auto coefficients = attributes.floats("coefficients", 2 * kScalars);
    const auto intercepts = attributes.floats("intercepts", 2);
    bool mirrored = intercepts[0] == -intercepts[1];
    for (std::size_t i = 0; i < kScalars; ++i)
        mirrored = mirrored && coefficients[i] == -coefficients[kScalars + i];
    if (!mirrored)
        throw std::invalid_argument("LinearClassifier whose two classes are not each other's opposite");
    return LogisticRegression({scalars(scaling.floats("offset", kScalars)),
                               scalars(scaling.floats("scale", kScalars)), scalars(coefficients, kScalars),
                               intercepts[1]});
}

} // namespace tonada
