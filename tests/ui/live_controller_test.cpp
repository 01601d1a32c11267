// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_audio_backend.h"
#include "tests/support/paths.h"
#include "tests/support/patient_timing.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "ui/live/live_controller.h"
#include "ui/live/source_selector.h"
#include "ui/notice_bar.h"
#include "ui/support/open_model.h"

#include <QFile>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace tonada::ui {
namespace {

QString starterPath()
{
    return QString::fromStdString((test::sourceDir() / "models/starter.onnx").string());
}

/** A real session between a page and a sound system that the test plays. */
class Listening : public testing::Test
{
protected:
    Listening()
        : m_backend(std::make_shared<test::FakeAudioBackend>())
        , m_session(m_backend, test::patientTiming())
        , m_controller(m_session, m_page, m_settings)
    {
        m_page.resize(1366, 700);
        m_page.show();
        m_controller.setModel(openModel(starterPath()).classifier, test::starterModel());
    }

    [[nodiscard]] bool waitForHeadline(const QString& words)
    {
        return QTest::qWaitFor([&] { return test::shown(m_page, "headline") == words; }, 20000);
    }
    void speak(int blocks)
    {
        std::vector<float> block(4800 * 2);
        for (std::size_t i = 0; i < block.size(); ++i)
            block[i] = 0.3F * std::sin(static_cast<float>(i / 2) * 0.05F);
        for (int i = 0; i < blocks; ++i)
            (void)m_backend->deliver(block, 2);
    }
    void click(const char* name)
    {
        QTest::mouseClick(m_page.findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
    }

    Settings m_settings;
    std::shared_ptr<test::FakeAudioBackend> m_backend;
    LiveSession m_session;
    LivePage m_page;
    LiveController m_controller;
};

TEST_F(Listening, StartsAndStopsARealSession)
{
    click("start");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_backend->inputOpen(); }, 20000));
    speak(5);
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Listening…")));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !test::shown(m_page, "runningTime").isEmpty(); }, 20000));
    click("start");
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Stopped")));
}

TEST_F(Listening, SaysThatThereIsNoMicrophoneAndBeginsWhenOneComes)
{
    m_backend->setDevices({});
    m_session.rescanDevices();
    click("start");
    ASSERT_TRUE(waitForHeadline(QStringLiteral("No microphone")));
    EXPECT_EQ(m_page.source().text(), QStringLiteral("Microphone: none"));
    EXPECT_EQ(test::shown(m_page, "noteHeading"), QStringLiteral("Synthetic voices only"));
    m_backend->setDevices({test::FakeAudioBackend::microphone()});
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_backend->inputOpen(); }, 20000));
}

TEST_F(Listening, OffersTheDemoWhereThePicturesAreEmptyAndPlaysIt)
{
    m_controller.setDemoRecordings({test::sourceDir() / "resources/demo/argentinian-1.ogg"});
    m_backend->setDevices({});
    m_session.rescanDevices();
    click("start");
    ASSERT_TRUE(waitForHeadline(QStringLiteral("No microphone")));
    const auto* button = m_page.findChild<QPushButton*>(QStringLiteral("playDemo"));
    ASSERT_TRUE(button->isVisible());
    click("playDemo");
    EXPECT_TRUE(m_settings.demoSource);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !button->isVisible(); }, 20000));
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Listening…")));
}

TEST_F(Listening, RemembersTheMicrophoneByNameAndHostApi)
{
    SourceChoice choice;
    choice.device = QString::fromStdString(test::FakeAudioBackend::microphone().name);
    choice.hostApi = QString::fromStdString(test::FakeAudioBackend::microphone().hostApi);
    choice.channel = 2;
    m_controller.choose(choice);
    EXPECT_EQ(m_settings.device, choice.device);
    EXPECT_EQ(m_settings.hostApi, choice.hostApi);
    EXPECT_EQ(m_settings.channel, 2);
    EXPECT_FALSE(m_settings.demoSource);
}

TEST_F(Listening, SaysWhichFileCannotBePlayed)
{
    const test::TempDir folder;
    QFile file(QString::fromStdString((folder / "notes.wav").string()));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not audio");
    file.close();
    SourceChoice choice;
    choice.kind = SourceChoice::Kind::File;
    choice.file = file.fileName();
    m_controller.choose(choice);
    ASSERT_TRUE(waitForHeadline(QStringLiteral("File not usable")));
    EXPECT_TRUE(test::shown(m_page, "secondLine").startsWith(QStringLiteral("notes.wav ")));
}

TEST_F(Listening, NamesTheDeviceThatWasLost)
{
    click("start");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_backend->inputOpen(); }, 20000));
    speak(5);
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Listening…")));
    m_backend->unplug();
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Microphone lost")));
    EXPECT_EQ(test::shown(m_page, "secondLine"), QStringLiteral("Fake microphone: reconnecting…"));
}

TEST(OpenModel, OpensTheShippedModel)
{
    const OpenedModel opened = openModel(starterPath());
    ASSERT_NE(opened.classifier, nullptr);
    EXPECT_TRUE(opened.view.available);
    EXPECT_FALSE(opened.view.name.isEmpty());
    EXPECT_FALSE(opened.view.card.isEmpty());
}

TEST(OpenModel, KeepsTheReasonWhenAFileIsNoModel)
{
    const OpenedModel missing = openModel(QStringLiteral("/nowhere/none.onnx"));
    EXPECT_EQ(missing.classifier, nullptr);
    ASSERT_TRUE(missing.view.error.has_value());
    EXPECT_EQ(missing.view.error->code(), ErrorCode::FileNotFound);
    const OpenedModel foreign
        = openModel(QString::fromStdString((test::sourceDir() / "models/starter.md").string()));
    ASSERT_TRUE(foreign.view.error.has_value());
    EXPECT_EQ(foreign.view.error->code(), ErrorCode::ModelDamaged);
}

TEST(OpenModel, MarksFilesWithoutCalibrationAndVoicesThatAreSynthetic)
{
    ModelInfo info;
    EXPECT_EQ(viewOf(info).note, NoteKind::Uncalibrated);
    info.calibration = Calibration{};
    EXPECT_EQ(viewOf(info).note, NoteKind::None);
    info.demoVoicesOnly = true;
    EXPECT_EQ(viewOf(info).note, NoteKind::SyntheticVoices);
}

} // namespace
} // namespace tonada::ui
