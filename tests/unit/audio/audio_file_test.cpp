// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/audio/chop.h"
#include "core/util/error.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {
namespace {

// Values that every PCM format holds exactly.
std::vector<float> coarse(std::size_t samples)
{
    std::vector<float> out(samples);
    for (std::size_t i = 0; i < samples; ++i)
        out[i] = static_cast<float>(static_cast<int>(i * 7 % 256) - 128) / 128.0F;
    return out;
}

void write(const std::filesystem::path& path, const std::vector<float>& samples, int rate, int channels,
           SampleFormat format)
{
    AudioFileWriter writer(path, rate, channels, format);
    writer.write(samples);
    EXPECT_EQ(writer.framesWritten(), static_cast<std::int64_t>(samples.size()) / channels);
    writer.close();
}

std::vector<double> readDoubles(const std::filesystem::path& path)
{
    AudioFileReader reader(path);
    std::vector<double> samples(static_cast<std::size_t>(reader.frames() * reader.channels()));
    EXPECT_EQ(reader.read(samples), static_cast<std::size_t>(reader.frames()));
    return samples;
}

} // namespace

TEST(AudioFile, GivesBackExactlyWhatWasWritten)
{
    const test::TempDir dir;
    const auto samples = coarse(3000);
    for (const auto format : {SampleFormat::Pcm8, SampleFormat::Pcm16, SampleFormat::Pcm24,
                              SampleFormat::Pcm32, SampleFormat::Float32, SampleFormat::Float64}) {
        write(dir / "a.wav", samples, 44100, 2, format);
        const auto read = readAudioFile(dir / "a.wav");
        EXPECT_EQ(read.samples, samples);
        EXPECT_EQ(read.sampleRate, 44100);
        EXPECT_EQ(read.channels, 2);
        EXPECT_EQ(read.frames(), 1500U);
        EXPECT_EQ(AudioFileReader(dir / "a.wav").sampleFormat(), format);
    }
    for (const auto format : {SampleFormat::Pcm8, SampleFormat::Pcm16, SampleFormat::Pcm24}) {
        write(dir / "a.flac", samples, 48000, 1, format);
        EXPECT_EQ(readAudioFile(dir / "a.flac").samples, samples);
        EXPECT_EQ(AudioFileReader(dir / "a.flac").sampleFormat(), format);
    }
}

TEST(AudioFile, LimitsPcmToFullScale)
{
    const test::TempDir dir;
    write(dir / "a.wav", {-2.0F, 2.0F, 1.0F}, 8000, 1, SampleFormat::Pcm16);
    EXPECT_EQ(readAudioFile(dir / "a.wav").samples,
              (std::vector<float>{-1.0F, 32767.0F / 32768.0F, 32767.0F / 32768.0F}));
}

TEST(AudioFile, WritesOggVorbis)
{
    const test::TempDir dir;
    write(dir / "a.ogg", std::vector<float>(16000, 0.0F), 16000, 1, SampleFormat::Pcm16);
    EXPECT_EQ(readAudioFile(dir / "a.ogg").frames(), 16000U);
}

TEST(AudioFile, RefusesToWriteWhatItCannot)
{
    const test::TempDir dir;
    EXPECT_THROW(AudioFileWriter(dir / "a.xyz", 8000, 1), Error);
    EXPECT_THROW(AudioFileWriter(dir / "a.wav", 0, 1), Error);
    EXPECT_THROW(AudioFileWriter(dir / "a.flac", 8000, 1, SampleFormat::Float32), Error);
    EXPECT_THROW(AudioFileWriter(dir / "none" / "a.wav", 8000, 1), Error);
}

TEST(AudioFile, ReadsPieceByPieceFromAnywhere)
{
    const test::TempDir dir;
    const auto samples = coarse(1000);
    write(dir / "a.flac", samples, 16000, 1, SampleFormat::Pcm16);
    AudioFileReader reader(dir / "a.flac");
    std::vector<float> block(300);
    reader.seek(900);
    EXPECT_EQ(reader.read(block), 100U);
    EXPECT_EQ(block[99], samples[999]);
    EXPECT_EQ(reader.read(block), 0U);
    reader.seek(10);
    EXPECT_EQ(reader.readMono(block), 300U);
    EXPECT_EQ(block[0], samples[10]);
    EXPECT_EQ(reader.position(), 310);
    EXPECT_THROW(reader.seek(1001), Error);
}

TEST(AudioFile, MonoIsTheMeanOfTheChannels)
{
    const test::TempDir dir;
    write(dir / "a.wav", {0.5F, 0.25F, -0.5F, 0.5F}, 16000, 2, SampleFormat::Pcm16);
    EXPECT_EQ(loadMono(dir / "a.wav"), (std::vector<float>{0.375F, 0.0F}));
}

TEST(AudioFile, LoadedLengthIsRoundedUp)
{
    const test::TempDir dir;
    write(dir / "a.wav", std::vector<float>(44101), 44100, 1, SampleFormat::Pcm16);
    EXPECT_EQ(loadMono(dir / "a.wav").size(), 16001U);
}

TEST(Chop, KeepsRateChannelsFormatAndSamples)
{
    const test::TempDir dir;
    for (const auto format :
         {SampleFormat::Pcm8, SampleFormat::Pcm24, SampleFormat::Pcm32, SampleFormat::Float32}) {
        const auto samples = coarse(2 * 22050);
        write(dir / "a.wav", samples, 22050, 2, format);
        ASSERT_EQ(chopAudioFile(dir / "a.wav", dir.path(), 0.4), 2);
        AudioFileReader clip(dir / "a_02.wav");
        EXPECT_EQ(clip.sampleFormat(), format);
        EXPECT_EQ(clip.sampleRate(), 22050);
        EXPECT_EQ(clip.channels(), 2);
        EXPECT_EQ(clip.frames(), 8820);
        const auto second = readDoubles(dir / "a_02.wav");
        EXPECT_TRUE(std::equal(second.begin(), second.end(), samples.begin() + 2 * 8820));
    }
}

TEST(Chop, FillsATailThatLacksLessThanAMillisecond)
{
    const test::TempDir dir;
    write(dir / "nearly.wav", std::vector<float>(15995, 0.5F), 16000, 1, SampleFormat::Pcm16); // 999.69 ms
    EXPECT_EQ(chopAudioFile(dir / "nearly.wav", dir.path(), 0.5), 2);
    const auto tail = readAudioFile(dir / "nearly_02.wav").samples;
    ASSERT_EQ(tail.size(), 8000U);
    EXPECT_EQ(tail[7994], 0.5F);
    EXPECT_EQ(tail[7995], 0.0F);

    write(dir / "short.wav", std::vector<float>(15980, 0.5F), 16000, 1, SampleFormat::Pcm16); // 998.75 ms
    EXPECT_EQ(chopAudioFile(dir / "short.wav", dir.path(), 0.5), 1);
}

TEST(Chop, RefusesALengthThatIsNone)
{
    const test::TempDir dir;
    write(dir / "a.wav", coarse(100), 8000, 1, SampleFormat::Pcm16);
    for (const double seconds : {0.0, -1.0, 0.0004, std::nan("")})
        EXPECT_THROW(static_cast<void>(chopAudioFile(dir / "a.wav", dir.path(), seconds)), Error);
}

} // namespace tonada
