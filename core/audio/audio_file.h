// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace tonada {

/** Audio in memory: interleaved, full scale ±1. */
struct AudioBuffer
{
    std::vector<float> samples;
    int sampleRate = 0; ///< Hz
    int channels = 0;

    [[nodiscard]] std::size_t frames() const noexcept
    {
        return channels > 0 ? samples.size() / static_cast<std::size_t>(channels) : 0;
    }
};

/** How samples are stored in a file. FLAC holds Pcm8, Pcm16 and Pcm24, WAV all. */
enum class SampleFormat
{
    Pcm8,
    Pcm16,
    Pcm24,
    Pcm32,
    Float32,
    Float64,
};

/** Reads an audio file piece by piece (all that libsndfile reads: WAV, FLAC, OGG, Opus, MP3, AIFF, …), so
 *  that hours fit in little memory. A "sample frame" is one sample of each channel.
 *
 *  Nothing is repaired silently. Error: FileNotFound, FileUnreadable, AudioUnsupported, AudioEmpty, and
 *  AudioDamaged for a rate of 0 Hz, fewer sample frames than the header promises, and samples that are not
 *  finite numbers. One thread at a time.
 */
class AudioFileReader
{
public:
    explicit AudioFileReader(const std::filesystem::path& path);
    ~AudioFileReader();
    AudioFileReader(AudioFileReader&&) noexcept;
    AudioFileReader& operator=(AudioFileReader&&) noexcept;

    [[nodiscard]] const std::filesystem::path& path() const noexcept;
    [[nodiscard]] int sampleRate() const noexcept; ///< Hz
    [[nodiscard]] int channels() const noexcept;
    /** As stored; Pcm16 for compressed formats that have none of their own. */
    [[nodiscard]] SampleFormat sampleFormat() const noexcept;
    [[nodiscard]] std::int64_t frames() const noexcept; ///< sample frames in the file
    [[nodiscard]] std::int64_t position() const noexcept; ///< sample frame that read() gives next

    /** Fills `interleaved` (a multiple of channels()) and returns the sample frames read; 0 at the end. */
    [[nodiscard]] std::size_t read(std::span<float> interleaved);
    /** The same without rounding: every sample format fits into double. */
    [[nodiscard]] std::size_t read(std::span<double> interleaved);
    /** The same, one sample for each sample frame: that of one channel (1…), bit for bit, or the mean of all (0).
     *  Error also: InvalidArgument for a channel the file does not have. */
    [[nodiscard]] std::size_t readMono(std::span<float> mono, int channel = 0);
    void seek(std::int64_t frame);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/** Writes WAV, FLAC or OGG Vorbis, by the file's extension. PCM values are exactly those a file would need to
 *  give the samples back when read (a sample of 1/32768 is 1 in 16 bits); beyond ±1 they are limited.
 *
 *  Writes straight to `path`: give it the temporary path of util's writeFile, so that a crash leaves no half
 *  file. Error: FileNotWritable, InvalidArgument (extension, rate, channels or format that do not go
 *  together).
 */
class AudioFileWriter
{
public:
    AudioFileWriter(const std::filesystem::path& path, int sampleRate, int channels,
                    SampleFormat format = SampleFormat::Pcm16);
    ~AudioFileWriter();
    AudioFileWriter(const AudioFileWriter&) = delete;
    AudioFileWriter& operator=(const AudioFileWriter&) = delete;

    /** Appends whole sample frames. */
    void write(std::span<const float> interleaved);
    void write(std::span<const double> interleaved);
    [[nodiscard]] std::int64_t framesWritten() const noexcept;
    /** Completes the file. Without it the destructor does so, but cannot tell of a full disk. */
    void close();

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/** The whole file at its own rate. Errors as AudioFileReader. */
[[nodiscard]] AudioBuffer readAudioFile(const std::filesystem::path& path);

/** librosa.load: the mean of the channels, or one as AudioFileReader::readMono() has it, then soxr HQ to
 *  `sampleRate`. Errors as AudioFileReader. */
[[nodiscard]] std::vector<float> loadMono(const std::filesystem::path& path, int sampleRate = 16000,
                                          int channel = 0);

} // namespace tonada
