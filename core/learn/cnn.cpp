// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"

#include "core/nn/activation.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/flatten.h"
#include "core/nn/max_pooling2d.h"

namespace tonada {

Sequential makeCnn(const CnnOptions& options)
{
    Sequential network(options.input);
    network.add<Conv2D>(64, Extent{3, 3});
    network.add<Activation>(ActivationFunction::Relu);
    network.add<MaxPooling2D>(Extent{2, 2});
    network.add<Dropout>(options.dropoutAfterPooling);
    network.add<Flatten>();
    network.add<Dense>(128);
    network.add<Activation>(ActivationFunction::Relu);
    network.add<Dropout>(options.dropoutAfterDense);
    network.add<Dense>(2);
    network.add<Activation>(ActivationFunction::Sigmoid);
    return network;
}

} // namespace tonada
