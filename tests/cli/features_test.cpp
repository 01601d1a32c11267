// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/dsp/mfcc.h"
#include "core/util/csv.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/golden.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cstring>
#include <sys/resource.h>

namespace tonada {
namespace {

const std::string kRecording = test::goldenPath("resample/stereo_44k.wav").string();

Eigen::MatrixXd parse(const std::string& csv)
{
    const auto rows = parseCsv(csv);
    Eigen::MatrixXd matrix(rows.size(), rows.at(0).size());
    for (Eigen::Index r = 0; r < matrix.rows(); ++r) {
        for (Eigen::Index c = 0; c < matrix.cols(); ++c)
            matrix(r, c) = std::stod(rows.at(static_cast<std::size_t>(r)).at(static_cast<std::size_t>(c)));
    }
    return matrix;
}

Eigen::MatrixXf expectedMfcc()
{
    Eigen::MatrixXf mfcc;
    Mfcc().mfcc(loadMono(kRecording), mfcc);
    return mfcc;
}

void writeWav(const std::filesystem::path& path, int channels, const std::vector<float>& samples)
{
    AudioFileWriter writer(path, 16000, channels, SampleFormat::Float32);
    writer.write(samples);
    writer.close();
}

} // namespace

TEST(FeaturesCommand, PrintsTheMfccAsCsv)
{
    const auto result = test::tonadaCli({"features", kRecording});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto mfcc = parse(result.out);
    ASSERT_EQ(mfcc.rows(), 40);
    ASSERT_EQ(mfcc.cols(), 63);
    EXPECT_LE((mfcc - expectedMfcc().cast<double>()).cwiseAbs().maxCoeff(), 1e-4);
}

TEST(FeaturesCommand, HasSixKinds)
{
    for (const auto& [kind, rows] : {std::pair{"mfcc", 40},
                                     {"logmel", 128},
                                     {"scalars", 5},
                                     {"spectrogram", 129},
                                     {"pitch", 1},
                                     {"intensity", 1}}) {
        const auto result = test::tonadaCli({"features", kRecording, "--kind", kind});
        ASSERT_EQ(result.exitCode, 0) << result.err;
        EXPECT_EQ(parse(result.out).rows(), rows) << kind;
    }
}

TEST(FeaturesCommand, WritesWhatNumPyReads)
{
    const test::TempDir dir;
    const auto result = test::tonadaCli({"features", kRecording, "--out", (dir / "f.npy").string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.out, "");
    const auto bytes = readFile(dir / "f.npy");
    ASSERT_EQ(bytes.size(), 128 + 40 * 63 * sizeof(float));
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    EXPECT_NE(bytes.find("{'descr': '<f4', 'fortran_order': False, 'shape': (40, 63), }"), std::string::npos);
    EXPECT_EQ(bytes[127], '\n');
    Eigen::Matrix<float, 40, 63, Eigen::RowMajor> values;
    std::memcpy(values.data(), bytes.data() + 128, sizeof values);
    EXPECT_EQ(Eigen::MatrixXf(values), expectedMfcc());
}

TEST(FeaturesCommand, WritesCsvFiles)
{
    const test::TempDir dir;
    const auto result = test::tonadaCli({"features", kRecording, "--out", (dir / "f.csv").string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(readFile(dir / "f.csv"), test::tonadaCli({"features", kRecording}).out);
}

TEST(FeaturesCommand, RefusesWrongUsage)
{
    EXPECT_EQ(test::tonadaCli({"features"}).exitCode, 2);
    EXPECT_EQ(test::tonadaCli({"features", kRecording, "--kind", "chroma"}).exitCode, 2);
    const auto result = test::tonadaCli({"features", kRecording, "--out", "f.txt"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_EQ(result.err, "tonada-cli: --out: f.txt is not valid; expected a name in .npy or .csv\n");
}

TEST(FeaturesCommand, NamesAFolderThatIsNotThere)
{
    const auto result = test::tonadaCli({"features", kRecording, "--out", "/nowhere/f.npy"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.err.rfind("tonada-cli: /nowhere/f.npy: cannot be written: ", 0), 0U) << result.err;
}

TEST(FeaturesCommand, MixesEightChannels)
{
    const test::TempDir dir;
    const auto voice = test::voiceLike(2.0, 16000);
    std::vector<float> eight;
    for (const float x : voice) {
        for (int channel = 0; channel < 8; ++channel)
            eight.push_back(channel % 2 == 0 ? x : 0.0F);
    }
    std::vector<float> half(voice);
    for (float& x : half)
        x *= 0.5F;
    writeWav(dir / "eight.wav", 8, eight);
    writeWav(dir / "half.wav", 1, half);
    const auto mixed = test::tonadaCli({"features", (dir / "eight.wav").string()});
    const auto mono = test::tonadaCli({"features", (dir / "half.wav").string()});
    ASSERT_EQ(mixed.exitCode, 0) << mixed.err;
    EXPECT_LE((parse(mixed.out) - parse(mono.out)).cwiseAbs().maxCoeff(),
              2.0); // half.wav is rounded to 16 bits
}

TEST(FeaturesCommand, TakesAnHourInBoundedMemory)
{
    const test::TempDir dir;
    {
        AudioFileWriter writer(dir / "hour.flac", 24000, 1);
        auto minute = test::voiceLike(1.0, 24000);
        minute.resize(std::size_t{60} * 24000); // silence packs well
        for (int i = 0; i < 60; ++i)
            writer.write(minute);
        writer.close();
    }
    const auto result
        = test::tonadaCli({"features", (dir / "hour.flac").string(), "--out", (dir / "f.npy").string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(std::filesystem::file_size(dir / "f.npy"), 128U + 40U * 112501U * sizeof(float));
    rusage usage{};
    ASSERT_EQ(getrusage(RUSAGE_CHILDREN, &usage), 0);
    EXPECT_LT(usage.ru_maxrss, 1536L * 1024L); // KiB
}

} // namespace tonada
