// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tonada {

/** How the learning rate moves from the first step of a training run to the last. */
struct LearningRateSchedule
{
    enum class Form
    {
        Constant,
        CosineToZero, ///< half a cosine: initial · (1 + cos(π · step / steps)) / 2
    };

    Form form = Form::Constant;
    float initial = 1e-5F;

    /** For step 0 … steps-1. */
    [[nodiscard]] float at(int step, int steps) const noexcept;

    bool operator==(const LearningRateSchedule&) const = default;
};

} // namespace tonada
