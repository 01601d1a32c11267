// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace tonada {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/** A window at work that is killed as soon as it has saved itself. */
class SessionAfterACrash : public testing::Test
{
protected:
    void workAndCrash()
    {
        const auto recording = test::sourceDir() / "resources/demo/argentinian-1.ogg";
        const auto result = test::run({TONADA_SESSION_PROGRAM, m_folder.path(), recording}, "saved", SIGKILL);
        ASSERT_EQ(result.exitCode, -1) << result.err;
        ASSERT_EQ(files(".tonada").size(), 1U);
    }
    std::string start()
    {
        const auto result = test::run({TONADA_SESSION_PROGRAM, m_folder.path()});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return result.out;
    }
    [[nodiscard]] std::vector<fs::path> files(const std::string& extension)
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(m_folder.path()))
            if (entry.path().extension() == extension)
                found.push_back(entry.path());
        return found;
    }

    test::TempDir m_folder;
};

} // namespace

TEST_F(SessionAfterACrash, IsOfferedBackWithItsNotesOnce)
{
    workAndCrash();
    EXPECT_EQ(start(),
              "Tonada ended unexpectedly. The work can be restored; recordings: 1, notes: 1.\n1 2 llaves\n");
    EXPECT_TRUE(files(".tonada").empty());
    EXPECT_EQ(start(), "\n");
}

TEST_F(SessionAfterACrash, IsReportedAndKeptWhenItIsDamaged)
{
    workAndCrash();
    const auto left = files(".tonada").front();
    const auto content = readFile(left);
    writeFile(left, content.substr(0, content.size() / 2));
    EXPECT_THAT(start(), HasSubstr("cannot be used: it is damaged"));
    ASSERT_EQ(files(".damaged").size(), 1U);
    EXPECT_EQ(readFile(files(".damaged").front()), content.substr(0, content.size() / 2));
    EXPECT_EQ(start(), "\n");
}

} // namespace tonada
