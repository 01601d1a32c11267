// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/data_listing.h"
#include "core/learn/dataset.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

using testing::HasSubstr;

void put(const std::filesystem::path& path, const std::string& text = {})
{
    std::filesystem::create_directories(path.parent_path());
    writeFile(path, text);
}

/** What the listing says, a line a recording: label, speaker, file. */
std::string described(const DataListing& listing)
{
    std::string text;
    for (const auto& recording : listing.recordings)
        text += listing.labels[static_cast<std::size_t>(recording.label)] + ' ' + recording.speaker + ' '
            + recording.path.lexically_relative(listing.source).string() + '\n';
    return text;
}

std::string leftOut(const DataListing& listing)
{
    std::string text;
    for (const auto& entry : listing.leftOut)
        text += std::to_string(entry.recordings) + ' ' + entry.label + (entry.unknown ? " ?\n" : "\n");
    return text;
}

std::string errorOf(const std::filesystem::path& data, const std::filesystem::path& accents = {})
{
    try {
        (void)listRecordings(data, {}, accents);
    } catch (const Error& e) {
        return e.what();
    }
    return "no error";
}

constexpr const char* kCommonVoiceHeader
    = "client_id\tpath\tsentence_id\tsentence\tsentence_domain\tup_votes\tdown_votes\tage\tgender\taccents\t"
      "variant\tlocale\tsegment\n";

std::string commonVoiceRow(const std::string& client, const std::string& clip, const std::string& accents)
{
    return client + '\t' + clip + "\tx1\tDijo \"hola\".\t\t2\t0\ttwenties\tmale_masculine\t" + accents
        + "\t\tes\t\n";
}

const std::string kAna(128, 'a');
const std::string kBob(128, 'b');

} // namespace

TEST(OpenSlr, IsReadFromItsUnpackedArchives)
{
    const test::TempDir dir;
    put(dir / "es_ar_female/line_index.tsv",
        "arf_00295_00012345678\tHola\narf_00295_00099999999\tChau\narf_02121_00000000001\tBuen día\n");
    for (const char* name :
         {"arf_00295_00012345678.wav", "arf_00295_00099999999.wav", "arf_02121_00000000001.wav"})
        put(dir / "es_ar_female" / name);
    put(dir / "es_cl_male/line_index.tsv", "clm_00610_00000000123\tHola\n");
    put(dir / "es_cl_male/clm_00610_00000000123.wav");
    const auto listing = listRecordings(dir.path());
    EXPECT_EQ(listing.layout, "OpenSLR 61 and 71 to 75");
    EXPECT_EQ(described(listing),
              "Argentinian arf_00295 es_ar_female/arf_00295_00012345678.wav\n"
              "Argentinian arf_00295 es_ar_female/arf_00295_00099999999.wav\n"
              "Argentinian arf_02121 es_ar_female/arf_02121_00000000001.wav\n"
              "Other clm_00610 es_cl_male/clm_00610_00000000123.wav\n");
    EXPECT_TRUE(listing.leftOut.empty());
}

TEST(OpenSlr, TakesAllSixCountriesAndListsOthers)
{
    const test::TempDir dir;
    std::string table;
    for (const char* country : {"ar", "cl", "co", "pe", "pr", "ve", "gl"})
        for (const char* sex : {"f", "m"})
            table += std::string(country) + sex + "_00001_00000000001\ttexto\n";
    put(dir / "line_index.tsv", table);
    const auto listing = listRecordings(dir.path());
    EXPECT_EQ(listing.recordings.size(), 12U);
    EXPECT_EQ(std::count_if(listing.recordings.begin(), listing.recordings.end(),
                            [](const auto& recording) { return recording.label == 1; }),
              2);
    EXPECT_EQ(leftOut(listing), "1 glf ?\n1 glm ?\n");
}

TEST(OpenSlr, CountsARecordingOnceWhenItsTableLiesBesideTheArchiveToo)
{
    const test::TempDir dir;
    const std::string table = "arf_1_1\tuno\nvef_2_1\tdos\n";
    put(dir / "line_index_female.tsv", table);
    put(dir / "unpacked/line_index.tsv", table);
    put(dir / "unpacked/arf_1_1.wav");
    put(dir / "unpacked/vef_2_1.wav");
    EXPECT_EQ(described(listRecordings(dir.path())),
              "Argentinian arf_1 unpacked/arf_1_1.wav\nOther vef_2 unpacked/vef_2_1.wav\n");
}

TEST(OpenSlr, GivesAudioThatIsMissingBackAsSkipped)
{
    const test::TempDir dir;
    put(dir / "line_index.tsv", "arf_1_1\tuno\narf_1_2\tfalta\nvef_2_1\tdos\n");
    test::writeWav(dir / "arf_1_1.wav", test::sweeps(2.0, true, 1), 48000);
    test::writeWav(dir / "vef_2_1.wav", test::sweeps(6.0, false, 2), 48000);
    test::writeWav(dir / "arf_1_1.wav", test::sweeps(6.0, true, 1), 48000);
    const auto data = readDataset(listRecordings(dir.path()));
    EXPECT_EQ(data.clips.size(), 2U);
    ASSERT_EQ(data.skipped.size(), 1U);
    EXPECT_THAT(data.skipped[0].reason, HasSubstr("arf_1_2.wav: no such file"));
}

TEST(OpenSlr, NamesTheLineOfABadTable)
{
    const test::TempDir dir;
    put(dir / "line_index.tsv", "arf_1_1\tuno\narf_1_2 dos\n");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("line_index.tsv: cannot be used as data: line 2: expected"));
    put(dir / "line_index.tsv",
        "arf_1_1\tma\xF1"
        "ana\n");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("line 1: it is not UTF-8"));
    put(dir / "line_index.tsv", "arf_1_1\tuno\n");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("only the class \"Argentinian\""));
    put(dir / "line_index.tsv", "");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("no data"));
}

TEST(CommonVoice, IsReadWithItsSpeakersAndAccents)
{
    const test::TempDir dir;
    put(dir / "cv-corpus/es/validated.tsv",
        kCommonVoiceHeader
            + commonVoiceRow(kAna, "common_voice_es_1.mp3",
                             "Rioplatense: Argentina, Uruguay, este de Bolivia, Paraguay")
            + commonVoiceRow(kBob, "common_voice_es_2.mp3", "México")
            + commonVoiceRow(kBob, "common_voice_es_3.mp3", "México")
            + commonVoiceRow("c", "common_voice_es_4.mp3", "") + commonVoiceRow("d", "5.mp3", "Uruguay")
            + commonVoiceRow("e", "6.mp3", "marciano") + commonVoiceRow("f", "7.mp3", "marciano"));
    const auto listing = listRecordings(dir.path());
    EXPECT_EQ(listing.layout, "Common Voice");
    EXPECT_EQ(described(listing),
              "Argentinian aaaaaaaaaaaaaaaa cv-corpus/es/clips/common_voice_es_1.mp3\n"
              "Other bbbbbbbbbbbbbbbb cv-corpus/es/clips/common_voice_es_2.mp3\n"
              "Other bbbbbbbbbbbbbbbb cv-corpus/es/clips/common_voice_es_3.mp3\n");
    EXPECT_EQ(leftOut(listing), "2 marciano ?\n1 Uruguay\n1 no accent given\n");
}

TEST(CommonVoice, ReadsEarlyEditionsToo)
{
    const test::TempDir dir;
    put(dir / "validated.tsv",
        "client_id\tpath\tsentence\tup_votes\tdown_votes\tage\tgender\taccent\n"
        "x\tcommon_voice_es_1\tHola\t2\t0\t\t\trioplatense\n"
        "y\tcommon_voice_es_2\tHola\t2\t0\t\t\tmexicano\n");
    EXPECT_EQ(described(listRecordings(dir.path())),
              "Argentinian x clips/common_voice_es_1.mp3\nOther y clips/common_voice_es_2.mp3\n");
}

TEST(CommonVoice, TakesTheUsersTableOfAccents)
{
    const test::TempDir dir;
    put(dir / "validated.tsv",
        kCommonVoiceHeader + commonVoiceRow("x", "1.mp3", "marciano")
            + commonVoiceRow("y", "2.mp3", "México"));
    put(dir / "accents.csv", "accent,label\nmarciano,Argentinian\nMéxico,Other\n");
    const auto listing = listRecordings(dir.path(), {}, dir / "accents.csv");
    EXPECT_EQ(described(listing), "Argentinian x clips/1.mp3\nOther y clips/2.mp3\n");
    EXPECT_THAT(errorOf(dir.path(), dir / "nowhere.csv"), HasSubstr("nowhere.csv: no such file"));
}

TEST(CommonVoice, SaysWhatIsWrongWithItsTable)
{
    const test::TempDir dir;
    put(dir / "validated.tsv", "client_id\tpath\tsentence\nx\t1.mp3\tHola\n");
    EXPECT_THAT(errorOf(dir.path()),
                HasSubstr("line 1: there is no column \"accents\"; the columns are "
                          "client_id, path, sentence"));
    put(dir / "validated.tsv", std::string(kCommonVoiceHeader) + "x\t1.mp3\n");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("line 2: 2 fields, the header has 13"));
    put(dir / "validated.tsv", "");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("no data; expected Common Voice's table"));
    put(dir / "validated.tsv", kCommonVoiceHeader + commonVoiceRow("x", "1.mp3", "Uruguay"));
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("no data; expected recordings labelled"));
}

TEST(SpeechAccentArchive, IsReadFromItsTableOfSpeakers)
{
    const test::TempDir dir;
    put(dir / "speakers_all.csv",
        "age,age_onset,birthplace,filename,native_language,sex,speakerid,country,file_missing?\n"
        "24,12,\"buenos aires, argentina\",spanish1,spanish,female,1,argentina,FALSE\n"
        "30,9,\"lima, peru\",spanish2,spanish,male,2,peru,FALSE\n"
        "31,9,\"montevideo, uruguay\",spanish3,spanish,male,3,uruguay,FALSE\n"
        "31,9,\"rome, italy\",italian1,italian,male,4,italy,FALSE\n"
        "31,9,\"nowhere\",spanish4,spanish,male,5,peru,TRUE\n"
        "31,9,\"atlantis\",spanish5,spanish,male,6,atlantis,FALSE\n");
    for (const char* name : {"spanish1.mp3", "spanish2.mp3", "spanish3.mp3", "italian1.mp3", "spanish5.mp3"})
        put(dir / "recordings" / name);
    const auto listing = listRecordings(dir.path());
    EXPECT_EQ(listing.layout, "Speech Accent Archive");
    EXPECT_EQ(described(listing),
              "Argentinian spanish1 recordings/spanish1.mp3\nOther spanish2 recordings/spanish2.mp3\n");
    EXPECT_EQ(leftOut(listing),
              "1 native language not Spanish\n1 no recording there\n1 uruguay\n1 atlantis ?\n");
}

TEST(SpeechAccentArchive, SaysWhatIsWrongWithItsTable)
{
    const test::TempDir dir;
    put(dir / "speakers.csv", "filename,age\nspanish1,3\n");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("needs the columns filename and country"));
    put(dir / "speakers.csv", "filename,country\nspanish1,Per\xFA\n");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("speakers.csv: cannot be used as data: it is not UTF-8"));
}

TEST(Corpora, GiveWayToAManifest)
{
    const test::TempDir dir;
    put(dir / "validated.tsv", kCommonVoiceHeader);
    put(dir / "manifest.csv", "path,label,speaker\na.wav,Argentinian,a\nb.wav,Other,b\n");
    const auto listing = listRecordings(dir.path());
    EXPECT_EQ(listing.layout, "a table of recordings");
    EXPECT_EQ(described(listing), "Argentinian a a.wav\nOther b b.wav\n");
}

TEST(Corpora, AreNotSeenInFoldersOfLabels)
{
    const test::TempDir dir;
    put(dir / "Argentinian/ana/1.wav");
    put(dir / "Other/beto/1.wav");
    EXPECT_EQ(listRecordings(dir.path()).layout, "folders named after the labels");
}

} // namespace tonada
