// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"

namespace tonada::test {

// Only this file knows where the tree lies, so that the others compile alike, and are cached, everywhere.

std::filesystem::path sourceDir()
{
    return TONADA_SOURCE_DIR;
}

std::filesystem::path testData(const std::filesystem::path& name)
{
    return sourceDir() / "tests" / "data" / name;
}

std::filesystem::path cliProgram()
{
    return TONADA_CLI;
}

} // namespace tonada::test
