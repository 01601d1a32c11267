// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lstm.h"

#include "core/nn/activation.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/lstm.h"
#include "core/nn/permute.h"

namespace tonada {

Sequential makeLstm(const LstmOptions& options)
{
    Sequential network(options.input);
    if (options.steps == LstmSteps::Frames)
        network.add<Permute>();
    network.add<Lstm>(64, true);
    network.add<Lstm>(64);
    network.add<Dropout>(options.dropoutAfterLstm);
    network.add<Dense>(128);
    network.add<Activation>(ActivationFunction::Relu);
    network.add<Dropout>(options.dropoutAfterDense);
    network.add<Dense>(2);
    network.add<Activation>(ActivationFunction::Sigmoid);
    return network;
}

} // namespace tonada
