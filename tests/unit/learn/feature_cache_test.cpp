// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/dataset.h"
#include "core/learn/feature_cache.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace tonada {
namespace {

namespace fs = std::filesystem;

class CachedReading : public testing::Test
{
protected:
    CachedReading() { test::writeSweepFolders(folder(), 3, 4.0); }

    fs::path folder() const { return m_dir / "data"; }
    fs::path cache() const { return m_dir / "cache"; }

    Dataset read(const fs::path& cacheFolder, bool scalars = true, int threads = 1) const
    {
        ReadOptions options;
        options.cacheFolder = cacheFolder;
        options.scalars = scalars;
        options.threads = threads;
        return readDataset(listRecordings(folder()), options);
    }

    std::vector<fs::path> entries() const
    {
        std::vector<fs::path> paths;
        for (const auto& entry : fs::recursive_directory_iterator(cache()))
            if (entry.is_regular_file())
                paths.push_back(entry.path());
        return paths;
    }

private:
    test::TempDir m_dir;
};

void expectSame(const Dataset& a, const Dataset& b)
{
    ASSERT_EQ(a.clips.size(), b.clips.size());
    for (std::size_t i = 0; i < a.clips.size(); ++i) {
        EXPECT_EQ(a.clips[i].mfcc, b.clips[i].mfcc) << i;
        EXPECT_EQ(a.clips[i].scalars, b.clips[i].scalars) << i;
        EXPECT_EQ(a.clips[i].audioHash, b.clips[i].audioHash) << i;
        EXPECT_EQ(a.clips[i].number, b.clips[i].number) << i;
        EXPECT_EQ(a.clips[i].label, b.clips[i].label) << i;
    }
    EXPECT_EQ(a.silentClips, b.silentClips);
    EXPECT_EQ(a.shortRecordings, b.shortRecordings);
    EXPECT_EQ(a.fingerprint(), b.fingerprint());
}

} // namespace

TEST_F(CachedReading, GivesTheSameBitsAsReadingTheAudio)
{
    test::writeWav(folder() / "Other" / "silence.wav", std::vector<float>(70000));
    test::writeWav(folder() / "Other" / "short.wav", test::sweeps(1.0, false, 9));
    const auto plain = read({});
    EXPECT_EQ(plain.fromCache, 0U);
    EXPECT_EQ(plain.silentClips, 2);
    EXPECT_EQ(plain.shortRecordings, 1);
    const auto first = read(cache(), true, 3);
    EXPECT_EQ(first.fromCache, 0U);
    expectSame(plain, first);
    for (const int threads : {1, 3}) {
        const auto second = read(cache(), true, threads);
        EXPECT_EQ(second.fromCache, 8U);
        expectSame(plain, second);
    }
}

TEST_F(CachedReading, KnowsARecordingByItsContentNotItsName)
{
    (void)read(cache());
    fs::rename(folder() / "Other" / "w0.wav", folder() / "Other" / "renamed.wav");
    EXPECT_EQ(read(cache()).fromCache, 6U);
    test::writeWav(folder() / "Other" / "renamed.wav", test::sweeps(4.0, false, 17));
    const auto changed = read(cache());
    EXPECT_EQ(changed.fromCache, 5U);
    expectSame(read({}), changed);
}

TEST_F(CachedReading, KeepsOtherFeaturesApart)
{
    (void)read(cache(), false);
    const auto withScalars = read(cache(), true);
    EXPECT_EQ(withScalars.fromCache, 0U);
    EXPECT_NE(withScalars.clips[0].scalars, ScalarMeans{});
    EXPECT_EQ(read(cache(), false).fromCache, 6U);
    ReadOptions options;
    options.cacheFolder = cache();
    options.features.topDb = 60;
    EXPECT_EQ(readDataset(listRecordings(folder()), options).fromCache, 0U);
}

TEST_F(CachedReading, WritesDamagedAndForeignEntriesAnew)
{
    const auto plain = read({});
    (void)read(cache());
    const auto paths = entries();
    ASSERT_EQ(paths.size(), 6U);
    const auto good = readFile(paths[0]);
    auto flipped = good;
    flipped[good.size() / 2] = static_cast<char>(flipped[good.size() / 2] ^ 1);
    for (const auto& bad : {std::string(), std::string("not ours"), good.substr(0, good.size() - 100),
                            good + '\0', flipped, readFile(paths[1])}) {
        writeFile(paths[0], bad);
        const auto again = read(cache());
        EXPECT_EQ(again.fromCache, 5U);
        expectSame(plain, again);
        EXPECT_EQ(readFile(paths[0]), good);
    }
    fs::remove(paths[0]);
    fs::create_directory(paths[0]);
    expectSame(plain, read(cache()));
    EXPECT_EQ(entries().size(), 5U); // no temporary file stays behind
}

TEST_F(CachedReading, GoesOnAndSaysWhyWhenNothingCanBeKept)
{
    writeFile(cache(), "a file where the folder should be");
    const auto data = read(cache());
    EXPECT_NE(data.cacheFailure.find("cannot be written"), std::string::npos);
    expectSame(read({}), data);
}

TEST(ContentHash, TellsContentsApart)
{
    EXPECT_EQ(contentHash("abc"), contentHash("abc"));
    EXPECT_NE(contentHash("abc"), contentHash("abd"));
    EXPECT_NE(contentHash(""), contentHash(std::string_view("\0", 1)));
    EXPECT_NE(contentHash(std::string_view("\0", 1)), contentHash(std::string_view("\0\0", 2)));
    EXPECT_NE(contentHash("0123456789abcdef"), contentHash("89abcdef01234567"));
    EXPECT_EQ(contentHash("abc").text().size(), 32U);
}

TEST(ContentHash, OfAFileIsThatOfItsBytes)
{
    const test::TempDir dir;
    for (const std::size_t size : {0U, 5U, 65536U, 200'001U}) {
        std::string bytes(size, 'x');
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i * i % 251);
        writeFile(dir / "file", bytes);
        EXPECT_EQ(contentHashOf(dir / "file"), contentHash(bytes)) << size;
    }
    EXPECT_THROW((void)contentHashOf(dir / "none"), Error);
    EXPECT_THROW((void)contentHashOf(dir.path()), Error);
}

} // namespace tonada
