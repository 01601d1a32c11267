// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/verdict_settings.h"

#include <CLI/App.hpp>
#include <filesystem>
#include <memory>
#include <string>

namespace tonada::cli {

/** The model that comes with the program, below its data folder. */
inline constexpr const char* kStarterModel = "models/starter.onnx";

/** Adds --model. `path` stays empty when it is not given. */
CLI::Option* addModelOption(CLI::App& command, std::filesystem::path& path);

/** Adds --prior. Without it there is none. */
CLI::Option* addPriorOption(CLI::App& command, VerdictSettings& settings);

/** The path given, else the starter model's. Throws Error. */
[[nodiscard]] std::filesystem::path modelPath(const std::filesystem::path& given);

} // namespace tonada::cli
