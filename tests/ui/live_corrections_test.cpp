// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/data_listing.h"
#include "core/learn/manifest.h"
#include "core/util/csv.h"
#include "tests/support/fake_audio_backend.h"
#include "tests/support/patient_timing.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "ui/live/verdict_controller.h"
#include "ui/notice_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 20000;
constexpr int kRate = 48000;

/** A page that shows the verdicts the test chooses, before a session that hears what the test plays. */
class CorrectingLive : public testing::Test
{
protected:
    CorrectingLive()
        : m_backend(std::make_shared<test::FakeAudioBackend>())
        , m_session(m_backend, test::patientTiming())
        , m_controller(m_session, m_page, m_settings)
        , m_feeder(m_page)
    {
        m_settings.corrections.folder = QString::fromStdString(m_folder.string());
        m_page.setModel(test::starterModel());
        m_page.resize(1366, 700);
        m_page.show();
        m_controller.setModel(nullptr, QStringLiteral("Demo voices"));
    }

    void listen()
    {
        m_session.start({});
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_backend->inputOpen(); }, kLongMs));
    }
    void speak(double seconds)
    {
        const double before = m_session.recentSeconds();
        const auto voice = test::asStereo(test::voiceLike(seconds, kRate));
        constexpr std::size_t kBlock = 2 * 4800;
        for (std::size_t at = 0; at < voice.size(); at += kBlock) {
            const std::size_t count = std::min(kBlock, voice.size() - at);
            (void)m_backend->deliver({voice.begin() + static_cast<std::ptrdiff_t>(at),
                                      voice.begin() + static_cast<std::ptrdiff_t>(at + count)},
                                     2);
            ASSERT_TRUE(QTest::qWaitFor(
                [&] {
                    return m_session.recentSeconds() - before
                        > static_cast<double>(at + count) / (2.0 * kRate) - 0.05;
                },
                kLongMs));
        }
        (void)m_session.status();
    }
    void showVerdict(VerdictState state, float probability)
    {
        m_feeder.show(test::runningFrame(state, probability), 120);
    }
    VerdictSettingsDialog& openSettings()
    {
        m_page.findChild<QPushButton*>(QStringLiteral("verdictSettingsButton"))->click();
        return *m_controller.dialog();
    }
    template <typename T>
    T& field(const char* name)
    {
        return *m_controller.dialog()->findChild<T*>(QLatin1String(name));
    }
    void allowCorrections()
    {
        openSettings();
        field<QCheckBox>("correct").click();
        QTest::keyClicks(&field<QLineEdit>("correctionSpeaker"), QStringLiteral("Ana"));
        field<QCheckBox>("correctionConsent").click();
        field<QPushButton>("acceptVerdictSettings").click();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        (void)m_page.handleKey(event);
    }
    bool tells(const QString& text)
    {
        return QTest::qWaitFor([&] { return m_page.notices().text().contains(text); }, kLongMs);
    }
    [[nodiscard]] CsvTable manifest() const { return CsvTable::read(m_folder / kManifestName); }

    test::TempDir m_dir;
    std::filesystem::path m_folder = m_dir / "clips";
    Settings m_settings;
    std::shared_ptr<test::FakeAudioBackend> m_backend;
    LiveSession m_session;
    LivePage m_page;
    VerdictController m_controller;
    test::PageFeeder m_feeder;
};

} // namespace

TEST_F(CorrectingLive, IsOffAtFirstAndItsKeysDoNothing)
{
    listen();
    speak(3);
    showVerdict(VerdictState::Argentinian, 0.9F);
    press(Qt::Key_Y);
    press(Qt::Key_N);
    EXPECT_TRUE(m_page.notices().text().isEmpty());
    EXPECT_FALSE(m_page.findChild<QPushButton*>(QStringLiteral("right"))->isVisible());
    EXPECT_FALSE(std::filesystem::exists(m_folder));
}

TEST_F(CorrectingLive, KeepsWhatIsRightAsWhatTheModelSaid)
{
    allowCorrections();
    listen();
    speak(3);
    showVerdict(VerdictState::Argentinian, 0.9F);
    press(Qt::Key_Y);
    ASSERT_TRUE(tells(QStringLiteral("as Argentinian")));
    EXPECT_TRUE(tells(QString::fromStdString(m_folder.string()))) << "says where the clip is";
    const CsvTable table = manifest();
    ASSERT_EQ(table.rows().size(), 1U);
    const auto& row = table.rows().front();
    EXPECT_EQ(row[table.column("label").value()], "Argentinian");
    EXPECT_EQ(row[table.column("speaker").value()], "Ana");
    EXPECT_EQ(row[table.column("model").value()], "Demo voices");
    EXPECT_NEAR(std::stod(row[table.column("probability").value()]), 0.9, 1e-6);
    AudioFileReader clip(m_folder / row[table.column("path").value()]);
    EXPECT_NEAR(static_cast<double>(clip.frames()) / clip.sampleRate(), 3.0, 0.15);
}

TEST_F(CorrectingLive, KeepsWhatIsWrongAsTheOtherClassByButton)
{
    allowCorrections();
    listen();
    speak(3);
    showVerdict(VerdictState::Argentinian, 0.9F);
    auto* wrong = m_page.findChild<QPushButton*>(QStringLiteral("wrong"));
    ASSERT_TRUE(wrong->isVisible());
    QTest::mouseClick(wrong, Qt::LeftButton);
    ASSERT_TRUE(tells(QStringLiteral("as Other")));
    const auto recordings = labelledRecordings(m_folder);
    ASSERT_EQ(recordings.size(), 1U) << "a data set that can be trained on";
    EXPECT_EQ(recordings.front().label, "Other");
}

TEST_F(CorrectingLive, UndoTakesBackOneAfterTheOther)
{
    allowCorrections();
    listen();
    speak(3);
    showVerdict(VerdictState::Other, 0.1F);
    press(Qt::Key_Y);
    ASSERT_TRUE(tells(QStringLiteral("_01.flac")));
    speak(2.5);
    press(Qt::Key_N);
    ASSERT_TRUE(QTest::qWaitFor([this] { return manifest().rows().size() == 2; }, kLongMs));
    ASSERT_TRUE(tells(QStringLiteral("as Argentinian")));
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(tells(QStringLiteral("Taken back")));
    EXPECT_EQ(manifest().rows().size(), 1U);
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return manifest().rows().empty(); }, kLongMs));
}

TEST_F(CorrectingLive, WhatWasTakenBackCanBeKeptAsSomethingElse)
{
    allowCorrections();
    listen();
    speak(3);
    showVerdict(VerdictState::Argentinian, 0.9F);
    press(Qt::Key_Y);
    ASSERT_TRUE(tells(QStringLiteral("as Argentinian")));
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(tells(QStringLiteral("Taken back")));
    press(Qt::Key_N);
    ASSERT_TRUE(tells(QStringLiteral("as Other")));
    EXPECT_EQ(manifest().rows().size(), 1U);
}

TEST_F(CorrectingLive, KeepsNothingTwiceAndNothingTooShort)
{
    allowCorrections();
    listen();
    speak(3);
    showVerdict(VerdictState::Argentinian, 0.9F);
    press(Qt::Key_Y);
    ASSERT_TRUE(tells(QStringLiteral("Kept")));
    press(Qt::Key_Y);
    EXPECT_TRUE(tells(QStringLiteral("too short")));
    EXPECT_EQ(manifest().rows().size(), 1U);
}

TEST_F(CorrectingLive, NeedsAVerdict)
{
    allowCorrections();
    listen();
    speak(3);
    showVerdict(VerdictState::Unsure, 0.5F);
    press(Qt::Key_Y);
    EXPECT_TRUE(tells(QStringLiteral("no verdict now")));
    EXPECT_FALSE(std::filesystem::exists(m_folder));
}

TEST_F(CorrectingLive, NeedsTheConsentOfWhoSpeaks)
{
    openSettings();
    field<QCheckBox>("correct").click();
    QTest::keyClicks(&field<QLineEdit>("correctionSpeaker"), QStringLiteral("Ana"));
    field<QCheckBox>("correctionConsent").click();
    EXPECT_TRUE(m_settings.corrections.ready());
    QTest::keyClicks(&field<QLineEdit>("correctionSpeaker"), QStringLiteral(" B"));
    EXPECT_FALSE(m_settings.corrections.ready()) << "the consent was Ana's";
}

TEST_F(CorrectingLive, SettingsOfTheVerdictTakeEffectAtOnceAndCancelTakesThemBack)
{
    QSignalSpy priorChanged(&m_controller, &VerdictController::priorChanged);
    openSettings();
    field<QSpinBox>("span").setValue(25);
    field<QComboBox>("smoothing").setCurrentIndex(1);
    field<QCheckBox>("asTrained").setChecked(false);
    field<QSpinBox>("prior").setValue(20);
    EXPECT_EQ(m_settings.verdict, (VerdictSettings{25, VerdictSmoothing::Recent, 0.2}));
    EXPECT_GE(priorChanged.count(), 1);
    m_controller.dialog()->reject();
    EXPECT_EQ(m_settings.verdict, VerdictSettings{});
}

} // namespace tonada::ui
