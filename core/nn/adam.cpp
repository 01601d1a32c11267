// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/adam.h"

#include <cmath>

namespace tonada {

Adam::Adam(std::vector<Parameter*> parameters, const AdamOptions& options)
    : m_parameters(std::move(parameters))
    , m_options(options)
{
    for (const Parameter* parameter : m_parameters) {
        m_m.emplace_back(Eigen::VectorXf::Zero(parameter->values.size()));
        m_v.emplace_back(Eigen::VectorXf::Zero(parameter->values.size()));
    }
}

void Adam::step(float learningRate)
{
    const float stepSize = adamStepSize(m_options, learningRate, ++m_steps);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const auto g = m_parameters[i]->gradient.array();
        auto m = m_m[i].array();
        auto v = m_v[i].array();
        m += (g - m) * (1.0F - m_options.beta1);
        v += (g.square() - v) * (1.0F - m_options.beta2);
        m_parameters[i]->values.array() -= stepSize * m / (v.sqrt() + m_options.epsilon);
    }
}

float adamStepSize(const AdamOptions& options, float learningRate, int t)
{
    const double correction = std::sqrt(1.0 - std::pow(static_cast<double>(options.beta2), t))
        / (1.0 - std::pow(static_cast<double>(options.beta1), t));
    return static_cast<float>(static_cast<double>(learningRate) * correction);
}

} // namespace tonada
