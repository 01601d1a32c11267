// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/onnx_chain.h"
#include "core/learn/onnx_import.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace tonada {

/** How a file has the values that stand between two of its operations. */
enum class ValueOrder
{
    ChannelsFirst, ///< [N, channels, height, width]
    ChannelsLast, ///< [N, height, width, channels]
    BatchFirst, ///< [N, steps, values]
    TimeFirst, ///< [steps, N, values], as LSTM wants it
    LstmSequence, ///< [steps, 1, N, units], as LSTM gives it: its output Y
    LstmLast, ///< [1, N, units]: its output Y_h
    Vector, ///< [N, values]
};

/** What has been read of a graph so far. The functions below each add what one operation stands for, and throw
 *  std::invalid_argument with what was found that they have no use for. */
struct ImportState
{
    OnnxChain chain;
    ImportedNetwork network;
    std::size_t next = 0; ///< the step to read next
    ValueOrder order = ValueOrder::ChannelsFirst;
    Shape flattened; ///< the picture that the current vector was, if it was flattened channels first

    [[nodiscard]] const Shape& shape() const { return network.layers.outputShape(); }
    [[nodiscard]] bool nextIs(const char* op) const
    {
        return next < chain.steps.size() && chain.steps[next].op == op;
    }
};

/** Between two layers, or under a convolution's kernel. */
inline constexpr Eigen::Index kMaxImportedValues = 1 << 24;

[[nodiscard]] inline std::invalid_argument found(const std::string& what)
{
    return std::invalid_argument(what);
}

/** Gives a layer a weight array, if it is as large as the layer's. */
void setWeights(Layer& layer, std::string_view name, const Eigen::VectorXf& values);

// onnx_import_picture.cpp
void importConv(ImportState& state, const OnnxStep& step);
void importMaxPool(ImportState& state, const OnnxStep& step);
void importBatchNormalization(ImportState& state, const OnnxStep& step);
void importGlobalMeanMax(ImportState& state, const OnnxStep& step);
/** MatMul with I − 1/width and Div by a deviation for each row: CepstralMeanNormalization. */
void importMeanRemoval(ImportState& state, const OnnxArray& matrix);

// onnx_import_vector.cpp
void importFlatten(ImportState& state, const OnnxStep& step);
void importReshape(ImportState& state, const OnnxStep& step);
void importGemm(ImportState& state, const OnnxStep& step);
void importMatMul(ImportState& state, const OnnxStep& step);
void importRelu(ImportState& state, const OnnxStep& step);
void importSigmoid(ImportState& state, const OnnxStep& step);
void importSoftmax(ImportState& state, const OnnxStep& step);

// onnx_import_sequence.cpp
void importLstm(ImportState& state, const OnnxStep& step);
void importTranspose(ImportState& state, const OnnxStep& step);
void importSqueeze(ImportState& state, const OnnxStep& step);
/** The last step of a sequence. */
void importGather(ImportState& state, const OnnxStep& step);

} // namespace tonada
