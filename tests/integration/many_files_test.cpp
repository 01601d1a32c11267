// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wav_bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace tonada {

TEST(ManyFiles, AHundredThousandEmptyOnesGiveAClearErrorInSeconds)
{
    constexpr int kFilesOfALabel = 50'000;
    const test::TempDir dir;
    for (const char* label : {"Argentinian", "Other"}) {
        const auto empty = dir / label; // one for each: file systems limit the links to a file
        writeFile(empty, "");
        std::filesystem::create_directories(dir / "data" / label);
        for (int i = 0; i < kFilesOfALabel; ++i)
            std::filesystem::create_hard_link(empty, dir / "data" / label / (std::to_string(i) + ".wav"));
    }
    const auto start = std::chrono::steady_clock::now();
    const auto result = test::tonadaCli(
        {"train", "--data", (dir / "data").string(), "--out", (dir / "model.onnx").string()});
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.err, testing::HasSubstr("no data; expected recordings of at least 2 s"));
    EXPECT_THAT(result.err, testing::HasSubstr("100000 files cannot be read, the first:"));
    EXPECT_LT(seconds, 60);
}

TEST(LongFiles, FourHoursTakeNoMoreMemoryThanTheirFeatures)
{
    constexpr std::uint32_t kBytes = 4 * 3600 * 16000 * 2;
    constexpr long kMostKilobytes = 300'000; // as floats the samples alone would take 920 MB
    const test::TempDir dir;
    test::writeSweepFolders(dir / "data", 3, 6.0);
    const auto path = dir / "data" / "Other" / "long.wav";
    test::WavHeader header;
    header.declaredBytes = kBytes;
    test::writeWavBytes(path, header, std::vector<std::int16_t>());
    std::filesystem::resize_file(path,
                                 std::filesystem::file_size(path) + kBytes); // takes no room on the disk
    const auto result
        = test::tonadaCli({"train", "--data", (dir / "data").string(), "--epochs", "1", "--one-split",
                           "--cache-dir", (dir / "cache").string(), "--out", (dir / "model.onnx").string()});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.err, testing::HasSubstr("7200 silent clips left out"));
    rusage usage{};
    ASSERT_EQ(::getrusage(RUSAGE_CHILDREN, &usage), 0);
    EXPECT_LT(usage.ru_maxrss, kMostKilobytes);
}

} // namespace tonada
