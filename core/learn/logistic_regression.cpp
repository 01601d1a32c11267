// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/logistic_regression.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace tonada {
namespace {

constexpr int kMaxSteps = 100;
constexpr int kMaxHalvings = 30;
constexpr double kNoGain = 1e-13; // of the objective

/** log(1 + e^z) without overflow. */
double softplus(double z)
{
    return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
}

Eigen::VectorXd sigmoid(const Eigen::VectorXd& z)
{
    return (1.0 + (-z.array()).exp()).inverse();
}

/** ½ w·w + c Σ log-loss of weights whose last one is the intercept. */
class Objective
{
public:
    Objective(const Eigen::MatrixXd& standardised, std::span<const int> labels, double c)
        : m_x(standardised.rows(), standardised.cols() + 1)
        , m_y(standardised.rows())
        , m_penalised(Eigen::VectorXd::Ones(standardised.cols() + 1))
        , m_c(c)
    {
        m_x << standardised, Eigen::VectorXd::Ones(standardised.rows());
        for (Eigen::Index i = 0; i < m_y.size(); ++i)
            m_y[i] = labels[static_cast<std::size_t>(i)];
        m_penalised[standardised.cols()] = 0;
    }

    [[nodiscard]] Eigen::Index size() const { return m_x.cols(); }

    [[nodiscard]] double value(const Eigen::VectorXd& w) const
    {
        const Eigen::VectorXd z = m_x * w;
        return 0.5 * w.cwiseAbs2().dot(m_penalised)
            + m_c * (z.unaryExpr(&softplus) - m_y.cwiseProduct(z)).sum();
    }

    [[nodiscard]] Eigen::VectorXd gradient(const Eigen::VectorXd& w) const
    {
        return w.cwiseProduct(m_penalised) + m_c * (m_x.transpose() * (sigmoid(m_x * w) - m_y));
    }

    [[nodiscard]] Eigen::VectorXd newtonStep(const Eigen::VectorXd& w, const Eigen::VectorXd& gradient) const
    {
        const Eigen::ArrayXd p = sigmoid(m_x * w);
        Eigen::MatrixXd hessian = m_c * (m_x.transpose() * (p * (1 - p)).matrix().asDiagonal() * m_x);
        hessian.diagonal() += m_penalised;
        return hessian.ldlt().solve(gradient);
    }

private:
    Eigen::MatrixXd m_x; // with a column of ones for the intercept
    Eigen::VectorXd m_y;
    Eigen::VectorXd m_penalised; // 1, and 0 for the intercept
    double m_c;
};

Eigen::VectorXd minimise(const Objective& objective)
{
    Eigen::VectorXd w = Eigen::VectorXd::Zero(objective.size());
    double value = objective.value(w);
    for (int i = 0; i < kMaxSteps; ++i) {
        const Eigen::VectorXd gradient = objective.gradient(w);
        Eigen::VectorXd step = objective.newtonStep(w, gradient);
        // So near that no difference would show in the value; the error of the next step is the square of this.
        if (gradient.dot(step) < kNoGain * value)
            return w - step;
        // Far from the minimum a whole step can lead uphill.
        for (int halving = 0; halving < kMaxHalvings && objective.value(w - step) > value; ++halving)
            step /= 2;
        w -= step;
        value = objective.value(w);
    }
    return w;
}

Eigen::MatrixXd standardised(const Eigen::MatrixXd& x, const LogisticFit& fit)
{
    return (x.rowwise() - fit.mean.transpose()).array().rowwise() / fit.deviation.transpose().array();
}

ScalarMeans toFloats(const Eigen::VectorXd& values)
{
    ScalarMeans floats{};
    for (std::size_t i = 0; i < floats.size(); ++i)
        floats[i] = static_cast<float>(values[static_cast<Eigen::Index>(i)]);
    return floats;
}

} // namespace

std::array<float, 2> LogisticRegression::predict(const ScalarMeans& scalars) const noexcept
{
    float z = m_weights.intercept;
    for (std::size_t i = 0; i < scalars.size(); ++i)
        z += m_weights.coefficients[i] * ((scalars[i] - m_weights.offset[i]) * m_weights.scale[i]);
    return {1.0F / (1.0F + std::exp(z)), 1.0F / (1.0F + std::exp(-z))};
}

std::vector<LayerSummary> LogisticRegression::layers() const
{
    const auto inputs = static_cast<std::int64_t>(kScalars);
    return {{"Scaler", "5", 0}, {"LinearClassifier", "2", inputs + 1}};
}

Eigen::VectorXd LogisticFit::probabilities(const Eigen::MatrixXd& x) const
{
    return sigmoid((standardised(x, *this) * coefficients).array() + intercept);
}

LogisticFit fitLogistic(const Eigen::MatrixXd& x, std::span<const int> labels, double c)
{
    LogisticFit fit;
    fit.mean = x.colwise().mean();
    fit.deviation = (x.rowwise() - fit.mean.transpose()).cwiseAbs2().colwise().mean().cwiseSqrt();
    fit.deviation = (fit.deviation.array() > 0).select(fit.deviation, 1.0);
    const auto w = minimise(Objective(standardised(x, fit), labels, c));
    fit.coefficients = w.head(x.cols());
    fit.intercept = w[x.cols()];
    return fit;
}

LogisticRegression toModel(const LogisticFit& fit)
{
    return LogisticRegression({toFloats(fit.mean), toFloats(fit.deviation.cwiseInverse()),
                               toFloats(fit.coefficients), static_cast<float>(fit.intercept)});
}

} // namespace tonada
