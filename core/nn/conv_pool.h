// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

#include <memory>
#include <span>

namespace tonada {

class Conv2D;

/** True when the first layers are a Conv2D, ReLU and MaxPooling2D that the kernels do in one go: a 3 × 3
 *  kernel without padding over one channel, 2 × 2 blocks, a multiple of eight filters. */
[[nodiscard]] bool beginsWithConvPool(std::span<const std::unique_ptr<Layer>> layers) noexcept;

/** The layers of beginsWithConvPool(). */
constexpr std::size_t kConvPoolLayers = 3;

/** infer() of all three. */
void inferConvPool(const Conv2D& conv, ConstBatch x, Batch y) noexcept;

} // namespace tonada
