// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace tonada {
namespace {
std::ptrdiff_t filesIn(const test::TempDir& dir)
{
    return std::distance(std::filesystem::directory_iterator(dir.path()), {});
}
} // namespace

TEST(WriteFile, ReplacesTheContent)
{
    const test::TempDir dir;
    writeFile(dir / "a.txt", "old");
    writeFile(dir / "a.txt", "new");
    EXPECT_EQ(readFile(dir / "a.txt"), "new");
    EXPECT_EQ(filesIn(dir), 1);
}

TEST(WriteFile, KeepsTheOldFileWhenTheWriterFails)
{
    const test::TempDir dir;
    writeFile(dir / "a.txt", "old");
    const auto failing = [](const std::filesystem::path& temporary) {
        std::ofstream(temporary) << "half";
        throw Error(ErrorCode::Cancelled);
    };
    EXPECT_THROW(writeFile(dir / "a.txt", failing), Error);
    EXPECT_EQ(readFile(dir / "a.txt"), "old");
    EXPECT_EQ(filesIn(dir), 1);
}

TEST(WriteFile, NamesTheTargetWhenItsFolderIsMissing)
{
    const test::TempDir dir;
    try {
        writeFile(dir / "none" / "a.txt", "x");
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_EQ(e.code(), ErrorCode::FileNotWritable);
        EXPECT_EQ(e.args().at(0), ((dir / "none") / "a.txt").string());
    }
}

TEST(ReadFile, NamesAMissingFile)
{
    EXPECT_THROW((void)readFile("/nowhere/at/all"), Error);
}

} // namespace tonada
