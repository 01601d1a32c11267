// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/chop.h"

#include "core/audio/audio_file.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>

namespace tonada {
namespace fs = std::filesystem;
namespace {

std::string clipName(const fs::path& recording, int number)
{
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "_%02d", number);
    return recording.stem().string() + digits.data() + ".wav";
}

void copyFrames(AudioFileReader& reader, AudioFileWriter& writer, std::int64_t frames)
{
    constexpr std::size_t kBlockFrames = 16384;
    const auto channels = static_cast<std::size_t>(reader.channels());
    std::vector<double> block(kBlockFrames * channels);
    while (frames > 0) {
        const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(frames, kBlockFrames)) * channels;
        const auto part = std::span(block).first(wanted);
        const auto got = reader.read(part) * channels;
        std::fill(part.begin() + static_cast<std::ptrdiff_t>(got), part.end(), 0.0);
        writer.write(part);
        frames -= static_cast<std::int64_t>(wanted / channels);
    }
}

} // namespace

int chopAudioFile(const fs::path& recording, const fs::path& folder, double seconds)
{
    constexpr double kLongestSeconds = 1e6;
    if (!(seconds >= 0.001 && seconds <= kLongestSeconds))
        throw Error(ErrorCode::InvalidArgument,
                    {"seconds", std::to_string(seconds), "a clip length from 0.001 to 1000000"});
    AudioFileReader reader(recording);
    const double framesPerMs = reader.sampleRate() / 1000.0;
    const auto clipMs = std::lround(seconds * 1000.0);
    const double lengthMs = 1000.0 * (static_cast<double>(reader.frames()) / reader.sampleRate());
    const auto clips = static_cast<int>(std::lrint(lengthMs) / clipMs);
    std::int64_t begin = 0;
    for (int i = 0; i < clips; ++i) {
        const auto end = static_cast<std::int64_t>(static_cast<double>((i + 1) * clipMs) * framesPerMs);
        writeFile(folder / clipName(recording, i + 1), [&](const fs::path& temporary) {
            AudioFileWriter writer(temporary, reader.sampleRate(), reader.channels(), reader.sampleFormat());
            copyFrames(reader, writer, end - begin);
            writer.close();
        });
        begin = end;
    }
    return clips;
}

} // namespace tonada
