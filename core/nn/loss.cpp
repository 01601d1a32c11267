// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/loss.h"

#include <cassert>
#include <cmath>

namespace tonada {
namespace {
double sigmoid(double x)
{
    return 1.0 / (1.0 + std::exp(-x));
}

double exampleWeight(const Eigen::Ref<const Eigen::VectorXf>& label, std::span<const float> classWeights)
{
    if (classWeights.empty())
        return 1.0;
    assert(std::ssize(classWeights) == label.size());
    const Eigen::Map<const Eigen::VectorXf> weights(classWeights.data(), label.size());
    return static_cast<double>(weights.dot(label));
}
} // namespace

float binaryCrossEntropy(ConstBatch logits, ConstBatch labels, Eigen::MatrixXf& dLogits,
                         std::span<const float> classWeights)
{
    assert(logits.rows() == labels.rows() && logits.cols() == labels.cols());
    dLogits.resize(logits.rows(), logits.cols());
    const auto count = static_cast<double>(logits.size());
    double sum = 0.0;
    for (Eigen::Index column = 0; column < logits.cols(); ++column) {
        const double weight = exampleWeight(labels.col(column), classWeights);
        for (Eigen::Index row = 0; row < logits.rows(); ++row) {
            const double x = static_cast<double>(logits(row, column));
            const double label = static_cast<double>(labels(row, column));
            sum += weight * (std::fmax(x, 0.0) - x * label + std::log1p(std::exp(-std::fabs(x))));
            // sigmoid(x) - label, without cancellation
            const double slope = (1.0 - label) * sigmoid(x) - label * sigmoid(-x);
            dLogits(row, column) = static_cast<float>(weight * slope / count);
        }
    }
    return static_cast<float>(sum / count);
}

} // namespace tonada
