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

/** LSTM kernels between Keras's [inputs × 4·units], gates i f g o, and ONNX's [4·units × inputs], gates
 *  i o f g. */
[[nodiscard]] Eigen::VectorXf lstmKernelToOnnx(const Eigen::VectorXf& kernel, int inputs, int units);
[[nodiscard]] Eigen::VectorXf lstmKernelFromOnnx(const Eigen::VectorXf& kernel, int inputs, int units);

/** LSTM biases: ONNX has two that are added, of the input's and of the recurrent product. */
[[nodiscard]] Eigen::VectorXf lstmBiasToOnnx(const Eigen::VectorXf& bias, int units);
[[nodiscard]] Eigen::VectorXf lstmBiasFromOnnx(const Eigen::VectorXf& biases, int units);

/** I − 1/width, row-major: multiplied from the right, it removes each row's mean. */
[[nodiscard]] Eigen::VectorXf meanRemovalMatrix(int width);

} // namespace tonada
