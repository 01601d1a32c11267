// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/audio/sndfile_handle.h"
#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string>

namespace tonada {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBlock = 16384; // sample frames read at once

std::string seconds(std::int64_t frame, int sampleRate)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3f s",
                  static_cast<double>(frame) / static_cast<double>(sampleRate));
    return text.data();
}

} // namespace

struct AudioFileReader::Impl
{
    fs::path path;
    SF_INFO info{};
    SndfilePtr file;
    std::int64_t position = 0;
    std::vector<float> block; // for readMono

    // Compressed formats without an index only estimate their length.
    [[nodiscard]] bool exactLength() const noexcept
    {
        return (info.format & SF_FORMAT_TYPEMASK) != SF_FORMAT_MPEG;
    }

    /** From `block`. The mean is taken in double: it is librosa's to the last bit. */
    void toMono(std::span<float> mono, int channel) const
    {
        const auto channels = static_cast<std::size_t>(info.channels);
        for (std::size_t i = 0; i < mono.size(); ++i) {
            const auto frame = std::span(block).subspan(i * channels, channels);
            mono[i] = channel > 0 ? frame[static_cast<std::size_t>(channel - 1)]
                                  : static_cast<float>(std::accumulate(frame.begin(), frame.end(), 0.0)
                                                       / static_cast<double>(channels));
        }
    }

    template <typename Sample>
    void requireFinite(std::span<const Sample> samples) const
    {
        const auto bad
            = std::find_if_not(samples.begin(), samples.end(), [](Sample x) { return std::isfinite(x); });
        if (bad == samples.end())
            return;
        const std::string what = std::isnan(*bad) ? "NaN" : "infinity";
        const auto frame = position + (bad - samples.begin()) / info.channels;
        throw Error(
            ErrorCode::AudioDamaged,
            {path.string(),
             "a sample at " + seconds(frame, info.samplerate) + " is " + what + "; expected numbers"});
    }

    template <typename Sample, typename ReadFrames>
    std::size_t read(std::span<Sample> interleaved, ReadFrames readFrames)
    {
        const auto channels = static_cast<std::size_t>(info.channels);
        const auto wanted = static_cast<sf_count_t>(interleaved.size() / channels);
        const auto got = std::max<sf_count_t>(0, readFrames(file.get(), interleaved.data(), wanted));
        requireFinite<Sample>(interleaved.first(static_cast<std::size_t>(got) * channels));
        position += got;
        if (got < wanted && position < info.frames && exactLength())
            throw Error(ErrorCode::AudioDamaged,
                        {path.string(),
                         "it was cut short: " + seconds(position, info.samplerate) + " of audio of "
                             + seconds(info.frames, info.samplerate)});
        return static_cast<std::size_t>(got);
    }
};

AudioFileReader::AudioFileReader(const fs::path& path)
    : m(std::make_unique<Impl>())
{
    m->path = path;
    m->file = openSndfile(path, m->info);
}

AudioFileReader::~AudioFileReader() = default;
AudioFileReader::AudioFileReader(AudioFileReader&&) noexcept = default;
AudioFileReader& AudioFileReader::operator=(AudioFileReader&&) noexcept = default;

const fs::path& AudioFileReader::path() const noexcept
{
    return m->path;
}

int AudioFileReader::sampleRate() const noexcept
{
    return m->info.samplerate;
}

int AudioFileReader::channels() const noexcept
{
    return m->info.channels;
}

std::int64_t AudioFileReader::frames() const noexcept
{
    return m->info.frames;
}

std::int64_t AudioFileReader::position() const noexcept
{
    return m->position;
}

SampleFormat AudioFileReader::sampleFormat() const noexcept
{
    switch (m->info.format & SF_FORMAT_SUBMASK) {
    case SF_FORMAT_PCM_S8:
    case SF_FORMAT_PCM_U8:
        return SampleFormat::Pcm8;
    case SF_FORMAT_PCM_24:
        return SampleFormat::Pcm24;
    case SF_FORMAT_PCM_32:
        return SampleFormat::Pcm32;
    case SF_FORMAT_FLOAT:
        return SampleFormat::Float32;
    case SF_FORMAT_DOUBLE:
        return SampleFormat::Float64;
    default:
        return SampleFormat::Pcm16;
    }
}

std::size_t AudioFileReader::read(std::span<float> interleaved)
{
    return m->read(interleaved, sf_readf_float);
}

std::size_t AudioFileReader::read(std::span<double> interleaved)
{
    return m->read(interleaved, sf_readf_double);
}

std::size_t AudioFileReader::readMono(std::span<float> mono, int channel)
{
    if (channel < 0 || channel > m->info.channels)
        throw Error(ErrorCode::InvalidArgument,
                    {"channel of " + m->path.string(), std::to_string(channel),
                     "0 to " + std::to_string(m->info.channels)});
    const auto channels = static_cast<std::size_t>(m->info.channels);
    if (channels == 1)
        return read(mono);
    m->block.resize(std::min(mono.size(), kBlock) * channels);
    std::size_t done = 0;
    while (done < mono.size()) {
        const auto wanted = std::min(kBlock, mono.size() - done);
        const auto got = read(std::span(m->block).first(wanted * channels));
        m->toMono(mono.subspan(done, got), channel);
        done += got;
        if (got < wanted)
            break;
    }
    return done;
}

void AudioFileReader::seek(std::int64_t frame)
{
    if (frame < 0 || frame > m->info.frames)
        throw Error(ErrorCode::InvalidArgument,
                    {"position", std::to_string(frame), "0 to " + std::to_string(m->info.frames)});
    if (sf_seek(m->file.get(), frame, SEEK_SET) != frame)
        throw Error(ErrorCode::FileUnreadable, {m->path.string(), sf_strerror(m->file.get())});
    m->position = frame;
}

AudioBuffer readAudioFile(const fs::path& path)
{
    AudioFileReader reader(path);
    AudioBuffer buffer{{}, reader.sampleRate(), reader.channels()};
    const auto channels = static_cast<std::size_t>(reader.channels());
    std::size_t got = 0;
    do {
        const auto size = buffer.samples.size();
        const auto left
            = static_cast<std::size_t>(std::max<std::int64_t>(1, reader.frames() - reader.position()));
        buffer.samples.resize(size + std::min(left, std::size_t{1} << 20U) * channels);
        got = reader.read(std::span(buffer.samples).subspan(size));
        buffer.samples.resize(size + got * channels);
    } while (got > 0);
    return buffer;
}

} // namespace tonada
