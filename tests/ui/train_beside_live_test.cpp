// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_audio_backend.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "ui/live/live_controller.h"
#include "ui/live/source_selector.h"
#include "ui/support/open_model.h"
#include "ui/train/system_card.h"
#include "ui/train/train_controller.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;
constexpr int kRate = 48000;
constexpr int kBlock = 480; // 10 ms
constexpr int kTries = 5; // what other programs take from this machine is not the window's doing

/** Delivers a voice to the fake microphone as a device does, 100 blocks a second. */
class Talker
{
public:
    Talker(std::shared_ptr<test::FakeAudioBackend> backend, bool rising)
        : m_thread([backend = std::move(backend), rising](const std::stop_token& stop) {
            const auto voice = atDeviceRate(withPause(test::sweeps(4.0, rising, 90)));
            auto next = std::chrono::steady_clock::now();
            for (std::size_t from = 0; !stop.stop_requested(); from += kBlock) {
                if (from + kBlock > voice.size())
                    from = 0;
                (void)backend->deliver(std::span(voice).subspan(from, kBlock), 1);
                next += std::chrono::milliseconds(1000 * kBlock / kRate);
                std::this_thread::sleep_until(next);
            }
        })
    { }

private:
    /** Without one, nothing stands out as speech. */
    static std::vector<float> withPause(std::vector<float> samples)
    {
        const auto pause = static_cast<std::ptrdiff_t>(samples.size() / 10);
        for (auto sample = samples.end() - pause; sample != samples.end(); ++sample)
            *sample *= 0.001F;
        return samples;
    }
    /** Each sample three times: 16 to 48 kHz; the images lie above what is looked at. */
    static std::vector<float> atDeviceRate(const std::vector<float>& samples)
    {
        std::vector<float> out;
        for (const float sample : samples)
            out.insert(out.end(), 3, sample);
        return out;
    }

    std::jthread m_thread;
};

/** The longest time between two turns of the event loop. */
class LoopWatch
{
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_clock.start();
        m_timer.start(0);
    }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

/** Both pages with a learner and a session behind them, joined as the window joins them. */
class TrainingBesideLive : public testing::Test
{
protected:
    TrainingBesideLive()
        : m_backend(std::make_shared<test::FakeAudioBackend>())
        , m_session(m_backend)
        , m_live(m_session, m_livePage, m_settings)
        , m_train(m_trainPage, m_folder.path() / "runs")
    {
        QObject::connect(&m_train, &TrainController::useLiveRequested, &m_live, [this](const QString& path) {
            const OpenedModel opened = openModel(path);
            m_live.setModel(opened.classifier, opened.view);
        });
        m_livePage.resize(1366, 700);
        m_livePage.show();
        m_trainPage.resize(1366, 700);
        m_trainPage.show();
    }

    void listen()
    {
        m_live.start();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_backend->inputOpen(); }, kLongMs));
    }
    void readVoices()
    {
        test::writeSweepFolders(m_folder.path() / "data", 8, 8);
        m_train.readData(m_folder.path() / "data");
        ASSERT_TRUE(waitForHeading(QStringLiteral("Ready to train")));
    }
    void train(int epochs)
    {
        ExperimentConfig config = m_trainPage.system().config();
        config.training.epochs = epochs;
        m_trainPage.system().setConfig(config);
        m_train.train();
    }
    [[nodiscard]] bool waitForHeading(const QString& beginning)
    {
        return QTest::qWaitFor(
            [&] { return test::shown(m_trainPage, "progressHeading").startsWith(beginning); }, kLongMs);
    }

    test::TempDir m_folder;
    Settings m_settings;
    std::shared_ptr<test::FakeAudioBackend> m_backend;
    LiveSession m_session;
    LivePage m_livePage;
    LiveController m_live;
    TrainPage m_trainPage;
    TrainController m_train;
};

TEST_F(TrainingBesideLive, LosesNoSampleAndKeepsTheWindowMoving)
{
    listen();
    const Talker talker(m_backend, true);
    readVoices();
    qint64 longest = 0;
    for (int i = 0; i < kTries; ++i) {
        const LoopWatch watch;
        train(12);
        ASSERT_TRUE(waitForHeading(QStringLiteral("Finished: 12 epochs")));
        longest = i == 0 ? watch.longestMs() : std::min(longest, watch.longestMs());
        if (longest <= 50)
            break;
    }
    EXPECT_LE(longest, 50);
    RecordProperty("longest_ms", std::to_string(longest));
    EXPECT_GT(m_session.status().position, 0);
    EXPECT_EQ(m_session.status().lostSamples, 0);
}

TEST_F(TrainingBesideLive, UseLiveChangesTheVerdict)
{
    listen();
    const Talker talker(m_backend, true);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return test::shown(m_livePage, "headline") == QStringLiteral("No model"); }, kLongMs));
    readVoices();
    train(15);
    ASSERT_TRUE(waitForHeading(QStringLiteral("Finished: 15 epochs")));
    QTest::mouseClick(m_trainPage.findChild<QAbstractButton*>(QStringLiteral("useLive")), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return test::shown(m_livePage, "headline") == QStringLiteral("Argentinian"); }, kLongMs))
        << qPrintable(test::shown(m_livePage, "headline"));
}

} // namespace
} // namespace tonada::ui
