// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/nn/gradient_check.h"

#include "core/util/random.h"

#include <algorithm>

namespace tonada::test {
namespace {
constexpr TrainingPass kPass{7, nullptr};

class Check
{
public:
    Check(Layer& layer, const Eigen::MatrixXf& x)
        : m_layer(layer)
        , m_y(layer.outputShape().size(), x.cols())
        , m_weighting(m_y.rows(), m_y.cols())
    {
        Random random(99);
        for (float& weight : m_weighting.reshaped())
            weight = random.uniform(-1.0F, 1.0F);
    }

    double loss(const Eigen::MatrixXf& x)
    {
        m_layer.forward(x, m_y, kPass);
        return m_y.cast<double>().cwiseProduct(m_weighting.cast<double>()).sum();
    }

    Eigen::MatrixXf backward(const Eigen::MatrixXf& x)
    {
        loss(x);
        Eigen::MatrixXf dx(x.rows(), x.cols());
        m_layer.backward(x, m_y, m_weighting, dx, kPass);
        return dx;
    }

    /** `value` is a number that loss(x) depends on. */
    double slope(float& value, const Eigen::MatrixXf& x, float step)
    {
        const float before = value;
        value = before + step;
        const double up = loss(x);
        value = before - step;
        const double down = loss(x);
        value = before;
        return (up - down) / (2.0 * static_cast<double>(step));
    }

private:
    Layer& m_layer;
    Eigen::MatrixXf m_y;
    Eigen::MatrixXf m_weighting;
};
} // namespace

double gradientError(Layer& layer, Eigen::MatrixXf x, float step)
{
    layer.prepareTraining();
    Check check(layer, x);
    const Eigen::MatrixXf dx = check.backward(x);
    double worst = 0.0;
    const auto compare = [&](Eigen::Ref<Eigen::VectorXf> values, const Eigen::VectorXf& gradient) {
        const auto scale = static_cast<double>(gradient.cwiseAbs().maxCoeff()) + 1e-12;
        for (Eigen::Index i = 0; i < values.size(); ++i) {
            const double difference = check.slope(values[i], x, step) - static_cast<double>(gradient[i]);
            worst = std::max(worst, std::abs(difference) / scale);
        }
    };
    for (Parameter& parameter : layer.parameters()) {
        if (parameter.trainable) {
            const Eigen::VectorXf gradient = parameter.gradient;
            compare(parameter.values, gradient);
        }
    }
    compare(Eigen::Map<Eigen::VectorXf>(x.data(), x.size()), dx.reshaped());
    return worst;
}

} // namespace tonada::test
