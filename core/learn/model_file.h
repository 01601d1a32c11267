// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"

#include <filesystem>
#include <memory>

namespace tonada {

/** Opens a model: the only loader, for every system and for foreign ONNX files of the same shapes.
 *
 *  Everything is checked before use: a file cut short or not ONNX is ModelDamaged, an operator, shape or size
 *  this program has no use for is ModelUnsupported, other features than `expected` are ModelFeatures with
 * both values. A file without tonada.* metadata is taken with the reference features and no calibration. */
[[nodiscard]] std::shared_ptr<const Classifier> loadModel(const std::filesystem::path& path,
                                                          const MfccConfig& expected = {});

} // namespace tonada
