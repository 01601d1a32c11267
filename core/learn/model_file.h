// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"

#include <filesystem>
#include <memory>

namespace tonada {

class ScalarModel;
class Sequential;

/** Opens a model: the only loader, for every system and for foreign ONNX files of the same shapes.
 *
 *  Everything is checked before use: a file cut short or not ONNX is ModelDamaged, an operator, shape or size
 *  this program has no use for is ModelUnsupported, other features than `expected` are ModelFeatures with
 *  both values. A file without tonada.* metadata is taken with the reference features and no calibration. */
[[nodiscard]] std::shared_ptr<const Classifier> loadModel(const std::filesystem::path& path,
                                                          const MfccConfig& expected = {});

/** Writes a trained network as ONNX (opset 11, float32): the graph takes the raw MFCC as "mfcc" [N, 1, nMfcc,
 *  63] and gives "probabilities" [N, 2], the two sigmoid outputs in the order of `info.labels`. Dropout is
 *  left out. `network` is built for that input. loadModel() gives the same weights, bit for bit.
 *
 *  The whole of `info` but the name goes into metadata_props tonada.*; `info.training` gets the program's
 *  version and whether the voices are synthetic. Throws Error (FileNotWritable, ModelUnsupported: a layer or
 *  an order of layers that cannot be written). */
void saveModel(const std::filesystem::path& path, const Sequential& network, const ModelInfo& info);

/** The same for logistic regression and the forest, as operators of ai.onnx.ml: "scalars" [N, 5] to "label"
 *  [N] and "probabilities" [N, 2]; standardisation is in the graph. */
void saveModel(const std::filesystem::path& path, const ScalarModel& model, const ModelInfo& info);

} // namespace tonada
