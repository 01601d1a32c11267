// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace tonada {

/** Whether there is a file or folder of that name. Throws Error (FileUnreadable) where that cannot be found
 *  out, as in a folder without permission. */
[[nodiscard]] bool pathExists(const std::filesystem::path& path);

/** The whole file. Throws Error (FileNotFound, FileUnreadable). */
[[nodiscard]] std::string readFile(const std::filesystem::path& path);

/** Replaces `path` by `content` in one step: written beside the target, flushed to disk, then renamed, so
 *  that a crash or a full disk leaves the old file. Throws Error (FileNotWritable). */
void writeFile(const std::filesystem::path& path, std::string_view content);

/** The same for writers that need a file name: `write` fills the temporary path it is given (same folder,
 *  same extension). When it throws, the temporary file is removed and the old file is untouched. */
void writeFile(const std::filesystem::path& path,
               const std::function<void(const std::filesystem::path&)>& write);

/** For what can be made again: as writeFile(), but not flushed to disk, so that a power failure may leave a
 *  damaged file; several threads and programs may write the same path at once, and folders are made. Throws
 *  Error (FileNotWritable). */
void writeCacheFile(const std::filesystem::path& path, std::string_view content);

} // namespace tonada
