// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/train_values.h"
#include "ui/train/run_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace tonada::ui {
namespace {

namespace fs = std::filesystem;

TEST(RunStore, KeepsRunsBetweenStarts)
{
    const test::TempDir folder;
    for (int i = 0; i < 2; ++i) {
        RunStore store(folder.path());
        store.add(test::runRecord(store.takeFiles().number));
    }
    const RunStore store(folder.path());
    ASSERT_EQ(store.runs().size(), 2U);
    EXPECT_EQ(store.runs().front().number, 2);
    EXPECT_EQ(store.runs().front().newSpeakers, 0.57);
    EXPECT_FALSE(store.runs().front().shuffled.has_value());
    EXPECT_EQ(store.record(2).newSpeakers.epochs.front().validationAccuracy, 0.57);
}

TEST(RunStore, NeverGivesANumberAgain)
{
    const test::TempDir folder;
    RunStore store(folder.path());
    store.add(test::runRecord(store.takeFiles().number));
    store.remove(1);
    EXPECT_TRUE(store.runs().empty());
    EXPECT_EQ(RunStore(folder.path()).takeFiles().number, 2);
    EXPECT_EQ(RunStore(folder.path()).takeFiles().number, 3);
}

TEST(RunStore, KeepsANewName)
{
    const test::TempDir folder;
    RunStore store(folder.path());
    store.add(test::runRecord(store.takeFiles().number));
    store.rename(1, "más voces");
    EXPECT_EQ(store.runs().front().name, QStringLiteral("más voces"));
    EXPECT_EQ(RunStore(folder.path()).runs().front().name, QStringLiteral("más voces"));
}

TEST(RunStore, RemovesTheModelWithItsRun)
{
    const test::TempDir folder;
    RunStore store(folder.path());
    store.add(test::runRecord(store.takeFiles().number));
    writeFile(store.modelPath(1), "a model");
    store.remove(1);
    EXPECT_FALSE(fs::exists(store.modelPath(1)));
}

TEST(RunStore, SetsADamagedRecordAsideAndReadsTheOthers)
{
    const test::TempDir folder;
    {
        RunStore store(folder.path());
        for (int i = 0; i < 3; ++i)
            store.add(test::runRecord(store.takeFiles().number));
    }
    writeFile(folder / "run-2.json", "{\"number\": 2, \"na");
    const RunStore store(folder.path());
    ASSERT_EQ(store.runs().size(), 2U);
    EXPECT_EQ(store.runs()[0].number, 3);
    EXPECT_EQ(store.runs()[1].number, 1);
    ASSERT_EQ(store.damaged().size(), 1U);
    EXPECT_THAT(store.damaged().front().what(), testing::HasSubstr("run-2.json"));
    EXPECT_TRUE(fs::exists(folder / "run-2.json.damaged"));
    EXPECT_TRUE(RunStore(folder.path()).damaged().empty());
}

TEST(RunStore, ReadsTheListOfEarlierVersions)
{
    const test::TempDir folder;
    writeFile(folder / "runs.json",
              R"({"next": 9, "runs": [
                {"number": 8, "system": "cnn", "clips_shuffled": 0.94, "new_speakers": 0.57,
                 "seconds": 252, "seed": 42, "data": "acentos"},
                {"number": 5, "system": "forest", "clips_shuffled": null, "new_speakers": 0.54,
                 "seconds": 6, "seed": 1, "data": "acentos"}]})");
    for (int start = 0; start < 2; ++start) {
        const RunStore store(folder.path());
        ASSERT_EQ(store.runs().size(), 2U);
        EXPECT_EQ(store.runs()[0].number, 8);
        EXPECT_EQ(store.runs()[0].shuffled, 0.94);
        EXPECT_EQ(store.runs()[1].system, System::Forest);
        EXPECT_FALSE(store.runs()[1].shuffled.has_value());
        EXPECT_TRUE(std::isnan(store.record(8).bySpeaker->intervals.accuracy.low));
    }
    EXPECT_EQ(RunStore(folder.path()).takeFiles().number, 9);
}

TEST(RunStore, SetsADamagedListOfEarlierVersionsAside)
{
    const test::TempDir folder;
    writeFile(folder / "runs.json", "{\"next\": 3, \"runs\": [{");
    EXPECT_EQ(RunStore(folder.path()).damaged().size(), 1U);
    EXPECT_TRUE(fs::exists(folder / "runs.json.damaged"));
}

} // namespace
} // namespace tonada::ui
