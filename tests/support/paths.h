// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace tonada::test {

/** The root of the source tree. */
[[nodiscard]] std::filesystem::path sourceDir();
/** A file of tests/data. */
[[nodiscard]] std::filesystem::path testData(const std::filesystem::path& name);
/** tonada-cli as it was built with the tests. */
[[nodiscard]] std::filesystem::path cliProgram();

} // namespace tonada::test
