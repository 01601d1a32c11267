// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Keras's names and defaults. */
struct AdamOptions
{
    float beta1 = 0.9F;
    float beta2 = 0.999F;
    float epsilon = 1e-7F;
};

/** Kingma and Ba 2015 as Keras computes it: epsilon is added to sqrt(v) *before* the bias correction (the
 *  paper's "epsilon hat"), so that p -= learningRate · sqrt(1 - beta2ᵗ) / (1 - beta1ᵗ) · m / (sqrt(v) +
 *  epsilon). */
class Adam
{
public:
    /** `parameters` must outlive this object and have gradients. */
    explicit Adam(std::vector<Parameter*> parameters, const AdamOptions& options = {});

    /** One step along the parameters' gradients. */
    void step(float learningRate);

    [[nodiscard]] const AdamOptions& options() const noexcept { return m_options; }
    /** First and second moments, for each parameter. */
    [[nodiscard]] const std::vector<Eigen::VectorXf>& m() const noexcept { return m_m; }
    [[nodiscard]] const std::vector<Eigen::VectorXf>& v() const noexcept { return m_v; }

private:
    std::vector<Parameter*> m_parameters;
    AdamOptions m_options;
    std::vector<Eigen::VectorXf> m_m;
    std::vector<Eigen::VectorXf> m_v;
    int m_steps = 0;
};

/** learningRate · sqrt(1 - beta2ᵗ) / (1 - beta1ᵗ), for step t = 1, 2, … */
[[nodiscard]] float adamStepSize(const AdamOptions& options, float learningRate, int t);

} // namespace tonada
