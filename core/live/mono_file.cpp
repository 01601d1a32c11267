// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/mono_file.h"

#include "core/audio/audio_file.h"
#include "core/util/file_io.h"

#include <cmath>
#include <utility>

namespace tonada {

Error namedAfter(const std::filesystem::path& path, const Error& error)
{
    auto args = error.args();
    if (error.code() == ErrorCode::FileNotWritable)
        args.front() = path.string();
    return Error(error.code(), std::move(args));
}

void writeMonoFile(const std::filesystem::path& path, double rate,
                   const std::function<void(AudioFileWriter&)>& fill)
{
    try {
        writeFile(path, [&](const std::filesystem::path& temporary) {
            AudioFileWriter file(temporary, static_cast<int>(std::lround(rate)), 1, SampleFormat::Pcm24);
            fill(file);
            file.close();
        });
    } catch (const Error& error) {
        throw namedAfter(path, error);
    }
}

} // namespace tonada
