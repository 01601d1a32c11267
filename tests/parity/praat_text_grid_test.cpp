// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notes that go through Praat come back as they were.
#include "core/util/annotation_reader.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

const std::vector<IntervalTier> kTiers{
    {"palabras", {{0.5, 1, "dijo \"yo\""}, {1, 1.5, "niño ʃ"}, {1.75, 2.25, "¿qué?"}}},
    {"verdict", {{0, 2.5, "Argentinian"}}},
    {"tones", {{0.25, 0.25, "H*"}, {0.75, 0.75, "L%"}}},
    {"vacío", {}}};

class PraatTextGridFile : public testing::TestWithParam<const char*>
{
protected:
    /** Reads our file with Praat and saves it again. */
    std::filesystem::path throughPraat(const std::string& preferences)
    {
        const auto ours = m_folder / "ours.TextGrid";
        const auto theirs = m_folder / "theirs.TextGrid";
        writeFile(ours, praatTextGrid(2.5, kTiers));
        writeFile(m_folder / "script.praat",
                  preferences + "Read from file: \"" + ours.string() + "\"\n" + GetParam() + ": \""
                      + theirs.string() + "\"\n");
        const auto result = test::run({"praat", "--run", (m_folder / "script.praat").string()});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return theirs;
    }

    test::TempDir m_folder;
};

} // namespace

TEST_P(PraatTextGridFile, ComesBackEqual)
{
    const auto grid = readTextGrid(throughPraat({}));
    EXPECT_EQ(grid.seconds, 2.5);
    EXPECT_EQ(grid.tiers, kTiers);
}

TEST_P(PraatTextGridFile, ComesBackEqualInUtf16)
{
    const auto path = throughPraat("Text writing preferences: \"UTF-16\"\n");
    EXPECT_EQ(readFile(path).substr(0, 2), "\xFE\xFF");
    EXPECT_EQ(readTextGrid(path).tiers, kTiers);
}

INSTANTIATE_TEST_SUITE_P(SavedAs, PraatTextGridFile,
                         testing::Values("Save as text file", "Save as short text file"),
                         [](const auto& test) {
                             return std::string(test.index == 0 ? "LongText" : "ShortText");
                         });

} // namespace tonada
