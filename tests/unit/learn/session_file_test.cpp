// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/session_file.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonada {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using Json = nlohmann::json;

class SessionFile : public testing::Test
{
protected:
    Session someSession()
    {
        Session session;
        session.recordings.push_back(
            {m_folder / "audio/año.wav", {{"words", {{0.1, 1.0 / 3, "niño"}}}, {"b", {}}}});
        session.recordings.push_back({"/elsewhere/b.flac", {}});
        session.shown = 1;
        session.begin = 0.5;
        session.end = 2.25;
        session.rows = {{"pitch", true}};
        session.spectrogram = {{"scale", "log"}, {"rangeDb", 70}};
        session.model = "Demo voices (compact)";
        return session;
    }
    std::string refusal(const std::string& content)
    {
        writeFile(m_path, content);
        try {
            (void)readSession(m_path);
        } catch (const Error& e) {
            EXPECT_EQ(e.code(), ErrorCode::FileUnusable);
            EXPECT_THAT(e.what(), HasSubstr("work.tonada"));
            return e.what();
        }
        return "nothing was wrong";
    }
    /** Of the file of someSession() after a change. */
    template <typename Change>
    std::string refusalAfter(const Change& change)
    {
        writeSession(m_path, someSession());
        auto json = Json::parse(readFile(m_path));
        change(json);
        return refusal(json.dump());
    }

    test::TempDir m_folder;
    fs::path m_path = m_folder / "work.tonada";
};

} // namespace

TEST_F(SessionFile, GivesBackWhatWasSaved)
{
    const auto saved = someSession();
    writeSession(m_path, saved);
    const auto read = readSession(m_path);
    ASSERT_EQ(read.recordings.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(read.recordings[i].path, saved.recordings[i].path);
        EXPECT_EQ(read.recordings[i].tiers, saved.recordings[i].tiers);
    }
    EXPECT_EQ(read.shown, 1U);
    EXPECT_EQ(read.begin, 0.5);
    EXPECT_EQ(read.end, 2.25);
    EXPECT_EQ(read.rows, saved.rows);
    EXPECT_EQ(read.spectrogram, saved.spectrogram);
    EXPECT_EQ(read.model, saved.model);
}

TEST_F(SessionFile, MovesTogetherWithTheRecordingsBelowIt)
{
    writeSession(m_path, someSession());
    EXPECT_EQ(Json::parse(readFile(m_path))["recordings"][0]["path"], "audio/año.wav");
    const test::TempDir other;
    fs::copy_file(m_path, other / "work.tonada");
    const auto read = readSession(other / "work.tonada");
    EXPECT_EQ(read.recordings[0].path, other / "audio/año.wav");
    EXPECT_EQ(read.recordings[1].path, "/elsewhere/b.flac");
}

TEST_F(SessionFile, NeedsNothingButTheRecordings)
{
    writeFile(m_path,
              R"({"format": "tonada session", "version": 1, "later": 3, "recordings": [{"path": "a.wav"}]})");
    const auto read = readSession(m_path);
    EXPECT_EQ(read.recordings.at(0).path, m_folder / "a.wav");
    EXPECT_FALSE(read.shown);
}

TEST_F(SessionFile, SaysWhereDamagedJsonIsDamaged)
{
    EXPECT_THAT(refusal("{\n \"format\": ]"), HasSubstr("damaged: parse error at line 2, column 12"));
    EXPECT_THAT(refusal(""), HasSubstr("damaged"));
}

TEST_F(SessionFile, NeverReadsAPartOfAFileWithoutSayingSo)
{
    writeSession(m_path, someSession());
    const auto whole = readFile(m_path);
    for (std::size_t length = 0; length + 2 < whole.size(); length += 7)
        EXPECT_NE(refusal(whole.substr(0, length)), "nothing was wrong") << length;
}

TEST_F(SessionFile, RefusesOtherJsonAndNewerVersions)
{
    EXPECT_THAT(refusal("{}"), HasSubstr("another kind; expected a session file"));
    EXPECT_THAT(refusal("[1]"), HasSubstr("the file is array; expected an object"));
    EXPECT_THAT(refusalAfter([](Json& json) { json["version"] = 2; }),
                HasSubstr("version 2; expected version 1, or a newer program"));
}

TEST_F(SessionFile, NamesThePlaceOfAWrongType)
{
    EXPECT_THAT(refusalAfter([](Json& json) { json["recordings"] = 3; }),
                HasSubstr("recordings is number; expected a list"));
    EXPECT_THAT(
        refusalAfter(
            [](Json& json) { json["recordings"][0]["tiers"][0]["intervals"][0]["begin"] = "early"; }),
        HasSubstr("recordings[0].tiers[0].intervals[0].begin is string; expected a number of seconds"));
    EXPECT_THAT(refusalAfter([](Json& json) { json["recordings"][1].erase("path"); }),
                HasSubstr("recordings[1].path is missing"));
    EXPECT_THAT(
        refusalAfter([](Json& json) { json["recordings"][0]["tiers"][0]["intervals"][0]["end"] = 0; }),
        HasSubstr("end that is not before"));
    EXPECT_THAT(refusalAfter([](Json& json) { json["shown"] = 2; }), HasSubstr("shown is 2"));
    EXPECT_THAT(refusalAfter([](Json& json) { json["view"]["end"] = -1; }), HasSubstr("view.end"));
    EXPECT_THAT(refusalAfter([](Json& json) { json["spectrogram"] = "wide"; }),
                HasSubstr("spectrogram is string"));
}

TEST_F(SessionFile, LeavesTheOldFileWhenTheNewOneCannotBeWritten)
{
    writeSession(m_path, someSession());
    auto session = someSession();
    session.recordings[0].tiers[0].name = "a\xF1o";
    EXPECT_THROW(writeSession(m_path, session), Error);
    EXPECT_EQ(readSession(m_path).recordings[0].tiers[0].name, "words");
}

} // namespace tonada
