// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace tonada {

/** The name of a file or folder, also of a folder that is written with a slash at its end. */
[[nodiscard]] inline std::filesystem::path lastName(const std::filesystem::path& path)
{
    return (path.has_filename() ? path : path.parent_path()).filename();
}

} // namespace tonada
