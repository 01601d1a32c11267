// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/sequential.h"

namespace onnx {
class GraphProto;
}

namespace tonada {

/** A network read from an ONNX graph. */
struct ImportedNetwork
{
    Sequential layers; ///< up to the outputs; ends with the two numbers before the softmax if there is one
    bool softmax = false;
};

/** Reads what exportGraph() writes, and the same networks as other tools export them: with the picture's
 *  channel first, last or left out, Gemm or MatMul and Add, Flatten or Reshape, Sigmoid or Softmax, LSTM with
 *  first states that are zero, its last step picked by Gather. Trusts nothing in
 *  the file: shapes are followed from layer to layer, and nothing is made that is larger than such networks
 *  are. Throws std::invalid_argument with what was found that this program cannot use. */
[[nodiscard]] ImportedNetwork importGraph(const onnx::GraphProto& graph);

} // namespace tonada
