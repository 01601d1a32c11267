// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tracks that linguists know beside Praat's own, in the same run.
#include "core/audio/audio_file.h"
#include "core/dsp/intensity.h"
#include "core/dsp/pitch_track.h"
#include "core/dsp/spectrogram.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>

namespace tonada {
namespace {

constexpr int kRate = 16000;

/** A track as Praat prints it; NaN for "--undefined--". */
struct Track
{
    std::vector<double> times;
    std::vector<double> values;
};

class Praat : public testing::Test
{
protected:
    std::filesystem::path write(const std::vector<float>& samples)
    {
        const auto path = m_folder / "audio.wav";
        AudioFileWriter file(path, kRate, 1, SampleFormat::Float32);
        file.write(samples);
        file.close();
        return path;
    }

    /** What a script prints that has opened the recording. */
    std::string run(const std::filesystem::path& recording, const std::string& script)
    {
        const auto path = m_folder / "script.praat";
        writeFile(path,
                  "Read from file: \"" + recording.string() + "\"\nselected = selected (\"Sound\")\n"
                      + script);
        const auto result = test::run({"praat", "--run", path.string()});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return result.out;
    }

    Track track(const std::filesystem::path& recording, const std::string& command, const std::string& value)
    {
        std::istringstream lines(run(recording,
                                     command
                                         + "\nframes = Get number of frames\nfor i to frames\n"
                                           "  time = Get time from frame number: i\n  value = "
                                         + value + "\n  appendInfoLine: time, \" \", value\nendfor\n"));
        Track out;
        std::string time;
        std::string number;
        while (lines >> time >> number) {
            out.times.push_back(std::stod(time));
            out.values.push_back(number == "--undefined--" ? std::nan("") : std::stod(number));
        }
        return out;
    }

    test::TempDir m_folder;
};

std::filesystem::path demo(const std::string& name)
{
    return test::sourceDir() / "resources/demo" / name;
}

/** The frame of a track with a hop of 10 ms that is nearest to a time. */
std::size_t frameAt(double time, std::size_t frames)
{
    return std::min(frames - 1, static_cast<std::size_t>(std::lround(time / 0.01)));
}

std::vector<float> chirp()
{
    std::vector<float> audio(kRate);
    for (std::size_t i = 0; i < audio.size(); ++i) {
        const double t = static_cast<double>(i) / kRate;
        audio[i] = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * (200 + 1800 * t) * t));
    }
    return audio;
}

} // namespace

class PraatOnDemoRecordings : public Praat, public testing::WithParamInterface<std::string>
{ };

TEST_P(PraatOnDemoRecordings, HearsTheSamePitch)
{
    const auto audio = loadMono(demo(GetParam()), kRate);
    const auto theirs
        = track(write(audio), "To Pitch (ac): 0.01, 75, 15, \"no\", 0.03, 0.45, 0.01, 0.35, 0.14, 500",
                "Get value in frame: i, \"Hertz\"");
    const auto ours = pitchTrack(audio, {});
    int voiced = 0;
    int both = 0;
    int agree = 0;
    for (std::size_t i = 0; i < theirs.times.size(); ++i) {
        if (std::isnan(theirs.values[i]))
            continue;
        ++voiced;
        const auto hz = static_cast<double>(ours[frameAt(theirs.times[i], ours.size())]);
        both += std::isnan(hz) ? 0 : 1;
        agree += std::abs(hz / theirs.values[i] - 1) < 0.05 ? 1 : 0;
    }
    ASSERT_GT(voiced, 100);
    EXPECT_GE(agree, 0.95 * both) << both << " frames are voiced for both";
    EXPECT_GE(both, 0.7 * voiced);
}

TEST_P(PraatOnDemoRecordings, MeasuresTheSameIntensity)
{
    const auto audio = loadMono(demo(GetParam()), kRate);
    const auto theirs = track(write(audio), "To Intensity: 75, 0.01, \"yes\"", "Get value in frame: i");
    constexpr double hop = 0.001; // Praat's frames lie somewhere between ours
    const auto ours = intensityTrack(audio, {.hopLength = hop});
    const double fullScale = 20 * std::log10(1 / 2e-5); // Praat takes samples for pascals, dB above 20 µPa
    int compared = 0;
    for (std::size_t i = 0; i < theirs.times.size(); ++i) {
        const auto level
            = static_cast<double>(ours[static_cast<std::size_t>(std::lround(theirs.times[i] / hop))]);
        if (level < -60)
            continue;
        ++compared;
        EXPECT_NEAR(level, theirs.values[i] - fullScale, 0.6) << theirs.times[i] << " s";
    }
    EXPECT_GT(compared, 100);
}

INSTANTIATE_TEST_SUITE_P(Of, PraatOnDemoRecordings,
                         testing::Values("argentinian-1.ogg", "other-1.ogg", "real-argentinian.flac",
                                         "real-other.flac"),
                         [](const auto& test) {
                             std::string name = test.param.substr(0, test.param.find('.'));
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

class PraatSpectrogram : public Praat
{
protected:
    /** Levels relative to the loudest cell, over the top 30 dB, differ by at most 1 dB. */
    void expectTheSamePicture(const std::vector<float>& audio)
    {
        std::istringstream text(
            run(write(audio),
                "To Spectrogram: 0.005, 5000, 0.002, 20, \"Gaussian\"\nTo Matrix\n"
                "columns = Get number of columns\nrows = Get number of rows\n"
                "x1 = Get x of column: 1\nx2 = Get x of column: 2\n"
                "y1 = Get y of row: 1\ny2 = Get y of row: 2\n"
                "appendInfoLine: columns, \" \", rows, \" \", x1, \" \", x2 - x1, \" \", y1, \" \", y2 "
                "- y1\n"
                "Save as headerless spreadsheet file: \""
                    + (m_folder / "matrix.txt").string() + "\"\n"));
        int columns = 0;
        int rows = 0;
        double x1 = 0;
        double dx = 0;
        double y1 = 0;
        double dy = 0;
        ASSERT_TRUE(text >> columns >> rows >> x1 >> dx >> y1 >> dy);
        std::istringstream cells(readFile(m_folder / "matrix.txt"));
        Eigen::MatrixXd theirs(rows, columns);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                cells >> theirs(row, column);
        theirs = 10 * (theirs.array() + 1e-30).log10();

        Spectrogram spectrogram({.sampleRate = kRate,
                                 .window = WindowShape::Gaussian,
                                 .windowLength = 0.005,
                                 .hopLength = 1.0 / kRate});
        Eigen::MatrixXd ours(rows, columns);
        Eigen::MatrixXf frame(spectrogram.bins(), 1);
        for (int column = 0; column < columns; ++column) {
            // Praat's first sample lies half a sample after 0; its window has the time between its two halves.
            spectrogram.compute(audio, std::lround(std::floor((x1 + column * dx) * kRate - 0.5)) + 1, frame);
            for (int row = 0; row < rows; ++row) {
                const auto bin = std::lround((y1 + row * dy) / spectrogram.binHz());
                ours(row, column) = static_cast<double>(frame(bin, 0));
            }
        }
        ASSERT_GT(rows, 100);
        ASSERT_GT(columns, 100);
        int compared = 0;
        const double theirTop = theirs.maxCoeff();
        const double ourTop = ours.maxCoeff();
        for (int row = 0; row < rows; ++row) {
            const double bin = (y1 + row * dy) / spectrogram.binHz();
            if (std::abs(bin - std::round(bin)) > 0.01)
                continue; // only frequencies that both have
            for (int column = 0; column < columns; ++column) {
                const double level = theirs(row, column) - theirTop;
                if (level < -30)
                    continue;
                ++compared;
                EXPECT_NEAR(ours(row, column) - ourTop, level, 1.0) << row << ", " << column;
            }
        }
        EXPECT_GT(compared, 500);
    }
};

TEST_F(PraatSpectrogram, OfAChirpHasTheSameLevels)
{
    expectTheSamePicture(chirp());
}

TEST_F(PraatSpectrogram, OfSpeechHasTheSameLevels)
{
    const auto audio = loadMono(demo("real-argentinian.flac"), kRate);
    expectTheSamePicture({audio.begin() + kRate, audio.begin() + 2 * kRate});
}

} // namespace tonada
