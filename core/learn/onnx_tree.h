// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/random_forest.h"

namespace onnx {
class NodeProto;
}

namespace tonada {

/** Makes `node` the operator TreeEnsembleClassifier with the forest's nodes: BRANCH_LEQ and LEAF, a weight for
 *  both classes in each leaf, labels 0 and 1, scores as they are summed. */
void exportForest(const RandomForest& forest, onnx::NodeProto& node);

/** The other way, from a file that may lie: lists of one length, every child in its own tree and behind one
 *  parent only, so that there are no loops. Throws std::invalid_argument with what was found. */
[[nodiscard]] RandomForest importForest(const onnx::NodeProto& node);

} // namespace tonada
