// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/data_listing.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/** Files that only have names: listing reads no audio. */
void touch(const std::filesystem::path& path)
{
    std::filesystem::create_directories(path.parent_path());
    writeFile(path, "");
}

std::string errorOf(const std::filesystem::path& data)
{
    try {
        (void)listRecordings(data);
    } catch (const Error& e) {
        return e.what();
    }
    return "no error";
}

std::vector<std::string> speakersOf(const DataListing& listing)
{
    std::vector<std::string> names;
    for (const auto& recording : listing.recordings)
        names.push_back(recording.speaker);
    return names;
}

std::vector<int> labelsOf(const DataListing& listing)
{
    std::vector<int> labels;
    for (const auto& recording : listing.recordings)
        labels.push_back(recording.label);
    return labels;
}

} // namespace

TEST(ListRecordings, TakesTheFirstFolderAsLabelAndTheOneBelowAsSpeaker)
{
    const test::TempDir dir;
    touch(dir.path() / "Argentinian" / "ana" / "monday" / "1.wav");
    touch(dir.path() / "Argentinian" / "beto_02.flac");
    touch(dir.path() / "Other" / "carla.MP3");
    touch(dir.path() / "Other" / ".hidden.wav");
    touch(dir.path() / "Other" / "notes.txt");
    const auto listing = listRecordings(dir.path());
    EXPECT_THAT(listing.labels, ElementsAre("Other", "Argentinian"));
    EXPECT_THAT(speakersOf(listing), ElementsAre("ana", "beto", "carla"));
    EXPECT_THAT(labelsOf(listing), ElementsAre(1, 1, 0));
    EXPECT_FALSE(listing.synthetic);
}

TEST(ListRecordings, FindsTheLabelInTheNameWhenTheFilesLieFlat)
{
    const test::TempDir dir;
    touch(dir / "Argentinian Ana 01.wav");
    touch(dir / "Argentinian Ana 02.wav");
    touch(dir / "OtherBeto_01.wav");
    touch(dir / "noise.wav");
    const auto listing = listRecordings(dir.path());
    EXPECT_THAT(speakersOf(listing), ElementsAre("Argentinian Ana", "Argentinian Ana", "OtherBeto"));
    EXPECT_THAT(labelsOf(listing), ElementsAre(1, 1, 0));
    ASSERT_EQ(listing.leftOut.size(), 1U);
    EXPECT_EQ(listing.leftOut[0].label, "no label in the name");
}

TEST(ListRecordings, ReadsAManifestWithItsSpeakersAndParts)
{
    const test::TempDir dir;
    writeFile(dir / "manifest.csv",
              "path,label,speaker,seconds,part\n"
              "a/1.wav,Argentinian,f1,10,train\n"
              "a/2.wav,Other,f1,10,\n"
              "b.wav,Other,,10,Test\n");
    writeFile(dir / "dataset.json", R"({"voices": "synthetic"})");
    for (const auto& data : {dir.path(), dir / "manifest.csv"}) {
        const auto listing = listRecordings(data);
        ASSERT_EQ(listing.recordings.size(), 3U);
        EXPECT_EQ(listing.recordings[0].path, (dir / "a") / "1.wav");
        EXPECT_THAT(speakersOf(listing), ElementsAre("f1", "f1", "b"));
        EXPECT_EQ(listing.recordings[0].part, SplitPart::Train);
        EXPECT_EQ(listing.recordings[1].part, std::nullopt);
        EXPECT_EQ(listing.recordings[2].part, SplitPart::Test);
        EXPECT_TRUE(listing.synthetic);
    }
}

TEST(ListRecordings, ReadsTheNotebooksCsvWithBareNames)
{
    const test::TempDir dir;
    writeFile(dir / "labels.csv",
              ",fname,label\n0,Other X_01.wav,Other\n1,Argentinian Y_01.wav,Argentinian\n");
    const auto listing = listRecordings(dir / "labels.csv", "/audio");
    EXPECT_EQ(listing.recordings.at(0).path, "/audio/Other X_01.wav");
    EXPECT_THAT(speakersOf(listing), ElementsAre("Other X", "Argentinian Y"));
}

TEST(ListRecordings, LeavesOutLabelsOfNeitherClass)
{
    const test::TempDir dir;
    touch(dir.path() / "Argentinian" / "a.wav");
    touch(dir.path() / "Other" / "b.wav");
    touch(dir.path() / "neighbours" / "c.wav");
    const auto listing = listRecordings(dir.path());
    EXPECT_EQ(listing.recordings.size(), 2U);
    ASSERT_EQ(listing.leftOut.size(), 1U);
    EXPECT_EQ(listing.leftOut[0].label, "neighbours");
    EXPECT_EQ(listing.leftOut[0].recordings, 1U);
}

TEST(ListRecordings, AcceptsAnotherNameForTheOtherClass)
{
    const test::TempDir dir;
    touch(dir.path() / "argentina" / "a.wav");
    touch(dir.path() / "Mexico" / "b.wav");
    EXPECT_THAT(listRecordings(dir.path()).labels, ElementsAre("Mexico", "argentina"));
}

TEST(ListRecordings, SaysWhatIsMissing)
{
    const test::TempDir dir;
    EXPECT_THAT(errorOf(dir / "nowhere"), HasSubstr("nowhere: no such file"));
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("no data; expected recordings labelled"));
    touch(dir.path() / "Argentinian" / "a.wav");
    EXPECT_THAT(errorOf(dir.path()), HasSubstr("only the class \"Argentinian\""));
    writeFile(dir / "bad.csv", "file,kind\na,b\n");
    EXPECT_THAT(errorOf(dir / "bad.csv"), HasSubstr("bad.csv: cannot be used as data: its header needs"));
    writeFile(dir / "part.csv", "path,label,part\na.wav,Other,holdout\n");
    EXPECT_THAT(errorOf(dir / "part.csv"), HasSubstr("the part \"holdout\" is not one of"));
    writeFile(dir / "labels.csv", "path,label\na.wav,x\nb.wav,y\n");
    EXPECT_THAT(errorOf(dir / "labels.csv"), HasSubstr("\"x\", \"y\"; expected Argentinian and Other"));
}

TEST(SpeakerInFileName, DropsATrailingClipNumber)
{
    EXPECT_EQ(speakerInFileName("Ana_03.wav"), "Ana");
    EXPECT_EQ(speakerInFileName("Ana Maria 103.wav"), "Ana Maria");
    EXPECT_EQ(speakerInFileName("saa_argentina12.flac"), "saa_argentina12");
    EXPECT_EQ(speakerInFileName("07.wav"), "07");
}

} // namespace tonada
