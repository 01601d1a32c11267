// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer.h"

#include <Eigen/Core>

namespace tonada {

/** Conv kernels between Keras's [height × width × inputs × filters] and ONNX's
 *  [filters × inputs × height × width], both row-major. */
struct KernelShape
{
    int height = 0;
    int width = 0;
    int inputs = 0;
    int filters = 0;
};
[[nodiscard]] Eigen::VectorXf convKernelToOnnx(const Eigen::VectorXf& kernel, const KernelShape& shape);
[[nodiscard]] Eigen::VectorXf convKernelFromOnnx(const Eigen::VectorXf& kernel, const KernelShape& shape);

/** Dense kernels between Keras's [inputs × units] and Gemm's transposed [units × inputs]. `flattened` is the
 *  picture the inputs were before they became a vector, channels last here and channels first in ONNX. */
[[nodiscard]] Eigen::VectorXf denseKernelToOnnx(const Eigen::VectorXf& kernel, const Shape& flattened,
                                                int units);
[[nodiscard]] Eigen::VectorXf denseKernelFromOnnx(const Eigen::VectorXf& kernel, const Shape& flattened,
                                                  int units);

/** I − 1/width, row-major: multiplied from the right, it removes each row's mean. */
[[nodiscard]] Eigen::VectorXf meanRemovalMatrix(int width);

} // namespace tonada
