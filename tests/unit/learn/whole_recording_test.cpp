// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/dsp/mfcc.h"
#include "core/learn/whole_recording.h"
#include "core/util/error.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

constexpr int kRate = 22050;

class WholeRecordingFile : public testing::Test
{
protected:
    std::filesystem::path write(const std::vector<float>& samples, int rate, int channels)
    {
        const auto path = m_folder / "recording.wav";
        AudioFileWriter file(path, rate, channels, SampleFormat::Float32);
        file.write(samples);
        file.close();
        return path;
    }

    test::TempDir m_folder;
};

TEST_F(WholeRecordingFile, HasTheFeaturesOfAllOfItAtItsOwnRate)
{
    const auto voice = test::voiceLike(3.0, kRate);
    const auto recording = readWholeRecording(write(test::asStereo(voice), kRate, 2));
    EXPECT_EQ(recording.samples, voice);
    EXPECT_EQ(recording.features.sampleRate, kRate);
    EXPECT_EQ(recording.features.fMax, kRate / 2.0);
    EXPECT_NEAR(recording.seconds(), 3.0, 1e-4);

    Mfcc features(recording.features);
    Eigen::MatrixXf mfcc;
    features.mfcc(voice, mfcc);
    EXPECT_EQ(recording.mfcc, mfcc);
    EXPECT_EQ(recording.mfcc.cols(), 1 + 3 * kRate / 512);
    EXPECT_EQ(recording.logMel.rows(), 128);
}

TEST_F(WholeRecordingFile, ShowsDecibelsBelowTheLoudestValue)
{
    const auto recording = readWholeRecording(write(test::voiceLike(2.0, kRate), kRate, 1));
    EXPECT_EQ(recording.logMel.maxCoeff(), 0.0F);
    EXPECT_NEAR(recording.logMel.minCoeff(), -80.0F, 1e-4F);
}

TEST_F(WholeRecordingFile, IsRefusedWhenNoFigureCouldShowIt)
{
    const auto path = write(std::vector<float>(std::size_t{30} * 60 * 1000), 1000, 1);
    try {
        (void)readWholeRecording(path);
        FAIL() << "half an hour was read";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
        EXPECT_STREQ(error.what(), "length of recording.wav: 30 min is not valid; expected less than 30 min");
    }
}

} // namespace
} // namespace tonada
