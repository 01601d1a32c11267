// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/audio/resampler.h"
#include "core/dsp/mfcc.h"
#include "core/live/live_session.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_audio_backend.h"
#include "tests/support/fake_classifier.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace tonada {
namespace {

using namespace std::chrono_literals;
using test::asStereo;
using test::eventually;
using test::FakeAudioBackend;
using test::voiceLike;

/** Timeouts that never strike by themselves, so that a slow machine changes nothing. */
constexpr LiveTiming kPatient{.callTimeout = 1h, .silenceTimeout = 1h, .rescanInterval = 1ms};

class LiveSessionTest : public testing::Test
{
protected:
    void open(const LiveTiming& timing = kPatient)
    {
        m_session = std::make_unique<LiveSession>(m_fake, timing);
    }

    [[nodiscard]] bool becomes(SessionState state)
    {
        return eventually([&] {
            drain();
            return m_session->status().session == state;
        });
    }

    void drain()
    {
        std::array<FeatureColumn, 64> block;
        while (const auto count = m_session->readColumns(block))
            m_columns.insert(m_columns.end(), block.begin(),
                             block.begin() + static_cast<std::ptrdiff_t>(count));
    }

    /** Delivers everything in blocks such as a sound server's: bursts of any size. */
    [[nodiscard]] bool deliver(const std::vector<float>& stereo)
    {
        constexpr std::array<std::size_t, 6> kFrames{1, 1200, 37, 480, 2, 1023};
        std::size_t turn = 0;
        for (std::size_t done = 0; done < stereo.size();) {
            const auto size = std::min(stereo.size() - done, 2 * kFrames[turn++ % kFrames.size()]);
            if (!m_fake->deliver(std::span(stereo).subspan(done, size), 2))
                return false;
            done += size;
        }
        return true;
    }

    [[nodiscard]] bool heard(double seconds)
    {
        return eventually([&] {
            drain();
            return m_session->recentSeconds() >= seconds;
        });
    }

    std::filesystem::path write(const char* name, const std::vector<float>& samples, int rate)
    {
        AudioFileWriter file(m_folder / name, rate, 1);
        file.write(samples);
        file.close();
        return m_folder / name;
    }

    LiveSource files(std::vector<std::filesystem::path> paths) const
    {
        LiveSource source;
        source.kind = LiveSource::Kind::Demo;
        source.files = std::move(paths);
        source.realTime = false;
        return source;
    }

    test::TempDir m_folder;
    std::shared_ptr<FakeAudioBackend> m_fake = std::make_shared<FakeAudioBackend>();
    std::unique_ptr<LiveSession> m_session;
    std::vector<FeatureColumn> m_columns;
};

TEST_F(LiveSessionTest, AMicrophoneRunsFromStartToStop)
{
    open();
    EXPECT_EQ(m_session->status().session, SessionState::Stopped);
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::Running));
    EXPECT_EQ(m_session->inputFormat().rate, 48000);
    ASSERT_TRUE(deliver(asStereo(voiceLike(1.0, 48000))));
    ASSERT_TRUE(heard(1.0));
    m_session->stop();
    EXPECT_EQ(m_session->status().session, SessionState::Stopped);
    EXPECT_TRUE(eventually([&] { return !m_fake->inputOpen(); }));
    EXPECT_FALSE(m_fake->calledTwiceAtOnce());
    EXPECT_EQ(m_session->status().lostSamples, 0);
    EXPECT_DOUBLE_EQ(m_session->recentSeconds(), 1.0); // still there to be saved
}

TEST_F(LiveSessionTest, WhatWasHeardIsSavedBitForBit)
{
    open();
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::Running));
    std::vector<float> samples(48000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(static_cast<int>(i % 4001) - 2000) / 8388608.0F;
    ASSERT_TRUE(deliver(asStereo(samples)));
    ASSERT_TRUE(heard(1.0));
    m_session->recent().save(m_folder / "recent.wav", 60);
    EXPECT_EQ(readAudioFile(m_folder / "recent.wav").samples, samples);
    m_session->recent().save(m_folder / "recent.flac", 0.5);
    EXPECT_EQ(readAudioFile(m_folder / "recent.flac").frames(), 24000U);
    EXPECT_THROW(m_session->recent().save(m_folder / "no folder/recent.wav", 1), Error);
}

TEST_F(LiveSessionTest, WhatTheDeviceLostIsCountedAndWindowsBeginAnew)
{
    open();
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::Running));
    const auto second = asStereo(voiceLike(1.0, 48000));
    ASSERT_TRUE(deliver(second));
    ASSERT_TRUE(m_fake->deliver(std::span(second).first(960), 2, true)); // the device lost something before
    ASSERT_TRUE(deliver(second));
    ASSERT_TRUE(heard(2.0));
    ASSERT_TRUE(eventually([&] { return m_session->status().deviceOverruns == 1; }));
    EXPECT_EQ(m_session->status().lostSamples, 1);
    drain();
    const auto gaps = std::count_if(m_columns.begin(), m_columns.end(), [](const FeatureColumn& column) {
        return column.centre > 16000 && column.windowEnd == 0;
    });
    EXPECT_GT(gaps, 0); // windows began anew
}

TEST_F(LiveSessionTest, ALostMicrophoneIsSaidAndComesBackByItself)
{
    open();
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::Running));
    ASSERT_TRUE(deliver(asStereo(voiceLike(1.0, 48000))));
    ASSERT_TRUE(heard(1.0));
    m_fake->unplug();
    ASSERT_TRUE(becomes(SessionState::DeviceLost));
    EXPECT_EQ(m_session->error()->code(), ErrorCode::DeviceLost);
    EXPECT_EQ(m_session->error()->args().front(), "Fake microphone");
    m_fake->setDevices({FakeAudioBackend::microphone(), FakeAudioBackend::speaker()});
    ASSERT_TRUE(becomes(SessionState::Running));
    EXPECT_FALSE(m_session->error().has_value());
    ASSERT_TRUE(deliver(asStereo(voiceLike(1.0, 48000))));
    ASSERT_TRUE(heard(2.0));
    ASSERT_TRUE(eventually([&] {
        drain();
        return m_columns.back().centre > 30000;
    }));
    EXPECT_GT(m_session->status().lostSamples, 0);
    EXPECT_TRUE(std::any_of(m_columns.begin(), m_columns.end(),
                            [](const FeatureColumn& column) { return column.lostBefore > 0; }));
}

TEST_F(LiveSessionTest, AHangingSoundSystemIsSaidAndTheSessionGoesOnWhenItReturns)
{
    open({.callTimeout = 5ms, .silenceTimeout = 1h, .rescanInterval = 1ms});
    ASSERT_TRUE(eventually([&] { return m_session->devices().size() == 2; }));
    m_fake->hangIn(FakeAudioBackend::Call::Open);
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::NotAnswering));
    EXPECT_EQ(m_session->error()->code(), ErrorCode::AudioNotAnswering);
    m_fake->release();
    EXPECT_TRUE(becomes(SessionState::Running));
}

TEST_F(LiveSessionTest, AHangingSoundSystemDoesNotStopAFile)
{
    open({.callTimeout = 5ms, .silenceTimeout = 1h, .rescanInterval = 1ms});
    m_fake->hangIn(FakeAudioBackend::Call::Rescan);
    m_session->start(files({write("a.wav", voiceLike(3.0, 16000), 16000)}));
    EXPECT_TRUE(becomes(SessionState::Finished));
    m_fake->release();
}

TEST_F(LiveSessionTest, GoesAwayInEveryState)
{
    for (const auto call :
         {FakeAudioBackend::Call::Rescan, FakeAudioBackend::Call::Open, FakeAudioBackend::Call::Close}) {
        m_fake = std::make_shared<FakeAudioBackend>();
        open({.callTimeout = 5ms, .silenceTimeout = 1h, .rescanInterval = 1ms});
        m_fake->hangIn(call);
        m_session->start({});
        m_session->stop();
        m_session->start({});
        m_session.reset();
        m_fake->release();
        EXPECT_TRUE(eventually([&] { return m_fake.use_count() == 1; }));
    }
}

TEST_F(LiveSessionTest, WithoutADeviceItSaysSo)
{
    m_fake->setDevices({});
    open();
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::Failed));
    EXPECT_EQ(m_session->error()->code(), ErrorCode::DeviceNone);
}

TEST_F(LiveSessionTest, AFileIsJudgedLiveAsItWouldBeOffline)
{
    const auto model = std::make_shared<test::FakeClassifier>();
    const auto path = write("voice.wav", voiceLike(8.0, 44100), 44100);
    open();
    m_session->setModel(model);
    m_session->start(files({path}));
    ASSERT_TRUE(becomes(SessionState::Finished));
    drain();

    const auto offline = loadMono(path);
    const auto workspace = model->makeWorkspace();
    Mfcc mfcc;
    Eigen::MatrixXf features;
    int judged = 0;
    for (const auto& column : m_columns) {
        if (column.state != WindowState::Judged || ++judged % 10 != 0)
            continue;
        mfcc.mfcc(std::span(offline).subspan(static_cast<std::size_t>(column.windowEnd) - 32000, 32000),
                  features);
        EXPECT_NEAR(column.probability, Calibration{}.probability(model->predict({features}, *workspace)),
                    1e-4);
    }
    EXPECT_GT(judged, 150);
    EXPECT_EQ(m_columns.size(), offline.size() / 512 - 1);
}

TEST_F(LiveSessionTest, RecordingsFollowEachOtherAndTellWhichOneItIs)
{
    open();
    m_session->start(
        files({write("a.wav", voiceLike(2.5, 16000), 16000), write("b.wav", voiceLike(2.5, 48000), 48000)}));
    ASSERT_TRUE(becomes(SessionState::Finished));
    drain();
    ASSERT_FALSE(m_columns.empty());
    EXPECT_EQ(m_columns.front().sourceItem, 0);
    EXPECT_EQ(m_columns.back().sourceItem, 1);
    for (std::size_t i = 1; i < m_columns.size(); ++i)
        EXPECT_GT(m_columns[i].centre, m_columns[i - 1].centre);
}

TEST_F(LiveSessionTest, GoesOnToTheNextRecordingWhenTold)
{
    open();
    auto source
        = files({write("a.wav", voiceLike(60, 16000), 16000), write("b.wav", voiceLike(0.5, 16000), 16000)});
    source.realTime = true;
    source.audible = false;
    m_session->start(source);
    ASSERT_TRUE(becomes(SessionState::Running));
    m_session->nextRecording();
    EXPECT_TRUE(becomes(SessionState::Finished));
    EXPECT_EQ(m_columns.back().sourceItem, 1);
}

TEST_F(LiveSessionTest, AnAudibleFileIsPacedByTheOutput)
{
    open();
    auto source = files({write("a.wav", voiceLike(1.0, 48000), 48000)});
    source.realTime = true;
    m_session->start(source);
    std::vector<float> out(2 * 480);
    double played = 0;
    ASSERT_TRUE(eventually([&] {
        drain();
        if (m_fake->play(out, 2))
            played += 0.01;
        return m_session->status().session == SessionState::Finished;
    }));
    EXPECT_GE(played, 0.99);
    EXPECT_TRUE(eventually([&] { return !m_fake->outputOpen(); }));
}

TEST_F(LiveSessionTest, AnUnreadableFileFailsWithItsName)
{
    open();
    m_session->start(files({m_folder / "none.wav"}));
    ASSERT_TRUE(becomes(SessionState::Failed));
    EXPECT_EQ(m_session->error()->code(), ErrorCode::FileNotFound);
}

TEST_F(LiveSessionTest, RecordsToDiskWhileLive)
{
    open();
    EXPECT_THROW(m_session->startRecording(m_folder / "early.wav"), Error);
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::Running));
    const auto stereo = asStereo(voiceLike(1.0, 48000));
    ASSERT_TRUE(deliver(stereo));
    ASSERT_TRUE(heard(1.0));
    m_session->startRecording(m_folder / "live.wav");
    EXPECT_TRUE(m_session->recording());
    ASSERT_TRUE(eventually([&] { return deliver(stereo) && m_session->recordedSeconds() > 0; }));
    m_session->stop();
    ASSERT_TRUE(eventually([&] { return !m_session->recording(); }));
    EXPECT_GT(readAudioFile(m_folder / "live.wav").frames(), 0U);
    EXPECT_FALSE(m_session->error().has_value());
}

TEST_F(LiveSessionTest, PlaysAgainWhatWasHeard)
{
    open();
    m_session->start({});
    ASSERT_TRUE(becomes(SessionState::Running));
    ASSERT_TRUE(deliver(std::vector<float>(2 * 4800, 0.25F)));
    ASSERT_TRUE(heard(0.1));
    m_session->playRecent(0.05);
    std::vector<float> out(2 * 2400);
    ASSERT_TRUE(eventually([&] { return m_fake->play(out, 2); }));
    EXPECT_EQ(out.front(), 0.25F);
    EXPECT_EQ(out.back(), 0.25F);
    EXPECT_TRUE(eventually([&] { return !m_fake->outputOpen(); }));
}

TEST_F(LiveSessionTest, PlaysAnythingUntilToldNotTo)
{
    open();
    m_session->play({std::vector<float>(48000, 0.5F), 48000});
    std::vector<float> out(2 * 2400);
    ASSERT_TRUE(eventually([&] { return m_fake->play(out, 2); }));
    EXPECT_EQ(out.front(), 0.5F);
    m_session->play({});
    EXPECT_TRUE(eventually([&] { return !m_fake->outputOpen(); }));
}

TEST_F(LiveSessionTest, GivesWhatItHeardSinceAMark)
{
    open();
    EXPECT_TRUE(m_session->recentSince(m_session->recentEnd()).samples.empty());
    m_session->start({});
    EXPECT_EQ(m_session->source().kind, LiveSource::Kind::Microphone);
    ASSERT_TRUE(becomes(SessionState::Running));
    ASSERT_TRUE(deliver(std::vector<float>(2 * 4800, 0.25F)));
    ASSERT_TRUE(heard(0.1));
    const auto mark = m_session->recentEnd();
    EXPECT_EQ(mark, 4800);
    ASSERT_TRUE(deliver(std::vector<float>(2 * 2400, 0.5F)));
    ASSERT_TRUE(heard(0.15));
    const auto after = m_session->recentSince(mark);
    EXPECT_EQ(after.rate, 48000);
    EXPECT_EQ(after.samples, std::vector<float>(2400, 0.5F));
}

TEST_F(LiveSessionTest, AModelSetWhileRunningIsUsed)
{
    open();
    auto source = files({write("a.wav", voiceLike(60, 16000), 16000)});
    m_session->start(source);
    ASSERT_TRUE(eventually([&] { return m_session->status().window == WindowState::NoModel; }));
    m_session->setModel(std::make_shared<test::FakeClassifier>());
    EXPECT_TRUE(eventually([&] {
        drain();
        return m_session->status().window == WindowState::Judged;
    }));
}

} // namespace
} // namespace tonada
