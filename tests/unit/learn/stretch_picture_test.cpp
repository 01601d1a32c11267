// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/stretch_picture.h"
#include "core/util/error.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {
namespace {

constexpr int kRate = 44100;

class ReadStretchPicture : public testing::Test
{
protected:
    ReadStretchPicture()
        : m_audio(test::voiceLike(4, kRate))
        , m_path(m_folder / "voice.wav")
    {
        AudioFileWriter file(m_path, kRate, 1, SampleFormat::Float32);
        file.write(m_audio);
        file.close();
    }

    test::TempDir m_folder;
    std::vector<float> m_audio;
    std::filesystem::path m_path;
    PictureRequest m_request{1.2, 2.3, 0.0001, 500, {}, {.windowLength = 0.007, .hopLength = 0.004}};
};

TEST_F(ReadStretchPicture, HasTheValuesOfTheWholeRecordingsSpectrogram)
{
    for (const WindowShape shape : {WindowShape::Hann, WindowShape::Gaussian}) {
        m_request.config.window = shape;
        const auto picture = readStretchPicture(m_path, m_request);
        EXPECT_EQ(picture.config.sampleRate, kRate);
        EXPECT_LE(picture.begin, 1.2);
        EXPECT_GE(picture.end(), 2.3);
        Spectrogram spectrogram(picture.config);
        Eigen::MatrixXf frame(spectrogram.bins(), 1);
        const double hop = picture.columnSeconds;
        for (Eigen::Index column = 0; column < picture.db.cols(); column += 7) {
            const double centre = picture.begin + (static_cast<double>(column) + 0.5) * hop;
            spectrogram.compute(m_audio, std::lround(centre / hop), frame);
            for (int row = 0; row < 500; row += 13) { // rows are lower than bins are apart
                const auto bin = std::lround(8000 * (row + 0.5) / 500 / spectrogram.binHz());
                EXPECT_FLOAT_EQ(picture.db(row, column), frame(bin, 0));
            }
        }
    }
}

TEST_F(ReadStretchPicture, TakesTheMeanPowerWhereSeveralFramesShareAColumn)
{
    m_request.columnSeconds = 0.013;
    const auto picture = readStretchPicture(m_path, m_request);
    const double hop = picture.config.hopLength;
    EXPECT_NEAR(picture.columnSeconds, 3 * hop, 1e-12);
    Spectrogram spectrogram(picture.config);
    Eigen::MatrixXf frames(spectrogram.bins(), 3);
    spectrogram.power(m_audio, std::lround(picture.begin / hop + 0.5) + 30, frames);
    const auto bin = std::lround(8000 * 20.5 / 500 / spectrogram.binHz());
    EXPECT_NEAR(picture.db(20, 10), Spectrogram::decibels(static_cast<double>(frames.row(bin).mean())),
                1e-4F);
}

TEST_F(ReadStretchPicture, FitsItsNeighbours)
{
    const auto first = readStretchPicture(m_path, m_request);
    m_request.begin += 0.5;
    m_request.end += 0.5;
    const auto second = readStretchPicture(m_path, m_request);
    const auto shift = std::lround((second.begin - first.begin) / first.columnSeconds);
    EXPECT_NEAR(static_cast<double>(shift) * first.columnSeconds, second.begin - first.begin, 1e-9);
    EXPECT_EQ(first.db.rightCols(100), second.db.middleCols(first.db.cols() - 100 - shift, 100));
}

TEST_F(ReadStretchPicture, StaysInsideTheRecordingAndItsFrequencies)
{
    m_request.begin = -3;
    m_request.end = 100;
    m_request.axis.high = 30000;
    const auto picture = readStretchPicture(m_path, m_request);
    EXPECT_NEAR(picture.begin, 0, 0.005);
    EXPECT_NEAR(picture.end(), 4, 0.01);
    EXPECT_EQ(picture.db(499, 300), -200.0F);
}

TEST_F(ReadStretchPicture, TakesALongerHopRatherThanTooManyFrames)
{
    m_request.config.hopLength = 1e-5;
    m_request.columnSeconds = 0.01;
    const auto picture = readStretchPicture(m_path, m_request);
    EXPECT_GE(picture.config.hopLength, 1.1 / kMostFrames);
}

TEST_F(ReadStretchPicture, CanBeCancelled)
{
    std::stop_source source;
    source.request_stop();
    try {
        (void)readStretchPicture(m_path, m_request, source.get_token());
        FAIL() << "it was not cancelled";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Cancelled);
    }
}

} // namespace
} // namespace tonada
