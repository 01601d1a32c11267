// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_info.h"

#include <filesystem>
#include <map>
#include <string>

namespace tonada {

/** The metadata_props of a model file: names to texts. */
using ModelMetadata = std::map<std::string, std::string>;

/** tonada.* (format 1) of everything in `info` but its name. */
[[nodiscard]] ModelMetadata toMetadata(const ModelInfo& info);

/** The other way. Without any tonada.* the model is a foreign one: reference features, no calibration.
 *  `path` is for messages, and names a model without a card. Throws Error: ModelDamaged, ModelUnsupported
 *  (another format, other labels), ModelFeatures when the features are not `expected`. */
[[nodiscard]] ModelInfo fromMetadata(const ModelMetadata& metadata, const MfccConfig& expected,
                                     const std::filesystem::path& path);

} // namespace tonada
