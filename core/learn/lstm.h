// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/training.h"
#include "core/nn/sequential.h"

namespace tonada {

struct LstmOptions
{
    Shape input{40, 63, 1}; ///< MFCC × frames
    LstmSteps steps = LstmSteps::Coefficients;
    float dropoutAfterLstm = 0.2F;
    float dropoutAfterDense = 0.1F;
};

/** The published recurrent network: LSTM 64, LSTM 64, dropout, Dense 128, ReLU, dropout, Dense 2, sigmoid;
 *  74 370 weights, with frames as steps 68 482. Input as makeCnn(). Weights are zero until
 *  Sequential::initialise(). */
[[nodiscard]] Sequential makeLstm(const LstmOptions& options = {});

} // namespace tonada
