// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_file.h"

#include "core/util/error.h"

#include <ctime>
#include <iomanip>
#include <sstream>

namespace tonada::cli {

void requireWritable(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (!std::filesystem::is_directory(folder))
        throw Error(ErrorCode::FileNotWritable, {file.string(), "there is no folder " + folder.string()});
    if (std::filesystem::is_directory(file))
        throw Error(ErrorCode::FileNotWritable, {file.string(), "it is a folder"});
}

std::string today()
{
    const auto now = std::time(nullptr);
    std::ostringstream text;
    text << std::put_time(std::gmtime(&now), "%Y-%m-%d");
    return text.str();
}

} // namespace tonada::cli
