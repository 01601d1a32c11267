// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/live/recorder.h"
#include "tests/support/eventually.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace tonada {
namespace {

using test::eventually;
using test::FileSizeLimit;

std::vector<float> exactIn24Bits(std::vector<float> samples)
{
    for (float& sample : samples)
        sample = std::nearbyint(sample * 8388608.0F) / 8388608.0F;
    return samples;
}

std::size_t filesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

class RecorderFormat : public testing::TestWithParam<const char*>
{ };

TEST_P(RecorderFormat, WritesWhatItWasGiven)
{
    const test::TempDir folder;
    const auto samples = exactIn24Bits(test::voiceLike(1.0, 48000));
    const auto path = folder / GetParam();
    {
        Recorder recorder(path, 48000);
        EXPECT_FALSE(std::filesystem::exists(path)); // until it is finished
        for (std::size_t i = 0; i < samples.size(); i += 1000)
            recorder.write(std::span(samples).subspan(i, 1000), 48000);
        recorder.finish();
        ASSERT_TRUE(eventually([&] { return recorder.finished(); }));
        EXPECT_FALSE(recorder.error().has_value());
        EXPECT_EQ(recorder.seconds(), 1.0);
        EXPECT_EQ(recorder.lostSamples(), 0);
    }
    const auto read = readAudioFile(path);
    EXPECT_EQ(read.sampleRate, 48000);
    EXPECT_EQ(read.channels, 1);
    EXPECT_EQ(read.samples, samples);
    EXPECT_EQ(filesIn(folder.path()), 1U);
}
INSTANTIATE_TEST_SUITE_P(All, RecorderFormat, testing::Values("heard.wav", "heard.flac"));

TEST(Recorder, SaysAtOnceThatTheFileCannotBeBegun)
{
    const test::TempDir folder;
    try {
        const Recorder recorder(folder / "no such folder/heard.wav", 48000);
        FAIL() << "expected an error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::FileNotWritable);
        EXPECT_EQ(error.args().front(), (folder / "no such folder/heard.wav").string());
    }
    EXPECT_THROW(Recorder(folder / "heard.txt", 48000), Error);
    EXPECT_EQ(filesIn(folder.path()), 0U);
}

TEST(Recorder, KeepsWhatWasWrittenWhenTheDiskIsFull)
{
    const test::TempDir folder;
    const auto samples = exactIn24Bits(test::voiceLike(4.0, 48000));
    {
        const FileSizeLimit limit(200000);
        Recorder recorder(folder / "heard.wav", 48000);
        recorder.write(samples, 48000);
        ASSERT_TRUE(eventually([&] { return recorder.finished(); }));
        ASSERT_TRUE(recorder.error().has_value());
        EXPECT_EQ(recorder.error()->code(), ErrorCode::FileNotWritable);
        EXPECT_EQ(recorder.error()->args().front(), (folder / "heard.wav").string());
    }
    AudioFileReader file(folder / "heard.wav");
    ASSERT_GT(file.frames(), 48000);
    std::vector<float> kept(48000);
    ASSERT_EQ(file.read(kept), kept.size());
    EXPECT_TRUE(std::equal(kept.begin(), kept.end(), samples.begin()));
}

TEST(Recorder, EndsWhereTheRateChanges)
{
    const test::TempDir folder;
    const std::vector<float> block(100, 0.5F);
    {
        Recorder recorder(folder / "heard.wav", 48000);
        recorder.write(block, 48000);
        recorder.write(block, 44100);
        recorder.write(block, 48000);
    }
    EXPECT_EQ(readAudioFile(folder / "heard.wav").frames(), 100U);
}

} // namespace
} // namespace tonada
