// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"

#include <array>
#include <span>

namespace tonada {

/** Temperature scaling (Guo et al. 2017): the temperature that makes labels of clips the model has not been
 *  trained on most likely under σ(ℓ/T), ℓ = log(p₁/p₀). Labels are 0 or 1.
 *
 *  Between 0.5 and 20: with outputs that tell nothing, or clips that are all right, the best T is infinite
 *  or zero, and the end is taken. With fewer than two clips or one class only the temperature is 1. `prior`: share of
 *  labels[1] among the clips the model was trained on. */
[[nodiscard]] Calibration fitTemperature(std::span<const int> labels,
                                         std::span<const std::array<float, 2>> outputs, double prior = 0.5);

/** Share of label 1, kept off 0 and 1 by one clip of each label more; a half for none. */
[[nodiscard]] double shareOfPositives(std::span<const int> labels) noexcept;

} // namespace tonada
