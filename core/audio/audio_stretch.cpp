// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_stretch.h"

#include "core/audio/audio_file.h"
#include "core/util/error.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace tonada {
namespace {
constexpr std::size_t kBlock = 65536;
}

AudioStretch readStretch(const std::filesystem::path& path, double begin, double end, std::int64_t step,
                         const std::stop_token& stop, int channel)
{
    AudioFileReader file(path);
    const double rate = file.sampleRate();
    const auto first = std::clamp<std::int64_t>(
        static_cast<std::int64_t>(std::max(0.0, begin) * rate) / step * step, 0, file.frames());
    const auto last
        = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(end * rate)), first, file.frames());
    AudioStretch stretch{file.sampleRate(), first,
                         std::vector<float>(static_cast<std::size_t>(last - first))};
    file.seek(first);
    for (std::span<float> rest(stretch.samples); !rest.empty();) {
        if (stop.stop_requested())
            throw Error(ErrorCode::Cancelled);
        const auto got = file.readMono(rest.first(std::min(kBlock, rest.size())), channel);
        rest = rest.subspan(got);
        if (got == 0) { // an estimated length was too long
            stretch.samples.resize(stretch.samples.size() - rest.size());
            break;
        }
    }
    return stretch;
}

} // namespace tonada
