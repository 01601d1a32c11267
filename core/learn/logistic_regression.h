// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scalar_model.h"

#include <Eigen/Core>

#include <span>

namespace tonada {

/** σ(coefficients · standardised scalars + intercept). */
class LogisticRegression final : public ScalarModel
{
public:
    /** As a model file has them, in float32. */
    struct Weights
    {
        ScalarMeans offset{}; ///< standardised: (scalar − offset) · scale
        ScalarMeans scale{};
        ScalarMeans coefficients{};
        float intercept = 0;

        bool operator==(const Weights&) const = default;
    };

    explicit LogisticRegression(const Weights& weights)
        : m_weights(weights)
    { }

    [[nodiscard]] const Weights& weights() const noexcept { return m_weights; }

    [[nodiscard]] std::array<float, 2> predict(const ScalarMeans& scalars) const noexcept override;
    [[nodiscard]] std::vector<LayerSummary> layers() const override;

private:
    Weights m_weights;
};

/** What a fit found, in double. */
struct LogisticFit
{
    Eigen::VectorXd mean; ///< of each feature over the training examples …
    Eigen::VectorXd deviation; ///< … and their standard deviation (divided by n); 1 where there is none
    Eigen::VectorXd coefficients; ///< of the standardised features
    double intercept = 0;

    /** P(label 1) of each row. */
    [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::MatrixXd& x) const;
};

/** Standardises `x` [examples × features] and minimises ½ w·w + c Σ log-loss, the intercept without penalty,
 *  by Newton's method until the gradient is gone: scikit-learn's StandardScaler and LogisticRegression(C = c)
 *  solved to convergence. Labels are 0 or 1, both must be there. */
[[nodiscard]] LogisticFit fitLogistic(const Eigen::MatrixXd& x, std::span<const int> labels, double c);

/** For five features. */
[[nodiscard]] LogisticRegression toModel(const LogisticFit& fit);

} // namespace tonada
