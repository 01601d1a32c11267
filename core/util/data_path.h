// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace tonada {

/** Where a file that comes with the program is, such as "models/starter.onnx": beside the running program's
 *  folder or one above it (a build tree), in share/tonada there (an installed tree, wherever it was moved
 *  to), else in the install prefix. Throws Error (FileNotFound). */
[[nodiscard]] std::filesystem::path dataPath(const std::filesystem::path& relative);

} // namespace tonada
