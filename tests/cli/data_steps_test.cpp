// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/util/file_io.h"
#include "tests/support/command.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <set>

namespace tonada {
namespace {
namespace fs = std::filesystem;

void writeAudio(const fs::path& path, double seconds, int rate = 8000, int channels = 1,
                SampleFormat format = SampleFormat::Pcm16)
{
    auto samples = test::voiceLike(seconds, rate);
    AudioFileWriter writer(path, rate, channels, format);
    writer.write(channels == 2 ? test::asStereo(samples) : samples);
    writer.close();
}

class DataSteps : public testing::Test
{
protected:
    DataSteps() { fs::create_directory(in()); }

    [[nodiscard]] fs::path in() const { return m_dir / "in"; }
    [[nodiscard]] fs::path out() const { return m_dir / "out"; }

    [[nodiscard]] test::CommandResult chop(std::vector<std::string> options = {}) const
    {
        options.insert(options.begin(), {"chop", in().string(), out().string()});
        return test::tonadaCli(options);
    }

    [[nodiscard]] std::set<std::string> clips() const
    {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(out())) {
            if (entry.is_regular_file())
                names.insert(entry.path().lexically_relative(out()).string());
        }
        return names;
    }

    test::TempDir m_dir;
};

} // namespace

TEST_F(DataSteps, ChopNamesClipsFromOneAndDropsTheTail)
{
    writeAudio(in() / "voice.wav", 7.9);
    const auto result = chop();
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.out, "3 clips of 2 s from 1 recordings\n");
    EXPECT_EQ(clips(), (std::set<std::string>{"voice_01.wav", "voice_02.wav", "voice_03.wav"}));
}

TEST_F(DataSteps, ChopGrowsPastNinetyNine)
{
    writeAudio(in() / "voice.wav", 10.1);
    ASSERT_EQ(chop({"--seconds", "0.1"}).exitCode, 0);
    EXPECT_EQ(clips().size(), 101U);
    EXPECT_EQ(clips().count("voice_99.wav"), 1U);
    EXPECT_EQ(clips().count("voice_101.wav"), 1U);
}

TEST_F(DataSteps, ChopKeepsFoldersAndTellsFilesApart)
{
    fs::create_directory(in() / "Other");
    writeAudio(in() / "Other" / "a.wav", 2.0);
    writeAudio(in() / "b.flac", 2.0);
    ASSERT_EQ(chop().exitCode, 0);
    EXPECT_EQ(clips(), (std::set<std::string>{"Other/a_01.wav", "b_01.wav"}));

    writeAudio(in() / "b.wav", 2.0);
    const auto result = chop();
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.err,
              "tonada-cli: " + (in() / "b.wav").string()
                  + ": cannot be used as data: its clips would be named as those of "
                  + (in() / "b.flac").string() + "\n");
}

TEST_F(DataSteps, ChopLeavesOutWhatItCannotReadAndSaysSo)
{
    writeAudio(in() / "good.wav", 2.0);
    writeFile(in() / "text.wav", "no sound");
    const auto result = chop();
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.out, "1 clips of 2 s from 1 recordings\n");
    EXPECT_NE(result.err.find("text.wav: not an audio file"), std::string::npos);
    EXPECT_NE(result.err.find("1 of 2 recordings were left out"), std::string::npos);
    EXPECT_EQ(clips(), (std::set<std::string>{"good_01.wav"}));
}

TEST_F(DataSteps, ChopMayWriteBelowTheRecordingsButNotAmongThem)
{
    writeAudio(in() / "voice.wav", 4.0);
    const auto below = (in() / "clips").string();
    for (int run = 0; run < 2; ++run)
        EXPECT_EQ(test::tonadaCli({"chop", in().string(), below}).out, "2 clips of 2 s from 1 recordings\n");
    EXPECT_EQ(test::tonadaCli({"chop", in().string(), in().string()}).exitCode, 2);
}

TEST_F(DataSteps, ChopRefusesWrongUsage)
{
    EXPECT_EQ(chop({"--seconds", "two"}).exitCode, 2);
    writeAudio(in() / "voice.wav", 4.0);
    EXPECT_EQ(chop({"--seconds", "0"}).exitCode, 2);
    EXPECT_EQ(test::tonadaCli({"chop", in().string()}).exitCode, 2);
    EXPECT_EQ(test::tonadaCli({"chop", "/nowhere", out().string()}).exitCode, 1);
}

TEST_F(DataSteps, ChopSaysWhenThereIsNothing)
{
    const auto result = chop();
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.err, "tonada-cli: " + in().string() + ": no data; expected audio files\n");
}

TEST_F(DataSteps, LabelsComeFromTheNames)
{
    for (const char* name :
         {"Other_2_01.wav", "Argentinian_1_02.wav", "Argentinian_1_01.wav", "Chilean_01.wav"})
        writeAudio(in() / name, 0.1);
    const auto csv = m_dir / "labels.csv";
    const auto result = test::tonadaCli({"labels", in().string(), csv.string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.out, "2 Argentinian, 1 Other\n");
    EXPECT_EQ(result.err,
              "tonada-cli: " + (in() / "Chilean_01.wav").string()
                  + ": left out: its name contains neither Argentinian nor Other\n");
    EXPECT_EQ(readFile(csv),
              "index,fname,label\n"
              "0,Argentinian_1_01.wav,Argentinian\n"
              "1,Argentinian_1_02.wav,Argentinian\n"
              "2,Other_2_01.wav,Other\n");
}

TEST_F(DataSteps, LabelsNeedAName)
{
    writeAudio(in() / "voice.wav", 0.1);
    const auto result = test::tonadaCli({"labels", in().string(), (m_dir / "labels.csv").string()});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_FALSE(fs::exists(m_dir / "labels.csv"));
    EXPECT_EQ(result.err,
              "tonada-cli: " + in().string()
                  + ": no data; expected audio files whose names contain Argentinian or Other\n");
}

} // namespace tonada
