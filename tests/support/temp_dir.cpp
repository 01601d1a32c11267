// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_dir.h"

#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <system_error>

namespace tonada::test {

TempDir::TempDir()
{
    auto name = (std::filesystem::temp_directory_path() / "tonada-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no temporary folder: " + name);
    m_path = name;
}

TempDir::~TempDir()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace tonada::test
