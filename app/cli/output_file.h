// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace tonada::cli {

/** Says before hours of work that its result cannot be written. Error: FileNotWritable. */
void requireWritable(const std::filesystem::path& file);

/** For a result that says when it was made: YYYY-MM-DD, UTC. */
[[nodiscard]] std::string today();

} // namespace tonada::cli
