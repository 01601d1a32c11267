// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/sequential.h"

namespace tonada {

struct CnnOptions
{
    Shape input{40, 63, 1}; ///< MFCC × frames
    float dropoutAfterPooling = 0.1F;
    float dropoutAfterDense = 0.2F;
};

/** The reference network: Conv 3 × 3 × 64, ReLU, MaxPool 2 × 2, dropout, Dense 128, ReLU, dropout, Dense 2,
 *  sigmoid; 4 670 466 weights. Input: one MFCC a column, flattened row by row (coefficient · 63 + frame).
 *  Weights are zero until Sequential::initialise(). Published training: Adam 1e-5, batch 16, 50 epochs. */
[[nodiscard]] Sequential makeCnn(const CnnOptions& options = {});

} // namespace tonada
