// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wav_bytes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tonada {
namespace {

/** What `features` says of a file that it cannot use. */
class BadAudio : public testing::Test
{
protected:
    std::string message(const char* name)
    {
        const auto path = (m_dir / name).string();
        const auto result = test::tonadaCli({"features", path});
        EXPECT_EQ(result.exitCode, 1);
        EXPECT_EQ(result.out, "");
        const std::string begin = "tonada-cli: " + path + ": ";
        EXPECT_EQ(result.err.substr(0, begin.size()), begin);
        return result.err.size() < begin.size() ? result.err : result.err.substr(begin.size());
    }

    test::TempDir m_dir;
    std::vector<std::int16_t> m_samples = std::vector<std::int16_t>(16000, 100);
};

} // namespace

TEST_F(BadAudio, MissingFile)
{
    EXPECT_EQ(message("none.wav"), "no such file or folder\n");
}

TEST_F(BadAudio, FolderInsteadOfAFile)
{
    std::filesystem::create_directory(m_dir / "folder.wav");
    EXPECT_EQ(message("folder.wav"), "cannot be read: it is a folder, expected an audio file\n");
}

TEST_F(BadAudio, FileWithoutAByte)
{
    writeFile(m_dir / "empty.wav", "");
    EXPECT_EQ(message("empty.wav"), "holds no samples; expected a recording\n");
}

TEST_F(BadAudio, HeaderWithoutSamples)
{
    test::writeWavBytes(m_dir / "header.wav", {}, std::span<const std::int16_t>());
    EXPECT_EQ(message("header.wav"), "holds no samples; expected a recording\n");
}

TEST_F(BadAudio, WavCutShort)
{
    test::writeWavBytes(m_dir / "cut.wav", {.declaredBytes = 64000}, m_samples);
    EXPECT_EQ(message("cut.wav"), "damaged audio: it was cut short: 32000 bytes of 64000\n");
}

TEST_F(BadAudio, WavCutInItsHeader)
{
    test::writeWavBytes(m_dir / "whole.wav", {}, m_samples);
    writeFile(m_dir / "cut.wav", readFile(m_dir / "whole.wav").substr(0, 30));
    EXPECT_EQ(message("cut.wav"), "damaged audio: it was cut short: 22 bytes of 32036\n");
}

TEST_F(BadAudio, FlacCutShort)
{
    AudioFileWriter writer(m_dir / "whole.flac", 16000, 1);
    writer.write(test::voiceLike(2.0, 16000));
    writer.close();
    const auto bytes = readFile(m_dir / "whole.flac");
    writeFile(m_dir / "cut.flac", bytes.substr(0, bytes.size() / 2));
    EXPECT_EQ(message("cut.flac").rfind("damaged audio: it was cut short: ", 0), 0U);
}

TEST_F(BadAudio, TextRenamedToWav)
{
    writeFile(m_dir / "text.wav", "This is no sound.\n");
    EXPECT_EQ(
        message("text.wav"),
        "not an audio file that can be read (unknown format); expected WAV, FLAC, OGG, Opus, MP3 or AIFF\n");
}

TEST_F(BadAudio, TextRenamedToMp3)
{
    writeFile(m_dir / "text.mp3", "hm\n");
    EXPECT_EQ(
        message("text.mp3"),
        "not an audio file that can be read (unknown format); expected WAV, FLAC, OGG, Opus, MP3 or AIFF\n");
}

TEST_F(BadAudio, NaNSamples)
{
    std::vector<float> samples(16000);
    samples[8000] = std::numeric_limits<float>::quiet_NaN();
    test::writeWavBytes(m_dir / "nan.wav", {.isFloat = true}, samples);
    EXPECT_EQ(message("nan.wav"), "damaged audio: a sample at 0.500 s is NaN; expected numbers\n");
}

TEST_F(BadAudio, InfiniteSamples)
{
    std::vector<float> samples(16000);
    samples[4000] = std::numeric_limits<float>::infinity();
    test::writeWavBytes(m_dir / "inf.wav", {.isFloat = true}, samples);
    EXPECT_EQ(message("inf.wav"), "damaged audio: a sample at 0.250 s is infinity; expected numbers\n");
}

TEST_F(BadAudio, RateOfZero)
{
    test::writeWavBytes(m_dir / "zero.wav", {.sampleRate = 0}, m_samples);
    EXPECT_EQ(message("zero.wav"), "damaged audio: its header says 0 Hz; expected 1000 to 768000\n");
}

TEST_F(BadAudio, RateThatCannotBe)
{
    test::writeWavBytes(m_dir / "fast.wav", {.sampleRate = 2'000'000'000}, m_samples);
    EXPECT_EQ(message("fast.wav"), "damaged audio: its header says 2000000000 Hz; expected 1000 to 768000\n");
}

TEST_F(BadAudio, NoChannels)
{
    test::writeWavBytes(m_dir / "none.wav", {.channels = 0}, m_samples);
    EXPECT_EQ(message("none.wav").rfind("damaged audio: ", 0), 0U);
}

} // namespace tonada
