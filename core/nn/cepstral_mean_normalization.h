// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

namespace tonada {

/** For a picture with one coefficient a row and time along the width: removes each row's mean over the window
 *  (what a microphone or a room adds to a cepstrum, Atal 1974) and divides by the row's deviation in the
 *  training data.
 *
 *  Parameter: deviation [height], not trained; 1 until adapt().
 */
class CepstralMeanNormalization : public Layer
{
public:
    /** Sets the deviations to those of `data` [features × examples], after removal of each example's means.
     */
    void adapt(ConstBatch data);

    [[nodiscard]] std::string_view type() const noexcept override { return "CepstralMeanNormalization"; }
    void initialise(Random& random) override;
    void infer(ConstBatch x, Batch y, std::span<float> scratch) const noexcept override;
    void forward(ConstBatch x, Batch y, const TrainingPass& pass) override;
    void backward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx, const TrainingPass& pass) override;
    void inferBackward(ConstBatch x, ConstBatch y, ConstBatch dy, Batch dx) const override;

protected:
    Shape onBuild(const Shape& input) override;
};

} // namespace tonada
