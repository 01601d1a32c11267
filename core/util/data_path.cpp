// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/data_path.h"

#include "core/util/error.h"

#include <system_error>

namespace tonada {
namespace fs = std::filesystem;

fs::path dataPath(const fs::path& relative)
{
    std::error_code ignored;
    for (auto folder = fs::read_symlink("/proc/self/exe", ignored); folder.has_relative_path();) {
        folder = folder.parent_path();
        for (const auto& candidate : {folder / "share" / "tonada" / relative, folder / relative})
            if (fs::exists(candidate, ignored))
                return candidate;
    }
    const auto installed = fs::path(TONADA_DATA_DIR) / relative;
    if (!fs::exists(installed, ignored))
        throw Error(ErrorCode::FileNotFound, {installed.string()});
    return installed;
}

} // namespace tonada
