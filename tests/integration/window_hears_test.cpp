// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "tests/support/command.h"
#include "tests/support/correlation.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <sstream>
#include <string>
#include <vector>

namespace tonada {
namespace {

constexpr int kRate = 48000;
constexpr int kSeconds = 22;

/** The real program on a display of its own, hearing a demo recording through a virtual microphone. */
class WindowHears : public testing::Test
{
protected:
    /** The headlines the window showed, in order. */
    [[nodiscard]] std::vector<std::string> listenTo(const std::string& recording)
    {
        play(recording);
        const auto support = test::sourceDir() / "tests" / "support";
        const auto result
            = test::run({support / "with-display", "--", support / "virtual-mic", "--on-capture", "--rate",
                         std::to_string(kRate), m_folder / "played.wav", "--",
                         test::sourceDir() / "tests/integration/watch_window.sh", TONADA_WINDOW,
                         std::to_string(kSeconds), m_folder / "saved.wav"});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        std::vector<std::string> headlines;
        std::istringstream lines(result.out);
        for (std::string line; std::getline(lines, line);)
            headlines.push_back(line);
        return headlines;
    }

    void expectSavedAsPlayed() const
    {
        const auto saved = readAudioFile(m_folder / "saved.wav");
        EXPECT_EQ(saved.sampleRate, kRate);
        // What was saved begins some time into the recording: found by its first quarter of a second of
        // sound.
        const std::span<const float> heard
            = std::span(saved.samples).subspan(test::firstSound(saved.samples));
        ASSERT_GT(heard.size(), std::size_t{15} * kRate);
        const auto key = heard.first(kRate / 4);
        const auto found = std::search(m_played.begin(), m_played.end(), key.begin(), key.end());
        ASSERT_NE(found, m_played.end()) << "not the samples that were played";
        const std::span<const float> played(found, m_played.end());
        const auto size = std::min(heard.size(), played.size());
        EXPECT_GT(test::correlation(heard.first(size), played.first(size)), 0.999);
    }

private:
    void play(const std::string& recording)
    {
        const auto demo = test::sourceDir() / "resources" / "demo" / recording;
        AudioFileWriter file(m_folder / "played.wav", kRate, 1);
        file.write(loadMono(demo, kRate));
        file.close();
        m_played = readAudioFile(m_folder / "played.wav").samples; // as 16 bits have it
    }

    test::TempDir m_folder;
    std::vector<float> m_played;
};

bool shows(const std::vector<std::string>& headlines, const char* word)
{
    return std::find(headlines.begin(), headlines.end(), word) != headlines.end();
}

TEST_F(WindowHears, AnArgentinianDemoVoiceAndSavesWhatItHeard)
{
    const auto headlines = listenTo("argentinian-1.ogg");
    EXPECT_TRUE(shows(headlines, "Argentinian"));
    EXPECT_FALSE(shows(headlines, "Other"));
    expectSavedAsPlayed();
}

TEST_F(WindowHears, AnotherDemoVoice)
{
    const auto headlines = listenTo("other-1.ogg");
    EXPECT_TRUE(shows(headlines, "Other"));
    EXPECT_FALSE(shows(headlines, "Argentinian"));
    expectSavedAsPlayed();
}

} // namespace
} // namespace tonada
