// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/dsp/mfcc.h"
#include "core/learn/recording_tracks.h"
#include "core/util/error.h"
#include "tests/support/fake_classifier.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wav_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace tonada {
namespace {

constexpr int kRate = 44100;

class ReadRecordingTracks : public testing::Test
{
protected:
    ReadRecordingTracks()
        : m_audio(test::voiceLike(7.3, kRate))
        , m_path(m_folder / "voice.wav")
    {
        AudioFileWriter file(m_path, kRate, 1, SampleFormat::Float32);
        file.write(m_audio);
        file.close();
    }

    [[nodiscard]] RecordingTracks read(const TracksOptions& options = {}) const
    {
        return readRecordingTracks(m_path, options);
    }
    static ErrorCode failureOf(const std::filesystem::path& path)
    {
        try {
            (void)readRecordingTracks(path, {});
        } catch (const Error& error) {
            EXPECT_EQ(error.args().front(), path.string());
            return error.code();
        }
        return ErrorCode::Cancelled;
    }

    test::TempDir m_folder;
    std::vector<float> m_audio;
    std::filesystem::path m_path;
};

/** The largest difference between a track and a matrix of the same shape. */
double difference(const TrackColumns& track, const Eigen::MatrixXf& expected)
{
    EXPECT_EQ(track.count(), static_cast<std::size_t>(expected.cols()));
    EXPECT_EQ(track.rows(), static_cast<std::size_t>(expected.rows()));
    float largest = 0;
    for (Eigen::Index column = 0; column < expected.cols(); ++column) {
        for (Eigen::Index row = 0; row < expected.rows(); ++row) {
            const float value = track.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
            largest = std::max(largest, std::abs(value - expected(row, column)));
        }
    }
    return static_cast<double>(largest);
}

TEST_F(ReadRecordingTracks, HasTheFeaturesOfTheWholeFile)
{
    const auto tracks = read();
    const auto mono = loadMono(m_path);
    Eigen::MatrixXf logMel;
    Eigen::MatrixXf mfcc;
    MfccConfig deep;
    deep.topDb = 400; // StreamingMfcc's frames have no floor
    Mfcc(deep).logMel(mono, logMel);
    Mfcc().mfcc(mono, mfcc);
    EXPECT_LT(difference(tracks.logMel, logMel), 0.04);
    EXPECT_LT(difference(tracks.mfcc, mfcc), 0.2);
    EXPECT_NEAR(static_cast<double>(tracks.loudestDb), static_cast<double>(logMel.maxCoeff()), 0.04);
    EXPECT_NEAR(tracks.seconds, 7.3, 1e-3);
    EXPECT_EQ(tracks.sampleRate, kRate);
    EXPECT_LT(static_cast<double>(tracks.bytes()), 25000 * tracks.seconds);
}

TEST_F(ReadRecordingTracks, HasTheExtremesOfTheSamples)
{
    const auto tracks = read();
    ASSERT_EQ(tracks.peaks.count(), (m_audio.size() + WaveformPeaks::kBlock - 1) / WaveformPeaks::kBlock);
    for (std::size_t block = 0; block + 1 < tracks.peaks.count(); ++block) {
        const auto begin = m_audio.begin() + static_cast<std::ptrdiff_t>(block * WaveformPeaks::kBlock);
        const auto [low, high] = std::minmax_element(begin, begin + WaveformPeaks::kBlock);
        EXPECT_EQ(tracks.peaks.at(block).low, std::lround(*low * 32768.0F));
        EXPECT_EQ(tracks.peaks.at(block).high, std::lround(*high * 32768.0F));
    }
    const Peak all = tracks.peaks.extremes(0, tracks.peaks.count());
    const auto [low, high] = std::minmax_element(m_audio.begin(), m_audio.end());
    EXPECT_EQ(all,
              (Peak{static_cast<std::int16_t>(std::lround(*low * 32768.0F)),
                    static_cast<std::int16_t>(std::lround(*high * 32768.0F))}));
}

TEST_F(ReadRecordingTracks, SaysWhatClassifyFileSays)
{
    const test::FakeClassifier classifier;
    TracksOptions options;
    options.classifier = &classifier;
    const auto tracks = read(options);
    const auto expected = classifyFile(m_path, classifier);
    ASSERT_TRUE(tracks.verdict);
    EXPECT_EQ(tracks.verdict->probability, expected.probability);
    EXPECT_EQ(tracks.verdict->verdict, expected.verdict);
    EXPECT_EQ(tracks.verdict->interval.low, expected.interval.low);
    ASSERT_EQ(tracks.verdict->windows.size(), expected.windows.size());
    for (std::size_t i = 0; i < expected.windows.size(); ++i) {
        EXPECT_EQ(tracks.verdict->windows[i].probability, expected.windows[i].probability);
        EXPECT_EQ(tracks.verdict->windows[i].state, expected.windows[i].state);
    }
    EXPECT_FALSE(read().verdict);
}

TEST_F(ReadRecordingTracks, ShowsTheChannelChosen)
{
    const auto path = m_folder / "two.wav";
    AudioFileWriter file(path, kRate, 2, SampleFormat::Float32);
    for (const float sample : m_audio)
        file.write(std::vector<float>{0.0F, sample});
    file.close();
    const test::FakeClassifier classifier;
    TracksOptions options;
    options.classifier = &classifier;
    const auto alone = read(options);
    options.channel = 2;
    const auto second = readRecordingTracks(path, options);
    EXPECT_EQ(second.channels, 2);
    EXPECT_EQ(second.channel, 2);
    EXPECT_TRUE(std::ranges::equal(second.logMel.column(50), alone.logMel.column(50)));
    EXPECT_EQ(second.peaks.largest(), alone.peaks.largest());
    EXPECT_EQ(second.verdict->probability, alone.verdict->probability);
    options.channel = 1;
    const auto first = readRecordingTracks(path, options);
    EXPECT_LT(first.peaks.largest(), 0.001F);
    EXPECT_FALSE(first.verdict->probability);
}

TEST_F(ReadRecordingTracks, IsTheSameForBlocksOfAnySize)
{
    const test::FakeClassifier classifier;
    TracksOptions options;
    options.classifier = &classifier;
    const auto whole = read(options);
    options.blockSamples = 1000;
    const auto pieces = read(options);
    ASSERT_EQ(pieces.logMel.count(), whole.logMel.count());
    ASSERT_EQ(pieces.peaks.count(), whole.peaks.count());
    for (std::size_t i = 0; i < whole.logMel.count(); ++i) {
        EXPECT_TRUE(std::ranges::equal(pieces.logMel.column(i), whole.logMel.column(i)));
        EXPECT_TRUE(std::ranges::equal(pieces.mfcc.column(i), whole.mfcc.column(i)));
    }
    for (std::size_t i = 0; i < whole.peaks.count(); ++i)
        EXPECT_EQ(pieces.peaks.at(i), whole.peaks.at(i));
    EXPECT_EQ(pieces.verdict->probability, whole.verdict->probability);
}

TEST_F(ReadRecordingTracks, ReportsProgressUpToTheEnd)
{
    std::vector<double> shares;
    TracksOptions options;
    options.onProgress = [&](double share) {
        shares.push_back(share);
    };
    (void)read(options);
    ASSERT_GT(shares.size(), 10U);
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_EQ(shares.back(), 1);
}

TEST_F(ReadRecordingTracks, ShowsWhatHasBeenReadSoFar)
{
    std::vector<RecordingTracks> parts;
    TracksOptions options;
    options.onBlock = [&](const RecordingTracks& unfinished) {
        parts.push_back(partOf(unfinished));
    };
    const auto whole = read(options);
    ASSERT_GT(parts.size(), 10U);
    EXPECT_TRUE(whole.complete);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const RecordingTracks& part = parts[i];
        EXPECT_FALSE(part.complete);
        EXPECT_NEAR(part.seconds, 7.3, 1e-3);
        EXPECT_GT(part.logMel.count() + 1, i);
        if (part.logMel.count() == 0)
            continue;
        const auto last = part.logMel.count() - 1;
        EXPECT_TRUE(std::ranges::equal(part.logMel.column(last), whole.logMel.column(last)));
        std::vector<std::int16_t> mean(part.logMel.rows());
        part.logMel.mean(0, part.logMel.count(), mean); // has means for all of it
        EXPECT_LE(part.peaks.extremes(0, part.peaks.count()).high,
                  whole.peaks.extremes(0, whole.peaks.count()).high);
    }
    EXPECT_EQ(parts.back().loudestDb, whole.loudestDb);
}

TEST_F(ReadRecordingTracks, CanBeCancelled)
{
    std::stop_source source;
    TracksOptions options;
    options.stop = source.get_token();
    int blocks = 0;
    options.onProgress = [&](double) {
        if (++blocks == 3)
            source.request_stop();
    };
    try {
        (void)read(options);
        FAIL() << "it was not cancelled";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Cancelled);
    }
    EXPECT_EQ(blocks, 3);
}

TEST_F(ReadRecordingTracks, NamesAFileItCannotRead)
{
    EXPECT_EQ(failureOf(m_folder / "vanished.wav"), ErrorCode::FileNotFound);
    test::writeWavBytes(m_folder / "empty.wav", {}, std::vector<std::int16_t>{});
    EXPECT_EQ(failureOf(m_folder / "empty.wav"), ErrorCode::AudioEmpty);
    std::ofstream(m_folder / "text.wav") << "not audio at all";
    EXPECT_EQ(failureOf(m_folder / "text.wav"), ErrorCode::AudioUnsupported);
    test::WavHeader longer;
    longer.declaredBytes = 64000;
    test::writeWavBytes(m_folder / "cut.wav", longer, std::vector<std::int16_t>(16000, 5));
    EXPECT_EQ(failureOf(m_folder / "cut.wav"), ErrorCode::AudioDamaged);
}

TEST_F(ReadRecordingTracks, TakesARecordingShorterThanAFrame)
{
    const auto path = m_folder / "click.wav";
    test::writeWavBytes(path, {}, std::vector<std::int16_t>(20, 1000));
    const auto tracks = readRecordingTracks(path, {});
    EXPECT_EQ(tracks.logMel.count(), 1U);
    EXPECT_EQ(tracks.peaks.count(), 1U);
}

TEST(TrackColumnsTest, KeepsMeansOfWideStretches)
{
    TrackColumns columns(2);
    for (int i = 0; i < 1000; ++i)
        columns.append(std::vector<float>{i < 500 ? 10.0F : -30.0F, 5000});
    columns.finish();
    std::vector<std::int16_t> mean(2);
    columns.mean(0, 1000, mean);
    EXPECT_NEAR(static_cast<float>(mean[0]) * TrackColumns::kStep, -10.0F, 0.5F);
    columns.mean(100, 400, mean);
    EXPECT_EQ(static_cast<float>(mean[0]) * TrackColumns::kStep, 10.0F);
    EXPECT_EQ(mean[1], 32767); // limited
}

TEST(TrackColumnsTest, CopiesStayAsTheyWereMade)
{
    TrackColumns columns(1);
    std::vector<TrackColumns> copies;
    for (int i = 0; i < 5000; ++i) {
        if (i % 500 == 1)
            copies.push_back(columns);
        columns.append(std::vector<float>{static_cast<float>(i % 100)});
    }
    for (std::size_t copy = 0; copy < copies.size(); ++copy) {
        copies[copy].finish();
        ASSERT_EQ(copies[copy].count(), 500 * copy + 1);
        for (std::size_t i = 0; i < copies[copy].count(); ++i)
            ASSERT_EQ(copies[copy].at(0, i), static_cast<float>(i % 100));
    }
}

} // namespace
} // namespace tonada
