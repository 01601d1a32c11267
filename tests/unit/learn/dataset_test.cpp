// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/dsp/mfcc.h"
#include "core/learn/dataset.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace tonada {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Dataset read(const std::filesystem::path& folder, int threads = 1)
{
    ReadOptions options;
    options.threads = threads;
    return readDataset(listRecordings(folder), options);
}

std::string errorOfReading(const std::filesystem::path& folder)
{
    try {
        (void)read(folder);
    } catch (const Error& e) {
        return e.what();
    }
    return "no error";
}

} // namespace

TEST(ReadDataset, CutsRecordingsIntoClipsOfTwoSecondsAndDropsTheTail)
{
    const test::TempDir dir;
    test::writeWav(dir.path() / "Argentinian" / "ana.wav", test::sweeps(5.9, true, 1));
    test::writeWav(dir.path() / "Other" / "beto.wav", test::sweeps(2.0, false, 2));
    const auto data = read(dir.path());
    ASSERT_THAT(data.clips, SizeIs(3));
    EXPECT_EQ(data.clips[1].number, 1);
    EXPECT_EQ(data.clips[1].label, 1);
    EXPECT_EQ(data.clips[2].label, 0);
    EXPECT_THAT(data.speakers, ElementsAre("ana", "beto"));
    EXPECT_THAT(data.clipCounts(), ElementsAre(1, 2));
}

TEST(ReadDataset, ScalarsAreThoseOfTheClipsSamplesOrNone)
{
    const test::TempDir dir;
    const auto file = dir.path() / "Argentinian" / "ana.wav";
    test::writeWav(file, test::sweeps(4.0, true, 1));
    test::writeWav(dir.path() / "Other" / "beto.wav", test::sweeps(2.0, false, 2));
    const auto audio = loadMono(file);
    const auto expected = SpectralFeatures().means(std::span(audio).subspan(32000, 32000));
    EXPECT_EQ(read(dir.path(), 2).clips[1].scalars, expected);
    ReadOptions without;
    without.scalars = false;
    EXPECT_EQ(readDataset(listRecordings(dir.path()), without).clips[1].scalars, ScalarMeans{});
}

TEST(ReadDataset, FeaturesAreTheMfccOfTheClipsSamples)
{
    const test::TempDir dir;
    const auto file = dir.path() / "Argentinian" / "ana.wav";
    test::writeWav(file, test::sweeps(4.0, true, 1));
    test::writeWav(dir.path() / "Other" / "beto.wav", test::sweeps(2.0, false, 2));
    const auto data = read(dir.path());
    const auto audio = loadMono(file);
    Mfcc mfcc;
    Eigen::MatrixXf expected;
    mfcc.mfcc(std::span(audio).subspan(32000, 32000), expected);
    EXPECT_EQ(Eigen::MatrixXf(data.clips[1].mfcc), expected);
}

TEST(ReadDataset, FillsATailThatLacksHalfAMillisecondAsChopDoes)
{
    const test::TempDir dir;
    auto almost = test::sweeps(4.0, true, 1);
    almost.resize(almost.size() - 8);
    test::writeWav(dir.path() / "Argentinian" / "ana.wav", almost);
    auto shorter = test::sweeps(4.0, false, 2);
    shorter.resize(shorter.size() - 9);
    test::writeWav(dir.path() / "Other" / "beto.wav", shorter);
    EXPECT_THAT(read(dir.path()).clipCounts(), ElementsAre(1, 2));
}

TEST(ReadDataset, SkipsAndListsFilesThatCannotBeRead)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 1, 2.0);
    writeFile(dir.path() / "Other" / "notes.wav", "not audio at all");
    writeFile(dir.path() / "Other" / "empty.wav", "");
    const auto data = read(dir.path());
    EXPECT_THAT(data.clips, SizeIs(2));
    ASSERT_THAT(data.skipped, SizeIs(2));
    EXPECT_EQ(data.skipped[0].path.filename(), "empty.wav");
    EXPECT_THAT(data.skipped[1].reason, HasSubstr("notes.wav"));
}

TEST(ReadDataset, LeavesOutAndCountsSilenceAndShortRecordings)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 1, 2.0);
    test::writeWav(dir.path() / "Other" / "silence.wav", std::vector<float>(70000));
    test::writeWav(dir.path() / "Other" / "short.wav", test::sweeps(1.5, false, 3));
    const auto data = read(dir.path());
    EXPECT_THAT(data.clips, SizeIs(2));
    EXPECT_EQ(data.silentClips, 2);
    EXPECT_EQ(data.shortRecordings, 1);
}

TEST(ReadDataset, CountsTheSameAudioOnceAndReportsTheCopy)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 2, 4.0);
    const auto original = dir.path() / "Argentinian" / "v0.wav";
    std::filesystem::copy(original, dir.path() / "Argentinian" / "z_copy.wav");
    std::filesystem::copy(original, dir.path() / "Other" / "wrong.wav");
    const auto data = read(dir.path());
    EXPECT_THAT(data.clips, SizeIs(8));
    ASSERT_THAT(data.duplicates, SizeIs(2));
    EXPECT_EQ(data.duplicates[0].original, original);
    EXPECT_EQ(data.duplicates[0].copy.filename(), "z_copy.wav");
    EXPECT_EQ(data.duplicates[0].clips, 2);
    EXPECT_FALSE(data.duplicates[0].otherLabel);
    EXPECT_TRUE(data.duplicates[1].otherLabel);
}

TEST(ReadDataset, IsTheSameForAnyNumberOfThreads)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 4, 4.0);
    const auto one = read(dir.path(), 1);
    const auto three = read(dir.path(), 3);
    ASSERT_EQ(one.clips.size(), three.clips.size());
    for (std::size_t i = 0; i < one.clips.size(); ++i) {
        EXPECT_EQ(one.clips[i].mfcc, three.clips[i].mfcc);
        EXPECT_EQ(one.clips[i].speaker, three.clips[i].speaker);
    }
}

TEST(ReadDataset, FingerprintFollowsTheAudioNotTheNames)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path() / "a", 2, 2.0);
    test::writeSweepFolders(dir.path() / "b", 2, 2.0);
    const auto other = dir.path() / "b" / "Other";
    std::filesystem::rename(other / "w0.wav", other / "x.wav");
    EXPECT_EQ(read(dir / "a").fingerprint(), read(dir / "b").fingerprint());
    EXPECT_THAT(read(dir / "a").fingerprint(), SizeIs(16));
    std::filesystem::rename(other / "x.wav", dir.path() / "b" / "Argentinian" / "x.wav");
    EXPECT_NE(read(dir / "a").fingerprint(), read(dir / "b").fingerprint());
}

TEST(ReadDataset, SaysWhatWasFoundWhenNothingCanBeUsed)
{
    const test::TempDir dir;
    writeFile(dir / "Argentinian a.wav", "");
    writeFile(dir / "Other b.wav", "");
    EXPECT_THAT(errorOfReading(dir.path()), HasSubstr("2 files cannot be read, the first:"));
    test::writeWav(dir / "Other b.wav", test::sweeps(2.0, false, 1));
    EXPECT_THAT(errorOfReading(dir.path()), HasSubstr("only the class \"Other\""));
}

TEST(ReadDataset, StopsWhenAsked)
{
    const test::TempDir dir;
    test::writeSweepFolders(dir.path(), 1, 2.0);
    std::stop_source stop;
    stop.request_stop();
    ReadOptions options;
    options.stop = stop.get_token();
    EXPECT_THROW((void)readDataset(listRecordings(dir.path()), options), Error);
}

} // namespace tonada
