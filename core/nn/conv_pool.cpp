// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/conv_pool.h"

#include "core/nn/activation.h"
#include "core/nn/conv2d.h"
#include "core/nn/kernels.h"
#include "core/nn/max_pooling2d.h"

namespace tonada {

bool beginsWithConvPool(std::span<const std::unique_ptr<Layer>> layers) noexcept
{
    if (layers.size() < kConvPoolLayers)
        return false;
    const auto* conv = dynamic_cast<const Conv2D*>(layers[0].get());
    const auto* activation = dynamic_cast<const Activation*>(layers[1].get());
    const auto* pool = dynamic_cast<const MaxPooling2D*>(layers[2].get());
    return conv != nullptr && conv->kernelSize() == Extent{3, 3} && conv->padding() == Extent{}
    && conv->inputShape().channels == 1 && conv->filters() % 8 == 0 && activation != nullptr
        && activation->function() == ActivationFunction::Relu && pool != nullptr
        && pool->poolSize() == Extent{2, 2};
}

void inferConvPool(const Conv2D& conv, ConstBatch x, Batch y) noexcept
{
    for (Eigen::Index example = 0; example < x.cols(); ++example)
        bestKernels().convPool({.x = x.col(example).data(),
                                .width = conv.inputShape().width,
                                .kernel = conv.parameters()[0].values.data(),
                                .bias = conv.parameters()[1].values.data(),
                                .filters = conv.filters(),
                                .pooledHeight = conv.outputShape().height / 2,
                                .pooledWidth = conv.outputShape().width / 2,
                                .y = y.col(example).data()});
}

} // namespace tonada
