// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/live_frames.h"
#include "ui/live/level_meter.h"
#include "ui/live/live_plots.h"
#include "ui/live/source_selector.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/status_line.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

/** The window with a live page and nobody behind it. */
class LiveWindow : public testing::Test
{
protected:
    LiveWindow()
        : m_window(m_settings)
        , m_page(new LivePage)
        , m_feeder(*m_page)
    {
        m_window.addPage(m_page);
        QObject::connect(m_page, &LivePage::statusFactsChanged, &m_window, &MainWindow::setStatusFacts);
        m_page->setModel(test::starterModel());
        m_window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_window.setFocus();
    }

    [[nodiscard]] QPushButton& button(const char* name) const
    {
        return *m_window.findChild<QPushButton*>(QLatin1String(name));
    }
    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &m_window;
        QTest::keyClick(target, key, modifiers);
    }
    void feedColumns(int count)
    {
        std::vector<FeatureColumn> columns(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            columns[static_cast<std::size_t>(i)].centre = m_centre += 512;
        m_page->addColumns(columns);
    }

    Settings m_settings;
    MainWindow m_window;
    LivePage* m_page;
    test::PageFeeder m_feeder;
    SampleIndex m_centre = 0;
};

TEST_F(LiveWindow, ShowsWhatDecidedByButtonAndByKey)
{
    ui::ModelView model = test::starterModel();
    model.explainable = true;
    m_page->setModel(model);
    QSignalSpy asked(m_page, &LivePage::explainRequested);
    click("showWhatDecided");
    ASSERT_EQ(asked.size(), 1);
    EXPECT_TRUE(asked[0][0].toBool());
    EXPECT_TRUE(button("showWhatDecided").isChecked());
    key(Qt::Key_W);
    ASSERT_EQ(asked.size(), 2);
    EXPECT_FALSE(asked[1][0].toBool());
    EXPECT_FALSE(button("showWhatDecided").isChecked());
}

TEST_F(LiveWindow, OffersNothingOfTheKindForAModelWithoutAPicture)
{
    EXPECT_FALSE(button("showWhatDecided").isEnabled());
    QSignalSpy asked(m_page, &LivePage::explainRequested);
    key(Qt::Key_W);
    EXPECT_EQ(asked.size(), 0);
}

TEST_F(LiveWindow, StartsAndStopsByButtonAndByKey)
{
    QSignalSpy started(m_page, &LivePage::startRequested);
    QSignalSpy stopped(m_page, &LivePage::stopRequested);
    m_feeder.show(test::sessionFrame(SessionState::Stopped), 50);
    EXPECT_EQ(button("start").text(), QStringLiteral("Start"));
    const int width = button("start").width();
    click("start");
    key(Qt::Key_S);
    EXPECT_EQ(started.count(), 2);
    m_feeder.show(test::runningFrame(VerdictState::Gathering), 50);
    EXPECT_EQ(button("start").text(), QStringLiteral("Stop"));
    EXPECT_EQ(button("start").width(), width);
    click("start");
    key(Qt::Key_S);
    EXPECT_EQ(stopped.count(), 2);
}

TEST_F(LiveWindow, SaysStartingOnlyWhenItTakesLongAndCanBeCancelled)
{
    QSignalSpy stopped(m_page, &LivePage::stopRequested);
    m_feeder.show(test::sessionFrame(SessionState::Starting), 200);
    EXPECT_EQ(button("start").text(), QStringLiteral("Stop"));
    m_feeder.show(test::sessionFrame(SessionState::Starting), 300);
    EXPECT_EQ(button("start").text(), QStringLiteral("Starting…"));
    click("start");
    EXPECT_EQ(stopped.count(), 1);
}

TEST_F(LiveWindow, FreezesAndScrollsByKeys)
{
    feedColumns(600);
    m_feeder.show(test::runningFrame(VerdictState::Gathering), 50);
    key(Qt::Key_Space);
    EXPECT_TRUE(m_page->plots().frozen());
    EXPECT_EQ(button("freeze").text(), QStringLiteral("Resume"));
    key(Qt::Key_Left);
    EXPECT_NEAR(m_page->plots().secondsScrolledBack(), 1, 0.04);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(m_page->plots().secondsScrolledBack(), 0.968, 0.04);
    m_feeder.show(test::runningFrame(VerdictState::Gathering), 50);
    EXPECT_EQ(test::shown(*m_page, "headline"), QStringLiteral("Frozen"));
    click("freeze");
    EXPECT_FALSE(m_page->plots().frozen());
    EXPECT_EQ(button("freeze").text(), QStringLiteral("Freeze"));
}

TEST_F(LiveWindow, PassesOnEveryRequest)
{
    QSignalSpy reset(m_page, &LivePage::resetRequested);
    QSignalSpy next(m_page, &LivePage::nextDemoRequested);
    QSignalSpy save(m_page, &LivePage::saveRequested);
    QSignalSpy again(m_page, &LivePage::playAgainRequested);
    QSignalSpy record(m_page, &LivePage::recordRequested);
    QSignalSpy about(m_page, &LivePage::aboutModelRequested);
    m_feeder.show(test::runningFrame(VerdictState::Gathering), 50);
    key(Qt::Key_R);
    click("resetVerdict");
    EXPECT_EQ(reset.count(), 2);
    key(Qt::Key_D);
    EXPECT_EQ(next.count(), 1);
    key(Qt::Key_S, Qt::ControlModifier);
    click("save");
    EXPECT_EQ(save.count(), 2);
    click("playAgain");
    EXPECT_EQ(again.count(), 1);
    click("record");
    EXPECT_EQ(record.count(), 1);
    click("aboutModel");
    EXPECT_EQ(about.count(), 1);
}

TEST_F(LiveWindow, OffersToSaveOnlyWhatWasHeard)
{
    LiveFrame frame = test::runningFrame(VerdictState::Gathering);
    frame.recentSeconds = 1;
    m_feeder.show(frame, 50);
    EXPECT_FALSE(button("save").isEnabled());
    EXPECT_EQ(button("save").toolTip(), QStringLiteral("Nothing has been heard yet"));
    frame.recentSeconds = 5;
    m_feeder.show(frame, 50);
    EXPECT_TRUE(button("save").isEnabled());
}

TEST_F(LiveWindow, ShowsTheCrossHairByKey)
{
    feedColumns(400);
    key(Qt::Key_X);
    EXPECT_TRUE(m_page->plots().crossHairShown());
}

TEST_F(LiveWindow, TellsRatesDelayLossAndPrivacy)
{
    LiveFrame frame = test::runningFrame(VerdictState::Gathering);
    frame.status.deviceRate = 44100;
    m_feeder.show(frame, 1500);
    const auto* line = m_window.findChild<StatusLine*>();
    EXPECT_EQ(line->facts(),
              QStringList({QStringLiteral("44.1 kHz → 16 kHz"), QStringLiteral("About 90 ms behind"),
                           QStringLiteral("0 samples lost"), QStringLiteral("30 fps")}));
    frame.status.lostSamples = 2400;
    m_feeder.show(frame, 300);
    EXPECT_EQ(line->facts()[2], QStringLiteral("2\u202F400 samples lost"));
}

TEST_F(LiveWindow, AnnouncesTheReturnOfTheMicrophoneForFiveSeconds)
{
    m_feeder.show(test::runningFrame(VerdictState::Gathering), 50);
    m_feeder.show(test::sessionFrame(SessionState::DeviceLost), 4170);
    m_feeder.show(test::sessionFrame(SessionState::Starting), 0);
    m_feeder.show(test::runningFrame(VerdictState::Gathering), 0);
    EXPECT_EQ(m_page->notices().text(), QStringLiteral("Microphone is back: 4.2 s missing"));
}

TEST_F(LiveWindow, CountsANoticeThatRepeatsAndShowsTheMostSerious)
{
    Notice info;
    info.id = QStringLiteral("a");
    info.text = QStringLiteral("Something.");
    NoticeBar& bar = m_page->notices();
    bar.post(info);
    bar.post(info);
    bar.post(info);
    EXPECT_EQ(bar.text(), QStringLiteral("Something. (3 times)"));
    Notice danger;
    danger.id = QStringLiteral("b");
    danger.severity = Notice::Severity::Danger;
    danger.text = QStringLiteral("Trouble.");
    bar.post(danger);
    bar.post(info);
    EXPECT_EQ(bar.text(), QStringLiteral("Trouble."));
    const int plotsTop = m_page->plots().y();
    click("noticeClose");
    click("noticeClose");
    EXPECT_EQ(bar.text(), QString{});
    EXPECT_LT(m_page->plots().y(), plotsTop);
}

TEST_F(LiveWindow, StartsWithoutAFocusRingAndShowsItForTheKeyboard)
{
    const auto* ring = m_window.findChild<QWidget*>(QStringLiteral("focusRing"));
    EXPECT_FALSE(ring->isVisible());
    click("freeze");
    EXPECT_FALSE(ring->isVisible());
    key(Qt::Key_Tab);
    EXPECT_TRUE(ring->isVisible());
}

TEST_F(LiveWindow, GoesThroughThePanesWithF6)
{
    QSet<QWidget*> visited;
    for (int i = 0; i < 4; ++i) {
        key(Qt::Key_F6);
        visited.insert(QApplication::focusWidget());
    }
    EXPECT_EQ(visited.size(), 4);
    EXPECT_TRUE(visited.contains(&m_page->plots()));
}

TEST_F(LiveWindow, NamesEveryControlForScreenReaders)
{
    for (const QPushButton* control : m_window.findChildren<QPushButton*>()) {
        if (!control->isVisible())
            continue;
        const bool named = !control->text().isEmpty() || !control->accessibleName().isEmpty();
        EXPECT_TRUE(named) << qPrintable(control->objectName());
    }
}

TEST_F(LiveWindow, ShowsTheKeysAndTheCard)
{
    key(Qt::Key_F1);
    auto* keys = m_window.findChild<QDialog*>(QStringLiteral("keys"));
    ASSERT_NE(keys, nullptr);
    keys->reject();
    m_window.setModel(QStringLiteral("Demo voices"), QStringLiteral("# Demo voices"));
    m_window.showModelCard();
    ASSERT_NE(m_window.findChild<QDialog*>(QStringLiteral("modelCard")), nullptr);
}

TEST_F(LiveWindow, GrowsAndShrinksItsLetters)
{
    key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_NEAR(m_settings.fontScale, 1.1, 1e-9);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_NEAR(m_settings.fontScale, Settings::kMinFontScale, 1e-9);
}

TEST_F(LiveWindow, FitsItsToolBarIntoEveryWidth)
{
    for (const int width : {760, 820, 900, 1024, 1366, 1920}) {
        m_window.resize(width, 768);
        m_feeder.show(test::runningFrame(VerdictState::Gathering), 50);
        const auto* meter = m_window.findChild<LevelMeter*>();
        EXPECT_LE(meter->geometry().right(), width) << width;
        EXPECT_GE(button("freeze").width(), button("freeze").sizeHint().width()) << width;
        const auto* time = m_window.findChild<QLabel*>(QStringLiteral("runningTime"));
        if (time->isVisible()) {
            EXPECT_LE(meter->geometry().right(), time->geometry().left()) << width;
        }
    }
}

} // namespace
} // namespace tonada::ui
