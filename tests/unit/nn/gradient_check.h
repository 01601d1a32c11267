// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada::test {

/** Largest difference between backward() and central differences of forward(), for the gradients by the input
 * and by each trainable parameter, relative to the largest gradient of that array. The loss is a fixed random
 *  weighting of the outputs; `step` should be large for layers that are linear, and smaller than any kink is
 *  near.
 *
 *  With float32 forward passes a right gradient gives about 1e-3 or less; a wrong one gives about 1. */
[[nodiscard]] double gradientError(Layer& layer, Eigen::MatrixXf x, float step);

} // namespace tonada::test
