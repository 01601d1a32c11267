// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <unistd.h>

#include "models/demo_voices/worker_processes.h"

namespace tonada::corpus {

TEST(RunInProcesses, RunsEveryJobInAProcessOfItsOwn)
{
    const test::TempDir dir;
    std::vector<Job> jobs;
    for (const char* name : {"a", "b", "c", "d", "e"})
        jobs.push_back({name, [&dir, name] {
                            writeFile(dir / name, std::to_string(getpid()));
                        }});
    std::vector<int> counts;
    runInProcesses(jobs, 2, [&](int count) { counts.push_back(count); });
    EXPECT_EQ(counts, (std::vector{1, 2, 3, 4, 5}));
    EXPECT_NE(readFile(dir / "a"), readFile(dir / "b"));
    EXPECT_NE(readFile(dir / "a"), std::to_string(getpid()));
}

TEST(RunInProcesses, ThrowsTheMessageOfAJobThatFails)
{
    const std::vector<Job> jobs{{"first",
                                 [] {
                                 }},
                                {"second", [] {
                                     throw std::runtime_error("no voice");
                                 }}};
    try {
        runInProcesses(jobs, 1, [](int) {});
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_EQ(e.code(), ErrorCode::DataUnusable);
        EXPECT_EQ(e.args().at(0), "second");
        EXPECT_EQ(e.args().at(1), "no voice");
    }
}

TEST(RunInProcesses, SaysWhenAProcessEndsByItself)
{
    const std::vector<Job> jobs{{"crash", [] {
                                     _exit(3);
                                 }}};
    EXPECT_THROW(runInProcesses(jobs, 1, [](int) {}), Error);
}

} // namespace tonada::corpus
