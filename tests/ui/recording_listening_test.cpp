// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"
#include "ui/notice_bar.h"
#include "ui/recordings/output_selector.h"
#include "ui/recordings/playing_tools.h"
#include "ui/recordings/recording_list.h"
#include "ui/recordings/recording_listening.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recordings_page.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <array>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;
constexpr int kRate = 16000;

/** The page and what plays; the test is the loudspeaker. */
class RecordingListeningTest : public testing::Test
{
protected:
    RecordingListeningTest()
        : m_listening(m_page,
                      {[this] { return m_devices; }, [this] { ++m_rescans; },
                       [this](std::shared_ptr<Playback> playback, const StreamRequest& device) {
                           m_playback = std::move(playback);
                           m_device = device;
                           m_heard.clear();
                           if (m_playback)
                               m_playback->onStart({"Speakers", "Test", kRate, 1, 0});
                       }})
    {
        m_page.resize(1366, 700);
        m_page.show();
        const auto path = m_folder / "two.wav";
        AudioFileWriter file(path, kRate, 2, SampleFormat::Float32);
        const auto left = test::tone(440, 2, kRate);
        const auto right = test::tone(1000, 2, kRate);
        for (std::size_t i = 0; i < left.size(); ++i)
            file.write(std::array{left[i], right[i]});
        file.close();
        auto tracks = std::make_shared<RecordingTracks>(readRecordingTracks(path, {}));
        m_page.showRecording(tracks);
        m_page.playing().setChannels(tracks->channels, 0);
        m_listening.setRecording(path, 0, tracks->seconds);
        QObject::connect(&m_page, &RecordingsPage::playRequested, &m_listening,
                         &RecordingListening::playOrPause);
    }

    static AudioDevice output(const std::string& name, bool isDefault)
    {
        return {name, "Test", 0, 2, kRate, false, isDefault};
    }
    template <typename Widget>
    Widget* find(const char* name)
    {
        return m_page.findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString playText() { return find<QAbstractButton>("playRecording")->text(); }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void press(Qt::Key key)
    {
        const QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        EXPECT_TRUE(m_page.handleKey(event));
    }
    /** One block, without what did not come in time. */
    void listen()
    {
        const auto* feed = dynamic_cast<PlaybackFeed*>(m_playback.get());
        if (feed == nullptr)
            return;
        std::array<float, 160> block{};
        const auto before = feed->played();
        m_playback->onOutput(block, 1);
        m_heard.insert(m_heard.end(), block.begin(), block.begin() + (feed->played() - before));
    }
    [[nodiscard]] bool listenUntil(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(
            [&] {
                listen();
                return condition();
            },
            kLongMs);
    }
    [[nodiscard]] bool listenFor(double seconds)
    {
        return listenUntil([&] { return static_cast<double>(m_heard.size()) >= seconds * kRate; });
    }
    [[nodiscard]] double playhead() { return m_page.plots().scene().playhead.value_or(-1); }
    void chooseInMenu(const char* button, const QString& text)
    {
        for (QAction* action : m_page.findChildren<QAction*>()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        ADD_FAILURE() << button << " offers no " << qPrintable(text);
    }

    std::vector<AudioDevice> m_devices{output("Speakers", true), output("Headphones", false)};
    std::shared_ptr<Playback> m_playback;
    StreamRequest m_device;
    int m_rescans = 0;
    std::vector<float> m_heard;
    test::TempDir m_folder;
    RecordingsPage m_page;
    RecordingListening m_listening;
};

} // namespace

TEST_F(RecordingListeningTest, PlaysFromTheCursorAndPausesWhereItIs)
{
    press(Qt::Key_Space);
    ASSERT_NE(m_playback, nullptr);
    EXPECT_EQ(playText(), QStringLiteral("Pause"));
    ASSERT_TRUE(listenFor(0.5));
    ASSERT_TRUE(QTest::qWaitFor([this] { return playhead() >= 0.5; }, kLongMs));
    click("playRecording");
    EXPECT_EQ(m_playback, nullptr);
    EXPECT_EQ(playText(), QStringLiteral("Play"));
    const double paused = playhead();
    EXPECT_NEAR(paused, 0.5, 0.05);
    click("playRecording");
    ASSERT_TRUE(listenFor(0.1));
    ASSERT_TRUE(QTest::qWaitFor([&] { return playhead() > paused + 0.05; }, kLongMs));
    EXPECT_LT(playhead(), paused + 0.2);
}

TEST_F(RecordingListeningTest, EndsWithTheRecordingAndBeginsAgain)
{
    press(Qt::Key_Space);
    ASSERT_TRUE(listenUntil([this] { return playText() == QStringLiteral("Play"); }));
    EXPECT_EQ(m_playback, nullptr);
    EXPECT_FALSE(m_page.plots().scene().playhead);
    press(Qt::Key_Space);
    ASSERT_TRUE(listenFor(0.1));
    ASSERT_TRUE(QTest::qWaitFor([this] { return playhead() > 0.05; }, kLongMs));
    EXPECT_LT(playhead(), 0.3);
}

TEST_F(RecordingListeningTest, PlaysTheSelectionAlone)
{
    m_page.plots().setSelection(Selection{0.5, 0.75});
    EXPECT_EQ(playText(), QStringLiteral("Play selection"));
    click("playRecording");
    std::vector<float> heard;
    ASSERT_TRUE(listenUntil([&] {
        if (m_playback)
            heard = m_heard;
        return !m_playback;
    }));
    EXPECT_NEAR(static_cast<double>(heard.size()) / kRate, 0.25, 0.011); // up to one block before the end
    m_page.plots().setSelection({});
    EXPECT_EQ(playText(), QStringLiteral("Play"));
}

TEST_F(RecordingListeningTest, LoopsTheSelectionUntilTheLoopIsTurnedOff)
{
    m_page.plots().setSelection(Selection{0.5, 0.75});
    press(Qt::Key_L);
    EXPECT_TRUE(find<QAbstractButton>("loop")->isChecked());
    press(Qt::Key_Space);
    ASSERT_TRUE(listenFor(1));
    ASSERT_TRUE(QTest::qWaitFor([this] { return playhead() >= 0; }, kLongMs));
    EXPECT_GE(playhead(), 0.5);
    EXPECT_LE(playhead(), 0.75);
    click("loop");
    EXPECT_TRUE(listenUntil([this] { return !m_playback; }));
}

TEST_F(RecordingListeningTest, PlaysSlowerWithTheSamePitch)
{
    chooseInMenu("speed", QStringLiteral("0.5×"));
    EXPECT_EQ(find<QAbstractButton>("speed")->text(), QStringLiteral("Speed 0.5×"));
    press(Qt::Key_Space);
    ASSERT_TRUE(listenFor(1));
    ASSERT_TRUE(QTest::qWaitFor([this] { return playhead() > 0.45; }, kLongMs));
    EXPECT_NEAR(playhead(), 0.5, 0.06);
    EXPECT_NEAR(test::amplitudeAt(m_heard, kRate, 440), 0.15, 0.02); // half of the mix
    chooseInMenu("speed", QStringLiteral("1×"));
    ASSERT_TRUE(listenFor(2));
    ASSERT_TRUE(QTest::qWaitFor([this] { return playhead() > 1; }, kLongMs));
}

TEST_F(RecordingListeningTest, GoesWhereTheCursorIsSetWhilePlaying)
{
    press(Qt::Key_Space);
    ASSERT_TRUE(listenFor(0.1));
    const QRect plot = m_page.plots().scene().layout.plotOf(RecordingPlot::Waveform);
    QTest::mouseClick(&m_page.plots(), Qt::LeftButton, Qt::NoModifier,
                      {plot.left() + plot.width() * 3 / 4, plot.center().y()});
    ASSERT_TRUE(listenUntil([this] { return playhead() > 1.45; }));
    EXPECT_LT(static_cast<double>(m_heard.size()) / kRate, 0.9);
}

TEST_F(RecordingListeningTest, OffersTheChannelsOfTheFile)
{
    QSignalSpy chosen(&m_page.playing(), &PlayingTools::channelChosen);
    EXPECT_TRUE(find<QAbstractButton>("channel")->isVisible());
    EXPECT_EQ(find<QAbstractButton>("channel")->text(), QStringLiteral("Channel Mix"));
    chooseInMenu("channel", QStringLiteral("2"));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front().front().toInt(), 2);
    m_listening.setRecording(m_folder / "two.wav", 2, 2);
    press(Qt::Key_Space);
    ASSERT_TRUE(listenFor(0.5));
    EXPECT_NEAR(test::amplitudeAt(m_heard, kRate, 1000), 0.3, 0.01);
    EXPECT_LT(test::amplitudeAt(m_heard, kRate, 440), 0.01);
    m_page.playing().setChannels(1, 0);
    EXPECT_FALSE(find<QAbstractButton>("channel")->isVisible());
}

TEST_F(RecordingListeningTest, PlaysOnTheOutputOfChoice)
{
    EXPECT_EQ(m_page.output().accessibleName(), QStringLiteral("Output: Speakers"));
    click("output");
    EXPECT_EQ(m_rescans, 1);
    chooseInMenu("output", QStringLiteral("Headphones (Test)"));
    find<QMenu>("outputMenu")->close();
    EXPECT_EQ(m_page.output().accessibleName(), QStringLiteral("Output: Headphones"));
    press(Qt::Key_Space);
    EXPECT_EQ(m_device.name, "Headphones");
    EXPECT_EQ(m_device.hostApi, "Test");
}

TEST_F(RecordingListeningTest, SaysThatTheOutputHasGone)
{
    m_page.output().setChoice({"Headphones", "Test", 0});
    press(Qt::Key_Space);
    ASSERT_TRUE(listenFor(0.2));
    m_devices = {output("Speakers", true)};
    m_playback->setUnavailable();
    ASSERT_TRUE(QTest::qWaitFor([this] { return playText() == QStringLiteral("Play"); }, kLongMs));
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("Headphones")));
    press(Qt::Key_Space);
    EXPECT_EQ(m_playback, nullptr);
    EXPECT_EQ(m_page.output().accessibleName(), QStringLiteral("Output: Headphones, not connected"));
    m_page.output().setChoice({});
    press(Qt::Key_Space);
    EXPECT_NE(m_playback, nullptr);
    EXPECT_TRUE(m_page.notices().text().isEmpty());
}

TEST_F(RecordingListeningTest, SaysThatThereIsNoOutput)
{
    m_devices.clear();
    press(Qt::Key_Space);
    EXPECT_EQ(m_playback, nullptr);
    EXPECT_EQ(m_page.notices().text(), QStringLiteral("No loudspeaker or headphones to play on"));
    EXPECT_EQ(m_page.output().accessibleName(), QStringLiteral("Output: none"));
}

TEST_F(RecordingListeningTest, NamesAFileThatVanished)
{
    QSignalSpy failed(&m_listening, &RecordingListening::failed);
    std::filesystem::remove(m_folder / "two.wav");
    press(Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, kLongMs));
    EXPECT_TRUE(QTest::qWaitFor([this] { return playText() == QStringLiteral("Play"); }, kLongMs));
}

} // namespace tonada::ui
