// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_audio_backend.h"
#include "tests/support/paths.h"
#include "tests/support/patient_timing.h"
#include "tests/support/signals.h"
#include "tests/ui/live_frames.h"
#include "ui/live/live_controller.h"
#include "ui/page_tab.h"
#include "ui/support/button_row.h"
#include "ui/train/data_card.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;

/** The live page's controller, of which another page asks for the microphone. */
class MicrophoneUse : public testing::Test
{
protected:
    MicrophoneUse()
        : m_backend(std::make_shared<test::FakeAudioBackend>())
        , m_session(m_backend, test::patientTiming())
        , m_controller(m_session, m_page, m_settings)
    {
        m_controller.setDemoRecordings({test::sourceDir() / "resources/demo/argentinian-1.ogg"});
    }

    void playDemo()
    {
        SourceChoice demo;
        demo.kind = SourceChoice::Kind::Demo;
        m_controller.choose(demo);
        ASSERT_TRUE(waitForState(SessionState::Running));
    }
    [[nodiscard]] bool waitForState(SessionState state)
    {
        return QTest::qWaitFor([&] { return m_session.status().session == state; }, kLongMs);
    }
    [[nodiscard]] bool waitForInput(bool open)
    {
        return QTest::qWaitFor([&] { return m_backend->inputOpen() == open; }, kLongMs);
    }

    Settings m_settings;
    std::shared_ptr<test::FakeAudioBackend> m_backend;
    LiveSession m_session;
    LivePage m_page;
    LiveController m_controller;
};

TEST_F(MicrophoneUse, InterruptsTheDemoAndLetsItGoOn)
{
    playDemo();
    m_controller.listenToMicrophone();
    ASSERT_TRUE(waitForInput(true));
    EXPECT_TRUE(m_settings.demoSource); // what the user chose stays
    m_controller.listenAsBefore();
    ASSERT_TRUE(waitForInput(false));
    EXPECT_EQ(m_session.source().kind, LiveSource::Kind::Demo);
    EXPECT_TRUE(waitForState(SessionState::Running));
}

TEST_F(MicrophoneUse, LeavesAMicrophoneThatIsOnAsItIs)
{
    m_controller.start();
    ASSERT_TRUE(waitForInput(true));
    m_controller.listenToMicrophone();
    m_controller.listenAsBefore();
    EXPECT_TRUE(m_backend->inputOpen());
    EXPECT_EQ(m_session.source().kind, LiveSource::Kind::Microphone);
}

TEST_F(MicrophoneUse, EndsWithTheSessionStoppedIfItWas)
{
    m_controller.listenToMicrophone();
    ASSERT_TRUE(waitForInput(true));
    m_controller.listenAsBefore();
    EXPECT_TRUE(waitForInput(false));
    EXPECT_TRUE(waitForState(SessionState::Stopped));
}

TEST_F(MicrophoneUse, IsToldWhileItLastsAndOnlyOfMicrophones)
{
    QSignalSpy capturing(&m_controller, &LiveController::capturingChanged);
    playDemo();
    m_controller.tick();
    EXPECT_EQ(capturing.count(), 0);
    m_controller.listenToMicrophone();
    ASSERT_TRUE(QTest::qWaitFor([&] { return capturing.count() == 1; }, kLongMs));
    EXPECT_TRUE(capturing.last().front().toBool());
    m_controller.listenAsBefore();
    ASSERT_TRUE(QTest::qWaitFor([&] { return capturing.count() == 2; }, kLongMs));
    EXPECT_FALSE(capturing.last().front().toBool());
}

/** How many pixels of the tab are of this colour. */
int pixelsOf(QWidget& tab, const QColor& colour)
{
    const QImage image = tab.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    return count;
}

TEST(PageTab, CarriesARedDotWhileAnotherPageIsShown)
{
    const Theme& light = theme(ThemeKind::Light);
    PageTab tab(QStringLiteral("Live"));
    tab.setTheme(light);
    tab.resize(tab.sizeHint().width(), 44);
    EXPECT_EQ(pixelsOf(tab, light.danger), 0);
    tab.setMarked(true, QStringLiteral("The microphone is on"));
    EXPECT_GT(pixelsOf(tab, light.danger), 20);
    EXPECT_EQ(tab.toolTip(), QStringLiteral("The microphone is on"));
    tab.setChecked(true);
    EXPECT_EQ(pixelsOf(tab, light.danger), 0);
    tab.setChecked(false);
    tab.setMarked(false, QString());
    EXPECT_EQ(pixelsOf(tab, light.danger), 0);
}

TEST(ButtonRow, PutsBelowEachOtherWhatDoesNotFitSideBySide)
{
    auto* first = new QPushButton(QStringLiteral("first"));
    auto* second = new QPushButton(QStringLiteral("second"));
    QWidget window;
    ButtonRow& row = *new ButtonRow({first, second}, &window);
    window.show();
    const int together = row.sizeHint().width();
    row.resize(together, row.heightForWidth(together));
    EXPECT_EQ(first->y(), second->y());
    EXPECT_GT(second->x(), first->geometry().right());
    row.resize(together - 1, row.heightForWidth(together - 1));
    EXPECT_EQ(first->x(), second->x());
    EXPECT_GT(second->y(), first->geometry().bottom());
    EXPECT_EQ(second->geometry().bottom() + 1, row.height());
}

TEST(TrainPage, AsksForRecordingUnlessItsDataAreInUse)
{
    TrainPage page;
    page.resize(1366, 700);
    QSignalSpy asked(&page, &TrainPage::recordRequested);
    auto* button = page.findChild<QAbstractButton*>(QStringLiteral("recordClipsButton"));
    button->click();
    EXPECT_EQ(asked.count(), 1);
    page.data().setLocked(true);
    button->click();
    EXPECT_EQ(asked.count(), 1);
}

} // namespace
} // namespace tonada::ui
