// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/sequential.h"

namespace tonada {

/** What an LSTM takes for the steps of time. */
enum class LstmSteps
{
    Coefficients, ///< 40 steps of 63 values: a coefficient along the window each, as published
    Frames, ///< 63 steps of 40 values: the window's frames, one after the other
};

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
