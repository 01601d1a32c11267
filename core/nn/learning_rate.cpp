// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/learning_rate.h"

#include <cmath>
#include <numbers>

namespace tonada {

float LearningRateSchedule::at(int step, int steps) const noexcept
{
    if (form == Form::Constant)
        return initial;
    const double angle = std::numbers::pi * step / steps;
    return static_cast<float>(static_cast<double>(initial) * (1.0 + std::cos(angle)) / 2.0);
}

} // namespace tonada
