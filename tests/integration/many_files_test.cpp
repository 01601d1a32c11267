// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>

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

} // namespace tonada
