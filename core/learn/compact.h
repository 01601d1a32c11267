// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/sequential.h"

namespace tonada {

/** The compact network: cepstral mean and deviation normalised, the coefficients as channels of three
 *  convolutions along time (the first kernel is as high as the picture), mean and max over time, two dense
 *  layers; 41 218 weights. Input as makeCnn(). Weights are zero until Sequential::initialise(). Its first
 * layer is a CepstralMeanNormalization, to adapt() to the training data before training. Tried training: Adam
 *  3e-3 with cosine to zero, batch 32, 15 epochs. */
[[nodiscard]] Sequential makeCompact(const Shape& input = {40, 63, 1});

} // namespace tonada
