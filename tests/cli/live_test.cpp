// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "tests/support/command.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <vector>

namespace tonada {
namespace {

using test::tonadaCli;

std::vector<nlohmann::json> lines(const test::CommandResult& result)
{
    std::vector<nlohmann::json> parsed;
    std::istringstream text(result.out);
    for (std::string line; std::getline(text, line);)
        parsed.push_back(nlohmann::json::parse(line));
    return parsed;
}

class LiveCommand : public testing::Test
{
protected:
    [[nodiscard]] std::string voice(int channels) const
    {
        const auto mono = test::voiceLike(1.5, 44100);
        const auto path = m_folder / "voice.wav";
        AudioFileWriter file(path, 44100, channels);
        file.write(channels == 2 ? test::asStereo(mono) : mono);
        file.close();
        return path.string();
    }

    test::TempDir m_folder;
};

TEST_F(LiveCommand, PrintsOneObjectAQuarterOfASecondWithTheFixedFields)
{
    const auto result = tonadaCli({"live", "--file", voice(1), "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto all = lines(result);
    EXPECT_EQ(all.size(), 5U);
    double before = 0;
    for (const auto& line : all) {
        std::set<std::string> names;
        for (const auto& [name, value] : line.items())
            names.insert(name);
        EXPECT_THAT(names,
                    testing::IsSupersetOf({"level_db", "lost_samples", "probability", "state", "time",
                                           "verdict", "window_probability"}));
        EXPECT_NEAR(line.at("time").get<double>() - before, 0.25, 0.033);
        before = line.at("time");
    }
}

TEST_F(LiveCommand, EndsAfterTheSecondsAskedFor)
{
    const auto result
        = tonadaCli({"live", "--file", voice(2), "--channel", "2", "--seconds", "0.6", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(lines(result).size(), 2U);
}

TEST_F(LiveCommand, KnowsTheSettingsOfTheVerdict)
{
    const auto result
        = tonadaCli({"live", "--file", voice(1), "--json", "--span", "5", "--prior", "0.3", "--newer"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(tonadaCli({"live", "--file", voice(1), "--span", "31"}).exitCode, 2);
}

TEST_F(LiveCommand, SavesWhatWasHeard)
{
    const auto saved = (m_folder / "heard.flac").string();
    const auto file = voice(1);
    ASSERT_EQ(tonadaCli({"live", "--file", file, "--save", saved}).exitCode, 0);
    EXPECT_EQ(readAudioFile(saved).samples, readAudioFile(file).samples);
}

TEST_F(LiveCommand, SaysWhatIsWrongWithItsOptions)
{
    const auto wrongChannel = tonadaCli({"live", "--file", voice(1), "--channel", "left"});
    EXPECT_EQ(wrongChannel.exitCode, 2);
    EXPECT_EQ(wrongChannel.err,
              "tonada-cli: --channel: left is not valid; expected mix or a number from 1\n");
    EXPECT_EQ(tonadaCli({"live", "--file", voice(1), "--channel", "2"}).exitCode, 2);
    EXPECT_EQ(tonadaCli({"live", "--file", "a.wav", "--demo"}).exitCode, 2);
    EXPECT_EQ(tonadaCli({"live", "--seconds", "-1"}).exitCode, 2);
}

TEST_F(LiveCommand, AFileThatIsNotThereIsNamed)
{
    const auto result = tonadaCli({"live", "--file", "/nowhere/voice.wav"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.err, "tonada-cli: /nowhere/voice.wav: no such file or folder\n");
}

TEST_F(LiveCommand, ADamagedModelIsRefused)
{
    const auto result = tonadaCli({"live", "--file", voice(1), "--model", voice(1)});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_NE(result.err.find("not a usable model file"), std::string::npos);
}

TEST(DemoCommand, NeedsNoDeviceAndJudgesEachRecordingRight)
{
    const auto result = tonadaCli({"demo", "--fast", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    std::map<std::string, nlohmann::json> last;
    for (const auto& line : lines(result))
        last[line.at("source")] = line;
    EXPECT_GE(last.size(), 4U);
    for (const auto& [source, line] : last) {
        if (!line.at("label").is_null()) {
            EXPECT_EQ(line.at("verdict"), line.at("label")) << source;
        }
    }
}

TEST(DemoCommand, SaysTheVerdictsInWords)
{
    const auto result = tonadaCli({"demo", "--fast"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.out.find("heard: Argentinian"), std::string::npos);
    EXPECT_NE(result.out.find("heard: Other"), std::string::npos);
}

TEST(DevicesCommand, EachLineIsAnObjectWithTheFixedFields)
{
    const auto result = tonadaCli({"devices", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    for (const auto& device : lines(result)) {
        for (const char* name : {"name", "host_api", "inputs", "outputs", "default_rate", "default"})
            EXPECT_TRUE(device.contains(name)) << name;
    }
}

} // namespace
} // namespace tonada
