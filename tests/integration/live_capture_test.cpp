// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "tests/support/command.h"
#include "tests/support/correlation.h"
#include "tests/support/paths.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

namespace tonada {
namespace {

constexpr int kRate = 48000;

class LiveCapture : public testing::Test
{
protected:
    LiveCapture()
    {
        m_played = test::voiceLike(6.0, kRate);
        AudioFileWriter file(m_folder / "played.wav", kRate, 1);
        file.write(m_played);
        file.close();
        m_played = readAudioFile(m_folder / "played.wav").samples; // as 16 bits have it
    }

    /** A command with a microphone of its own. */
    [[nodiscard]] static test::CommandResult withMicrophone(const std::vector<std::string>& microphone,
                                                            const std::vector<std::string>& command)
    {
        std::vector<std::string> all{(test::sourceDir() / "tests/support/virtual-mic").string()};
        all.insert(all.end(), microphone.begin(), microphone.end());
        all.emplace_back("--");
        all.insert(all.end(), command.begin(), command.end());
        return test::run(all);
    }

    [[nodiscard]] static test::CommandResult live(const std::vector<std::string>& microphone,
                                                  const std::vector<std::string>& options)
    {
        std::vector<std::string> command{test::cliProgram().string(), "live"};
        command.insert(command.end(), options.begin(), options.end());
        return withMicrophone(microphone, command);
    }

    /** What the microphone hears, from its first sample on. */
    [[nodiscard]] std::vector<std::string> playing() const
    {
        return {(m_folder / "played.wav").string(), "--on-capture", "--rate", std::to_string(kRate)};
    }

    /** At least `seconds` of what was played are in `saved` as they were played, without a gap. */
    void expectHeard(const std::filesystem::path& saved, int seconds) const
    {
        const auto heard = readAudioFile(saved);
        ASSERT_EQ(heard.sampleRate, kRate);
        const auto begin = test::firstSound(heard.samples);
        const auto from = test::firstSound(m_played);
        ASSERT_LT(begin, heard.samples.size());
        const auto size = std::min(heard.samples.size() - begin, m_played.size() - from);
        ASSERT_GT(size, static_cast<std::size_t>(seconds * kRate));
        EXPECT_GT(test::correlation(std::span(heard.samples).subspan(begin, size),
                                    std::span(m_played).subspan(from, size)),
                  0.999);
    }

    [[nodiscard]] static std::vector<nlohmann::json> lines(const test::CommandResult& result)
    {
        std::vector<nlohmann::json> parsed;
        std::istringstream text(result.out);
        for (std::string line; std::getline(text, line);)
            parsed.push_back(nlohmann::json::parse(line));
        return parsed;
    }

    [[nodiscard]] static bool anyInState(const std::vector<nlohmann::json>& all, const char* state)
    {
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& line) { return line.at("state") == state; });
    }

    test::TempDir m_folder;
    std::vector<float> m_played;
};

TEST_F(LiveCapture, TheMicrophonesSamplesArriveAsTheyWerePlayedAndNoneIsLost)
{
    const auto saved = m_folder / "heard.wav";
    const auto result = live(playing(), {"--json", "--seconds", "5", "--save", saved.string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.err, "");
    const auto all = lines(result);
    ASSERT_GE(all.size(), 19U);
    EXPECT_EQ(all.back().at("lost_samples"), 0);
    expectHeard(saved, 3);
}

TEST_F(LiveCapture, NothingIsLostWhileTheProgramIsHeldUp)
{
    const auto saved = m_folder / "heard.wav";
    const std::string script = "\"$0\" live --json --seconds 5 --save \"$1\" & pid=$!;"
                               "sleep 1.5; kill -STOP $pid; sleep 2; kill -CONT $pid; wait $pid";
    const auto result
        = withMicrophone(playing(), {"bash", "-c", script, test::cliProgram().string(), saved.string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(lines(result).back().at("lost_samples"), 0);
    expectHeard(saved, 3);
}

TEST_F(LiveCapture, AnUnpluggedMicrophoneIsSaidAndUsedAgainWhenItIsBack)
{
    const auto result = live({"--kill-after", "1", "--back-after", "1"}, {"--json", "--seconds", "5"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    const auto all = lines(result);
    EXPECT_TRUE(anyInState(all, "device lost"));
    EXPECT_GT(all.back().at("lost_samples"), kRate / 2);
    EXPECT_NE(result.err.find("the device was lost"), std::string::npos);
}

TEST_F(LiveCapture, AHangingSoundServerIsSaidAndUsedAgainWhenItReturns)
{
    const auto result = live({"--freeze-after", "1", "--back-after", "4"}, {"--json", "--seconds", "8"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    const auto all = lines(result);
    EXPECT_TRUE(anyInState(all, "not answering"));
    EXPECT_GE(all.back().at("time"), 8.0);
    EXPECT_GT(all.back().at("lost_samples"), 0);
}

TEST_F(LiveCapture, WithoutAMicrophoneOneLineSaysSo)
{
    const auto result = live({"--no-device"}, {});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(result.err, "tonada-cli: no microphone was found; connect one, or play the demo\n");
}

} // namespace
} // namespace tonada
