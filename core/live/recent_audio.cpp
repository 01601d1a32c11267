// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/recent_audio.h"

#include "core/audio/audio_file.h"
#include "core/live/mono_file.h"
#include "core/util/error.h"

#include <algorithm>
#include <span>

namespace tonada {

double RecentAudio::seconds() const noexcept
{
    return rate > 0 ? static_cast<double>(samples.size()) / rate : 0;
}

void RecentAudio::save(const std::filesystem::path& path, double seconds) const
{
    if (samples.empty())
        throw Error(ErrorCode::InvalidArgument,
                    {path.string(), "nothing heard yet", "a source that was started"});
    const auto count = std::min(samples.size(), static_cast<std::size_t>(std::max(0.0, seconds * rate)));
    writeMonoFile(path, rate, [&](AudioFileWriter& file) { file.write(std::span(samples).last(count)); });
}

} // namespace tonada
