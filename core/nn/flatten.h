// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** Calls a picture a vector; the numbers stay where they are. */
class Flatten : public Layer
{
public:
    [[nodiscard]] std::string_view type() const noexcept override { return "Flatten"; }
    [[nodiscard]] bool isIdentity() const noexcept override { return true; }
    void infer(ConstBatch x, Batch y, std::span<float> /*scratch*/) const noexcept override { y = x; }
    void forward(ConstBatch x, Batch y, const TrainingPass& /*pass*/) override { y = x; }
    void backward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx,
                  const TrainingPass& /*pass*/) override
    {
        if (dx.size() > 0)
            dx = dy;
    }
    void inferBackward(ConstBatch /*x*/, ConstBatch /*y*/, ConstBatch dy, Batch dx) const override
    {
        dx = dy;
    }

protected:
    Shape onBuild(const Shape& input) override { return {1, 1, static_cast<int>(input.size())}; }
};

} // namespace tonada
