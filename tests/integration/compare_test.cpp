// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/training.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

using testing::HasSubstr;
using testing::Not;

/** `tonada-cli compare` on two made-up accents. */
class Compare : public testing::Test
{
protected:
    Compare() { test::writeSweepFolders(m_dir / "data", 4, 2.0); }

    test::CommandResult compare(std::vector<std::string> options, const std::string& interruptAt = {}) const
    {
        options.insert(options.begin(), {"compare", (m_dir / "data").string(), "--threads", "2"});
        return test::tonadaCli(options, interruptAt);
    }

    test::TempDir m_dir;
    std::string m_table = (m_dir / "table.md").string();
};

} // namespace

TEST_F(Compare, AllSystemsHaveALineForEachSplit)
{
    const auto result = compare({"--quick", "--json", "--folds", "2"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto lines = test::jsonLines(result.out);
    std::size_t at = 0;
    ASSERT_EQ(lines.size(), 2 * allSystems().size());
    for (const auto system : allSystems()) {
        for (const char* split : {"clip", "speaker"}) {
            const auto& line = lines[at++];
            EXPECT_EQ(line["system"], toString(system));
            EXPECT_EQ(line["split"], split);
            EXPECT_EQ(line["clips"], 8);
            EXPECT_EQ(line["speakers"], 8);
            for (const char* score : {"accuracy", "balanced_accuracy", "auc"}) {
                EXPECT_TRUE(line[score].is_number()) << line;
                EXPECT_TRUE(line["shuffled"][score].is_number()) << line;
                EXPECT_TRUE(line["intervals"].contains(score)) << line;
            }
        }
    }
}

TEST_F(Compare, WritesATableThatSaysHowItWasMade)
{
    const auto result
        = compare({"--systems", "compact", "--quick", "--folds", "4", "--seed", "7", "--out", m_table});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto table = readFile(m_table);
    EXPECT_EQ(result.out, table);
    for (const char* part : {"--systems compact --quick --folds 4 --seed 7 --out", "fingerprint", "Tonada 0.",
                             "| compact | by clip |", "| compact | by speaker |", "| majority class |",
                             "shuffled labels", "published accuracy", "a tenth of the epochs"})
        EXPECT_THAT(table, HasSubstr(part));
    EXPECT_THAT(table, Not(HasSubstr("Unfinished")));
    EXPECT_FALSE(std::filesystem::exists(m_table + ".state"));
}

TEST_F(Compare, CtrlCKeepsWhatIsFinishedAndResumeGoesOn)
{
    const std::vector<std::string> options{"--systems", "compact", "--folds", "3", "--out", m_table};
    const auto cut = compare(options, "compact by clip: ");
    EXPECT_EQ(cut.exitCode, 1);
    EXPECT_THAT(cut.err, HasSubstr(" parts are done and kept; --resume goes on"));
    EXPECT_THAT(readFile(m_table), HasSubstr("Unfinished"));

    auto resuming = options;
    resuming.push_back("--resume");
    auto other = resuming;
    other[3] = "4";
    const auto refused = compare(other);
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_THAT(refused.err, HasSubstr("its folds is 3, now it is 4"));

    const auto resumed = compare(resuming);
    ASSERT_EQ(resumed.exitCode, 0) << resumed.err;
    EXPECT_THAT(resumed.err, Not(HasSubstr("compact by clip: ")));
    EXPECT_THAT(readFile(m_table), Not(HasSubstr("Unfinished")));

    const auto again = compare(resuming);
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_THAT(again.err, HasSubstr("table.md.state: no such file or folder"));
}

TEST_F(Compare, RefusesWhatCannotBe)
{
    EXPECT_EQ(compare({"--systems", "compact,svm"}).exitCode, 2);
    EXPECT_EQ(compare({"--folds", "9"}).exitCode, 2);
    EXPECT_EQ(compare({"--resume"}).exitCode, 2);
    EXPECT_EQ(compare({"--threads", "0"}).exitCode, 2);
    EXPECT_EQ(compare({"--out", (m_dir / "none" / "table.md").string()}).exitCode, 1);
}

} // namespace tonada
