// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/audio/recording_feed.h"
#include "core/util/error.h"
#include "tests/support/eventually.h"
#include "tests/support/signals.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cmath>
#include <optional>
#include <thread>

namespace tonada {
namespace {

constexpr int kRate = 16000;

/** The test is the audio thread: what it is given is what is heard. */
class RecordingFeedTest : public testing::Test
{
protected:
    RecordingFeedTest()
        : m_path(m_folder / "voice.wav")
    {
        test::writeWav(m_path, test::voiceLike(2, kRate), kRate);
        m_samples = loadMono(m_path);
    }

    void start(RecordingFeed::Plan plan, double deviceRate = kRate, double latencySeconds = 0)
    {
        plan.path = m_path;
        m_output = std::make_shared<PlaybackFeed>(deviceRate);
        m_feed.emplace(plan, m_output);
        m_output->onStart({"Speaker", "Fake", deviceRate, 1, latencySeconds});
        m_thread = std::jthread([this](const std::stop_token& stop) {
            m_feed->run(stop);
            m_ended = true;
        });
    }
    /** One block; what was not there in time is left out. */
    void listen()
    {
        std::array<float, 160> block{};
        const auto before = m_output->played();
        m_output->onOutput(block, 1);
        const auto got = m_output->played() - before;
        m_heard.insert(m_heard.end(), block.begin(), block.begin() + got);
    }
    void listenToTheEnd()
    {
        ASSERT_TRUE(test::eventually([this] {
            listen();
            return m_ended.load();
        }));
    }
    void listenFor(double seconds, double rate = kRate)
    {
        const auto enough = m_heard.size() + static_cast<std::size_t>(seconds * rate);
        ASSERT_TRUE(test::eventually([&] {
            listen();
            return m_heard.size() >= enough;
        }));
    }
    [[nodiscard]] std::vector<float> part(double begin, double end) const
    {
        return {m_samples.begin() + std::lround(begin * kRate), m_samples.begin() + std::lround(end * kRate)};
    }

    test::TempDir m_folder;
    std::filesystem::path m_path;
    std::vector<float> m_samples;
    std::vector<float> m_heard;
    std::shared_ptr<PlaybackFeed> m_output;
    std::optional<RecordingFeed> m_feed;
    std::atomic<bool> m_ended{false};
    std::jthread m_thread;
};

} // namespace

TEST_F(RecordingFeedTest, PlaysTheSamplesToTheEndOfTheFile)
{
    start({.path = {}, .from = 0.5});
    listenToTheEnd();
    EXPECT_EQ(m_heard, part(0.5, 2));
    EXPECT_NEAR(m_feed->position(), 2, 1e-9);
}

TEST_F(RecordingFeedTest, EndsWhereTheStretchEnds)
{
    start({.path = {}, .from = 0.5, .begin = 0.5, .end = 0.75});
    listenToTheEnd();
    EXPECT_EQ(m_heard, part(0.5, 0.75));
}

TEST_F(RecordingFeedTest, LoopsUntilItIsTurnedOff)
{
    start({.path = {}, .from = 0.5, .begin = 0.5, .end = 0.75, .loop = true});
    listenFor(0.6);
    m_feed->setLoop(false);
    listenToTheEnd();
    const auto once = part(0.5, 0.75);
    ASSERT_EQ(m_heard.size() % once.size(), 0U);
    EXPECT_GE(m_heard.size() / once.size(), 3U);
    for (std::size_t i = 0; i < m_heard.size(); ++i)
        ASSERT_EQ(m_heard[i], once[i % once.size()]) << i;
}

TEST_F(RecordingFeedTest, KnowsWhatIsHeardAtAnySpeed)
{
    for (const double speed : {0.5, 0.7, 1.0}) {
        m_heard.clear();
        m_ended = false;
        start({.path = {}, .from = 0.4, .speed = speed}, 48000);
        EXPECT_EQ(m_feed->position(), 0.4);
        listenFor(0.5, 48000);
        const double heard = static_cast<double>(m_heard.size()) / 48000;
        EXPECT_NEAR(m_feed->position(), 0.4 + heard * speed, 1e-3) << speed;
        listenToTheEnd();
        EXPECT_NEAR(static_cast<double>(m_heard.size()) / 48000, 1.6 / speed, 0.01) << speed;
        EXPECT_NEAR(m_feed->position(), 2, 0.01) << speed;
        m_thread.join();
    }
}

TEST_F(RecordingFeedTest, CountsALoopFromItsBeginning)
{
    start({.path = {}, .from = 1, .begin = 1, .end = 1.25, .loop = true});
    listenFor(0.6);
    const double heard = static_cast<double>(m_heard.size()) / kRate;
    EXPECT_NEAR(m_feed->position(), 1 + std::fmod(heard, 0.25), 1e-9);
}

TEST_F(RecordingFeedTest, GoesToAnotherMomentWhilePlaying)
{
    start({});
    listenFor(0.1);
    m_feed->seek(1.5);
    listenToTheEnd();
    const auto rest = part(1.5, 2);
    ASSERT_GT(m_heard.size(), rest.size());
    EXPECT_LT(m_heard.size(), static_cast<std::size_t>(1.2 * kRate));
    EXPECT_TRUE(
        std::equal(rest.begin(), rest.end(), m_heard.end() - static_cast<std::ptrdiff_t>(rest.size())));
}

TEST_F(RecordingFeedTest, ChangesItsSpeedWhilePlaying)
{
    start({});
    listenFor(0.2);
    m_feed->setSpeed(0.5);
    listenFor(0.8);
    EXPECT_LT(m_feed->position(), 0.8);
    m_feed->setSpeed(1);
    listenToTheEnd();
    EXPECT_NEAR(m_feed->position(), 2, 0.03);
    EXPECT_GT(m_heard.size(), m_samples.size() + kRate / 4);
}

TEST_F(RecordingFeedTest, GivesTheLastSoundTimeToLeaveTheDevice)
{
    start({.path = {}, .from = 1.9}, kRate, 0.1);
    listenToTheEnd();
    EXPECT_GE(m_heard.size(), static_cast<std::size_t>(0.1 * kRate));
    EXPECT_NEAR(m_feed->position(), 2, 1e-9);
}

TEST_F(RecordingFeedTest, StopsWhenTheDeviceHasGone)
{
    start({.path = {}, .loop = true});
    listenFor(0.1);
    m_output->setUnavailable();
    ASSERT_TRUE(test::eventually([this] { return m_ended.load(); }));
}

TEST_F(RecordingFeedTest, PlaysNothingOfAnEmptyStretch)
{
    start({.path = {}, .from = 3, .begin = 3, .end = 4, .loop = true});
    listenToTheEnd();
    EXPECT_TRUE(m_heard.empty());
}

TEST(RecordingFeedOfNothing, NamesTheFile)
{
    RecordingFeed feed({.path = "/nowhere/voice.wav"}, std::make_shared<PlaybackFeed>(48000));
    try {
        feed.run({});
        FAIL() << "it played what is not there";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::FileNotFound);
        EXPECT_EQ(error.args().front(), "/nowhere/voice.wav");
    }
}

} // namespace tonada
