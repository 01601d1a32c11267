// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace onnx {
class TensorProto;
}

namespace tonada {

/** A constant array of an ONNX file, row-major. */
struct OnnxArray
{
    std::vector<int> shape;
    Eigen::VectorXf values;
};

/** Copies float32 values out of a file that may lie: the shape must be as large as the data that is there,
 *  and every value finite. Throws std::invalid_argument with the reason. */
[[nodiscard]] OnnxArray readFloats(const onnx::TensorProto& tensor);

/** The int64 values of a shape or of axes. The same. */
[[nodiscard]] std::vector<std::int64_t> readIntegers(const onnx::TensorProto& tensor);

/** Fills `tensor` as float32 raw_data. */
void writeFloats(onnx::TensorProto& tensor, const std::string& name, std::span<const int> shape,
                 const Eigen::VectorXf& values);

} // namespace tonada
