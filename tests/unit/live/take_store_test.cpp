// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/data_listing.h"
#include "core/learn/dataset.h"
#include "core/live/take_store.h"
#include "core/util/csv.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/another_user.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/signals.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <functional>

namespace tonada {
namespace {
namespace fs = std::filesystem;

constexpr const char* kDate = "2026-05-04T12:00:00";

RecentAudio take(double seconds = 4, unsigned seed = 1)
{
    return {test::voiceLike(seconds, 48000, seed), 48000};
}

TakeDescription by(const std::string& speaker, int label = 1)
{
    return {label, speaker, true, kDate, {}};
}

ErrorCode codeOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    ADD_FAILURE() << "no error";
    return ErrorCode::Cancelled;
}

std::size_t filesBelow(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::recursive_directory_iterator(folder), {}));
}

class Takes : public testing::Test
{
protected:
    [[nodiscard]] fs::path folder() const { return m_dir.path() / "grabaciones"; }
    [[nodiscard]] CsvTable manifest() const { return CsvTable::read(folder() / kManifestName); }

    test::TempDir m_dir;
};

TEST_F(Takes, KeepWhatAModelSaidOfThem)
{
    TakeStore store(folder());
    store.keep(take(), by("Ana"));
    auto corrected = by("Ana", 0);
    corrected.saidByModel = {{"model", "Demo voices"}, {"probability", "0.83"}};
    store.keep(take(4, 2), corrected);
    const auto table = manifest();
    const auto probability = table.column("probability").value();
    EXPECT_EQ(table.rows().at(0)[probability], "");
    EXPECT_EQ(table.rows().at(1)[probability], "0.83");
    EXPECT_EQ(table.rows().at(1)[table.column("label").value()], "Other");
}

TEST_F(Takes, AreADataSetThatCanBeReadAndTrainedOn)
{
    TakeStore store(folder());
    store.keep(take(4, 5), by("Ana", 1));
    store.keep(take(4, 6), by("Bruno", 1));
    store.keep(take(6, 7), by("Carla", 0));
    const auto data = readDataset(listRecordings(folder()));
    EXPECT_EQ(data.clipCounts(), (std::array<int, 2>{3, 4}));
    EXPECT_EQ(data.speakers, (std::vector<std::string>{"Ana", "Bruno", "Carla"}));
    EXPECT_EQ(data.labels[1], "Argentinian");
}

TEST_F(Takes, LieInAFolderForLabelAndSpeakerAsTheyWereHeard)
{
    TakeStore store(folder());
    const auto heard = take();
    EXPECT_EQ(store.keep(heard, by("Ana")).path, folder() / "Argentinian/Ana/Ana_01.flac");
    const auto kept = store.keep(heard, by("Ana"));
    EXPECT_EQ(kept.path, folder() / "Argentinian/Ana/Ana_02.flac");
    EXPECT_DOUBLE_EQ(kept.seconds, 4);
    const auto audio = readAudioFile(kept.path);
    EXPECT_EQ(audio.sampleRate, 48000);
    ASSERT_EQ(audio.samples.size(), heard.samples.size());
    EXPECT_NEAR(audio.samples[30000], heard.samples[30000], 1e-6);
}

TEST_F(Takes, HaveALineWithConsentAndDate)
{
    TakeStore store(folder());
    store.keep(take(), by("Ana"));
    EXPECT_EQ(manifest().header(), (CsvRow{"path", "label", "speaker", "consent", "date"}));
    EXPECT_EQ(manifest().rows().front(),
              (CsvRow{"Argentinian/Ana/Ana_01.flac", "Argentinian", "Ana", "yes", kDate}));
}

TEST_F(Takes, AreNotKeptWithoutConsentOrSpeaker)
{
    TakeStore store(folder());
    auto silent = by("Ana");
    silent.consent = false;
    EXPECT_EQ(codeOf([&] { store.keep(take(), silent); }), ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf([&] { store.keep(take(), by("")); }), ErrorCode::InvalidArgument);
    EXPECT_FALSE(fs::exists(folder()));
}

TEST_F(Takes, KeepNamesWithCommasQuotesAndLettersOfAnyLanguage)
{
    const std::vector<std::string> names{
        "Núñez, Ana \"la Ñata\"", "Łukasz Żółć", "李小龍", "../../etc", ".hidden", "  ",
        std::string(300, 'n')};
    TakeStore store(folder());
    for (const auto& name : names)
        store.keep(take(2, 3), by(name));
    store.keep(take(2, 4), by(names[0], 0));
    const auto listing = listRecordings(folder());
    ASSERT_EQ(listing.recordings.size(), names.size() + 1);
    for (std::size_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(listing.recordings[i].speaker, names[i]);
        EXPECT_TRUE(fs::exists(listing.recordings[i].path)) << listing.recordings[i].path;
    }
    EXPECT_FALSE(fs::exists(m_dir.path() / "etc"));
}

TEST(FileNameFor, CutsBetweenCharacters)
{
    std::string name;
    for (int i = 0; i < 30; ++i)
        name += "龍";
    EXPECT_EQ(fileNameFor(name), name.substr(0, 78));
    EXPECT_EQ(fileNameFor(std::string(80, 'n')), std::string(80, 'n'));
    EXPECT_EQ(fileNameFor("a/b:c."), "a_b_c");
    EXPECT_EQ(fileNameFor(".."), "_");
}

TEST_F(Takes, LeaveAManifestThatIsThereAsItIs)
{
    fs::create_directories(folder());
    const std::string before = "label,FNAME,note,speaker\n"
                               "otro,\"a, b.wav\",\"said \"\"hola\"\"\",Beto\n"
                               "argentino,ñandú.wav,,Ana\n";
    writeFile(folder() / kManifestName, before);
    TakeStore store(folder());
    EXPECT_EQ(store.labels(), (std::array<std::string, 2>{"otro", "argentino"}));
    EXPECT_EQ(store.speakers(), (std::vector<std::string>{"Ana", "Beto"}));
    store.keep(take(), by("Ana"));
    EXPECT_EQ(readFile(folder() / kManifestName),
              "label,FNAME,note,speaker,consent,date\n"
              "otro,\"a, b.wav\",\"said \"\"hola\"\"\",Beto,,\n"
              "argentino,ñandú.wav,,Ana,,\n"
              "argentino,argentino/Ana/Ana_01.flac,,Ana,yes,2026-05-04T12:00:00\n");
    EXPECT_EQ(listRecordings(folder()).recordings.size(), 3U);
}

TEST_F(Takes, JoinRecordingsThatLieInFoldersWithoutAManifest)
{
    test::writeSweepFolders(folder(), 3, 2);
    TakeStore store(folder());
    store.keep(take(), by("Ana"));
    const auto listing = listRecordings(folder());
    EXPECT_EQ(listing.recordings.size(), 7U);
    EXPECT_EQ(listing.recordings.front().speaker, "v0");
}

TEST_F(Takes, JoinOneClassInItsOwnWord)
{
    test::writeWav(folder() / "argentina" / "ana.wav", test::sweeps(2, true, 1));
    TakeStore store(folder());
    EXPECT_EQ(store.labels(), (std::array<std::string, 2>{"Other", "argentina"}));
    store.keep(take(), by("Beto", 0));
    EXPECT_EQ(listRecordings(folder()).recordings.size(), 2U);
}

TEST_F(Takes, GoWithTheirLineWhenRemoved)
{
    TakeStore store(folder());
    const auto first = store.keep(take(), by("Ana"));
    const auto second = store.keep(take(), by("Beto"));
    store.remove(first);
    EXPECT_FALSE(fs::exists(folder() / "Argentinian/Ana"));
    EXPECT_TRUE(fs::exists(second.path));
    ASSERT_EQ(manifest().rows().size(), 1U);
    EXPECT_EQ(manifest().rows().front()[2], "Beto");
}

TEST_F(Takes, LeaveNothingBehindOnAFullDisk)
{
    TakeStore store(folder());
    store.keep(take(2), by("Ana"));
    const auto before = readFile(folder() / kManifestName);
    const auto files = filesBelow(folder());
    {
        const test::FileSizeLimit limit(20000);
        EXPECT_EQ(codeOf([&] { store.keep(take(10), by("Beto")); }), ErrorCode::FileNotWritable);
    }
    EXPECT_EQ(readFile(folder() / kManifestName), before);
    EXPECT_EQ(filesBelow(folder()), files);
    store.keep(take(10), by("Beto")); // room again
    EXPECT_EQ(manifest().rows().size(), 2U);
}

TEST_F(Takes, LeaveNoAudioWhenTheLineCannotBeWritten)
{
    fs::create_directories(folder());
    writeFile(folder() / kManifestName,
              "path,label,speaker,note\nx.wav,Other,Beto," + std::string(400000, 'n') + "\n");
    TakeStore store(folder());
    const auto files = filesBelow(folder());
    const test::FileSizeLimit limit(350000);
    EXPECT_EQ(codeOf([&] { store.keep(take(2), by("Ana")); }), ErrorCode::FileNotWritable);
    EXPECT_EQ(filesBelow(folder()), files);
}

TEST_F(Takes, SayWhenAFolderGivesNoPermission)
{
    fs::permissions(m_dir.path(), test::kSeenByAll);
    fs::create_directories(folder());
    fs::permissions(folder(), test::kReadOnly);
    fs::create_directories(m_dir.path() / "closed");
    fs::permissions(m_dir.path() / "closed", fs::perms::none);
    {
        const test::AnotherUser user;
        TakeStore store(folder());
        EXPECT_EQ(codeOf([&] { store.keep(take(2), by("Ana")); }), ErrorCode::FileNotWritable);
        EXPECT_EQ(codeOf([&] { TakeStore(m_dir.path() / "closed"); }), ErrorCode::FileUnreadable);
        EXPECT_EQ(codeOf([&] { (void)listRecordings(m_dir.path() / "closed"); }), ErrorCode::FileUnreadable);
    }
    EXPECT_EQ(filesBelow(folder()), 0U);
    fs::permissions(m_dir.path() / "closed", fs::perms::owner_all);
    fs::permissions(folder(), fs::perms::owner_all);
}

TEST_F(Takes, RefuseAFileAPublishedCorpusAndADamagedManifest)
{
    fs::create_directories(folder());
    writeFile(folder() / "notes.txt", "notes");
    EXPECT_EQ(codeOf([&] { TakeStore(folder() / "notes.txt"); }), ErrorCode::FileNotWritable);
    writeFile(folder() / "validated.tsv", "client_id\tpath\taccents\n1\ta.mp3\tRioplatense\n");
    EXPECT_EQ(codeOf([&] { TakeStore{folder()}; }), ErrorCode::DataUnusable);
    writeFile(folder() / kManifestName, "path,label\n\"a.wav,Other\n");
    EXPECT_EQ(codeOf([&] { TakeStore{folder()}; }), ErrorCode::DataUnusable);
}

} // namespace
} // namespace tonada
