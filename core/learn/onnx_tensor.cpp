// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/onnx_tensor.h"

#include <bit>
#include <cstring>
#include <onnx/onnx_pb.h>
#include <stdexcept>

namespace tonada {
namespace {
static_assert(std::endian::native == std::endian::little, "raw_data is little-endian");

constexpr int kMaxDimensions = 4;

std::string named(const onnx::TensorProto& tensor, const char* what)
{
    return "the array \"" + tensor.name() + "\" " + what;
}

/** The number of values, no more than `available`. */
std::size_t checkedSize(const onnx::TensorProto& tensor, std::size_t available)
{
    if (tensor.dims_size() > kMaxDimensions)
        throw std::invalid_argument(named(tensor, "has more than four dimensions"));
    std::size_t size = 1;
    for (const auto dim : tensor.dims()) {
        if (dim <= 0 || static_cast<std::uint64_t>(dim) > available / size)
            throw std::invalid_argument(named(tensor, "has another size than its data"));
        size *= static_cast<std::size_t>(dim);
    }
    if (size != available)
        throw std::invalid_argument(named(tensor, "has another size than its data"));
    return size;
}

/** Either raw bytes or a field of numbers, as ONNX allows. */
template <typename T, typename Field>
std::size_t checkedSize(const onnx::TensorProto& tensor, const Field& field)
{
    if (tensor.data_location() == onnx::TensorProto::EXTERNAL)
        throw std::invalid_argument(named(tensor, "lies in another file"));
    if (!tensor.has_raw_data())
        return checkedSize(tensor, static_cast<std::size_t>(field.size()));
    if (tensor.raw_data().size() % sizeof(T) != 0)
        throw std::invalid_argument(named(tensor, "has another size than its data"));
    return checkedSize(tensor, tensor.raw_data().size() / sizeof(T));
}
} // namespace

OnnxArray readFloats(const onnx::TensorProto& tensor)
{
    if (tensor.data_type() != onnx::TensorProto::FLOAT)
        throw std::invalid_argument(named(tensor, "is not float32"));
    const auto size = checkedSize<float>(tensor, tensor.float_data());
    OnnxArray array;
    for (const auto dim : tensor.dims())
        array.shape.push_back(static_cast<int>(dim));
    array.values.resize(static_cast<Eigen::Index>(size));
    const void* data = tensor.float_data().data();
    if (tensor.has_raw_data())
        data = tensor.raw_data().data();
    std::memcpy(array.values.data(), data, size * sizeof(float));
    if (!array.values.allFinite())
        throw std::invalid_argument(named(tensor, "holds values that are not finite"));
    return array;
}

std::vector<std::int64_t> readIntegers(const onnx::TensorProto& tensor)
{
    if (tensor.data_type() != onnx::TensorProto::INT64)
        throw std::invalid_argument(named(tensor, "is not int64"));
    std::vector<std::int64_t> values(checkedSize<std::int64_t>(tensor, tensor.int64_data()));
    const void* data = tensor.int64_data().data();
    if (tensor.has_raw_data())
        data = tensor.raw_data().data();
    std::memcpy(values.data(), data, values.size() * sizeof(std::int64_t));
    return values;
}

void writeFloats(onnx::TensorProto& tensor, const std::string& name, std::span<const int> shape,
                 const Eigen::VectorXf& values)
{
    tensor.set_name(name);
    tensor.set_data_type(onnx::TensorProto::FLOAT);
    for (const int dim : shape)
        tensor.add_dims(dim);
    std::string bytes(static_cast<std::size_t>(values.size()) * sizeof(float), '\0');
    std::memcpy(bytes.data(), values.data(), bytes.size());
    tensor.set_raw_data(std::move(bytes));
}

} // namespace tonada
