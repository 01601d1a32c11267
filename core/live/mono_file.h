// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"

#include <filesystem>
#include <functional>

namespace tonada {

class AudioFileWriter;

/** The same error about `path` instead of the temporary file that stands for it. */
[[nodiscard]] Error namedAfter(const std::filesystem::path& path, const Error& error);

/** Writes what was heard: mono, 24 bits, WAV or FLAC by extension, at `rate` Hz; beside the target, then
 *  renamed. Errors (FileNotWritable, InvalidArgument) name the target. A full disk found only on completing
 *  the file is an error as well. */
void writeMonoFile(const std::filesystem::path& path, double rate,
                   const std::function<void(AudioFileWriter&)>& fill);

} // namespace tonada
