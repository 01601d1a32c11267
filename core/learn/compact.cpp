// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/compact.h"

#include "core/nn/activation.h"
#include "core/nn/batch_normalization.h"
#include "core/nn/cepstral_mean_normalization.h"
#include "core/nn/conv2d.h"
#include "core/nn/dense.h"
#include "core/nn/dropout.h"
#include "core/nn/global_mean_max.h"
#include "core/nn/max_pooling2d.h"

namespace tonada {
namespace {
/** Convolution along time over the whole height, which keeps the width. */
void addTimeConvolution(Sequential& network)
{
    network.add<Conv2D>(64, Extent{network.outputShape().height, 3}, Extent{0, 1});
    network.add<BatchNormalization>(0.9F, 1e-5F);
    network.add<Activation>(ActivationFunction::Relu);
}
} // namespace

Sequential makeCompact(const Shape& input)
{
    Sequential network(input);
    network.add<CepstralMeanNormalization>();
    addTimeConvolution(network);
    addTimeConvolution(network);
    network.add<MaxPooling2D>(Extent{1, 2});
    addTimeConvolution(network);
    network.add<GlobalMeanMax>();
    network.add<Dropout>(0.2F);
    network.add<Dense>(64);
    network.add<Activation>(ActivationFunction::Relu);
    network.add<Dropout>(0.2F);
    network.add<Dense>(2);
    network.add<Activation>(ActivationFunction::Sigmoid);
    return network;
}

} // namespace tonada
