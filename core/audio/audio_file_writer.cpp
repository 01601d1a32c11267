// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/audio/sndfile_handle.h"
#include "core/util/error.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>

namespace tonada {
namespace fs = std::filesystem;
namespace {

int containerFor(const fs::path& path)
{
    auto extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (extension == ".wav")
        return SF_FORMAT_WAV;
    if (extension == ".flac")
        return SF_FORMAT_FLAC;
    if (extension == ".ogg")
        return SF_FORMAT_OGG;
    throw Error(ErrorCode::InvalidArgument, {"audio file", path.string(), "a name in .wav, .flac or .ogg"});
}

int encodingFor(int container, SampleFormat format)
{
    if (container == SF_FORMAT_OGG)
        return SF_FORMAT_VORBIS;
    switch (format) {
    case SampleFormat::Pcm8:
        return container == SF_FORMAT_WAV ? SF_FORMAT_PCM_U8 : SF_FORMAT_PCM_S8;
    case SampleFormat::Pcm16:
        return SF_FORMAT_PCM_16;
    case SampleFormat::Pcm24:
        return SF_FORMAT_PCM_24;
    case SampleFormat::Pcm32:
        return SF_FORMAT_PCM_32;
    case SampleFormat::Float32:
        return SF_FORMAT_FLOAT;
    case SampleFormat::Float64:
        break;
    }
    return SF_FORMAT_DOUBLE;
}

// 0 for what is not PCM.
int pcmBits(int container, SampleFormat format)
{
    if (container == SF_FORMAT_OGG)
        return 0;
    switch (format) {
    case SampleFormat::Pcm8:
        return 8;
    case SampleFormat::Pcm16:
        return 16;
    case SampleFormat::Pcm24:
        return 24;
    case SampleFormat::Pcm32:
        return 32;
    case SampleFormat::Float32:
    case SampleFormat::Float64:
        break;
    }
    return 0;
}

// Left-justified, as libsndfile's int functions want it.
int toPcm(double x, int bits)
{
    const double scale = std::ldexp(1.0, bits - 1);
    const double value = std::clamp(std::nearbyint(x * scale), -scale, scale - 1.0);
    return static_cast<int>(value) * (1 << (32 - bits));
}

sf_count_t writeItems(SNDFILE* file, std::span<const float> samples)
{
    return sf_write_float(file, samples.data(), static_cast<sf_count_t>(samples.size()));
}

sf_count_t writeItems(SNDFILE* file, std::span<const double> samples)
{
    return sf_write_double(file, samples.data(), static_cast<sf_count_t>(samples.size()));
}

} // namespace

struct AudioFileWriter::Impl
{
    fs::path path;
    SF_INFO info{};
    SndfilePtr file;
    int bits = 0; // of PCM
    std::int64_t frames = 0;
    std::vector<int> pcm;

    template <typename Sample>
    [[nodiscard]] sf_count_t writeBlock(std::span<const Sample> samples)
    {
        if (bits == 0)
            return writeItems(file.get(), samples);
        pcm.resize(samples.size());
        std::transform(samples.begin(), samples.end(), pcm.begin(),
                       [this](Sample x) { return toPcm(static_cast<double>(x), bits); });
        return sf_write_int(file.get(), pcm.data(), static_cast<sf_count_t>(pcm.size()));
    }

    template <typename Sample>
    void write(std::span<const Sample> interleaved)
    {
        constexpr std::size_t kBlock = 65536; // samples converted at once
        const auto channels = static_cast<std::size_t>(info.channels);
        while (!interleaved.empty()) {
            const auto block = interleaved.first(std::min(interleaved.size(), kBlock / channels * channels));
            if (writeBlock(block) != static_cast<sf_count_t>(block.size()))
                throw Error(ErrorCode::FileNotWritable, {path.string(), sf_strerror(file.get())});
            frames += static_cast<std::int64_t>(block.size() / channels);
            interleaved = interleaved.subspan(block.size());
        }
    }
};

AudioFileWriter::AudioFileWriter(const fs::path& path, int sampleRate, int channels, SampleFormat format)
    : m(std::make_unique<Impl>())
{
    m->path = path;
    m->info.samplerate = sampleRate;
    m->info.channels = channels;
    const int container = containerFor(path);
    m->info.format = container | encodingFor(container, format);
    m->bits = pcmBits(container, format);
    if (sf_format_check(&m->info) == SF_FALSE)
        throw Error(
            ErrorCode::InvalidArgument,
            {"audio file", path.string(), "a rate, number of channels and sample format it can hold"});
    m->file.reset(sf_open(path.c_str(), SFM_WRITE, &m->info));
    if (!m->file)
        throw Error(ErrorCode::FileNotWritable, {path.string(), sf_strerror(nullptr)});
}

AudioFileWriter::~AudioFileWriter() = default;

void AudioFileWriter::write(std::span<const float> interleaved)
{
    m->write(interleaved);
}

void AudioFileWriter::write(std::span<const double> interleaved)
{
    m->write(interleaved);
}

std::int64_t AudioFileWriter::framesWritten() const noexcept
{
    return m->frames;
}

void AudioFileWriter::close()
{
    if (m->file && sf_close(m->file.release()) != 0)
        throw Error(ErrorCode::FileNotWritable, {m->path.string(), "the disk may be full"});
}

} // namespace tonada
