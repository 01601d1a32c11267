// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onnx {
class GraphProto;
}

namespace tonada {

class Sequential;

/** Names of the graph's input, [N, channels, height, width], and output, [N, units]. */
inline constexpr const char* kOnnxInput = "mfcc";
inline constexpr const char* kOnnxOutput = "probabilities";
/** The set of operators the graph is written in, and the file format's version that came with it. */
inline constexpr int kOnnxOpset = 11;
inline constexpr int kOnnxIrVersion = 6;

/** Writes a network as an ONNX graph of float32. ONNX has the channel before height and width, Keras after
 *  them: kernels are stored in ONNX's order. Dropout is left out. Throws std::invalid_argument naming a layer
 *  that has no counterpart. */
void exportGraph(const Sequential& network, onnx::GraphProto& graph);

} // namespace tonada
