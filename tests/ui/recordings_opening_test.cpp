// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "tests/support/signals.h"
#include "tests/ui/recordings_page_fixture.h"
#include "ui/recordings/recent_recordings.h"
#include "ui/report/report_table_view.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

#include <fstream>

namespace tonada::ui {
namespace {

constexpr int kRate = 16000;

class RecordingsOpeningTest : public RecordingsPageFixture
{
protected:
    std::filesystem::path write(const char* name, double seconds)
    {
        AudioFileWriter file(m_folder / name, kRate, 1);
        const auto voice = test::voiceLike(std::min(seconds, 10.0), kRate);
        while (static_cast<double>(file.framesWritten()) < seconds * kRate)
            file.write(voice);
        file.close();
        return m_folder / name;
    }
    [[nodiscard]] bool complete() { return plots().scene().tracks && plots().scene().tracks->complete; }
    [[nodiscard]] QPoint inProbability(double seconds)
    {
        return {static_cast<int>(plots().scene().xOf(seconds)),
                plots().scene().layout.plotOf(RecordingPlot::Probability).center().y()};
    }
    [[nodiscard]] QMenu& recentMenu()
    {
        QTest::mouseClick(&m_page.recent(), Qt::LeftButton);
        QMenu& menu = *m_page.findChild<QMenu*>(QStringLiteral("recentMenu"));
        menu.close();
        return menu;
    }
    [[nodiscard]] QAbstractButton& drawer()
    {
        return *m_page.findChild<QAbstractButton*>(QStringLiteral("windowsDrawer"));
    }
    [[nodiscard]] ReportTableView& table()
    {
        return *m_page.findChild<ReportTableView*>(QStringLiteral("windows"));
    }
};

} // namespace

TEST_F(RecordingsOpeningTest, ShowsPicturesWhileTheRestIsBeingRead)
{
    const auto path = write("long.wav", 900);
    std::size_t seen = 0;
    m_controller.open({path});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto& tracks = plots().scene().tracks;
            if (tracks && !tracks->complete) {
                EXPECT_NEAR(tracks->seconds, 900, 10);
                EXPECT_GE(tracks->logMel.count(), seen);
                EXPECT_FALSE(plots().grab().isNull());
                seen = tracks->logMel.count();
            }
            return complete();
        },
        kLongMs));
    EXPECT_GT(seen, 0U);
    EXPECT_GT(plots().scene().tracks->logMel.count(), seen);
}

TEST_F(RecordingsOpeningTest, KeepsTheViewWhileMoreIsRead)
{
    const auto path = write("long.wav", 900);
    m_controller.open({path});
    ASSERT_TRUE(QTest::qWaitFor([this] { return plots().scene().tracks != nullptr; }, kLongMs));
    press(Qt::Key_Plus);
    const TimeView view = plots().view();
    ASSERT_TRUE(QTest::qWaitFor([this] { return complete(); }, kLongMs));
    EXPECT_NEAR(plots().view().begin(), view.begin(), 1e-9);
    EXPECT_NEAR(plots().view().span(), view.span(), 1e-9);
}

TEST_F(RecordingsOpeningTest, ListsWhatWasOpenedLast)
{
    QSignalSpy changed(&m_page.recent(), &RecentRecordings::changed);
    EXPECT_FALSE(m_page.recent().isEnabled());
    const auto first = write("first.wav", 3);
    const auto second = write("second.wav", 3);
    m_controller.open({first});
    m_controller.open({second});
    m_controller.open({first});
    EXPECT_EQ(changed.count(), 3);
    ASSERT_EQ(m_page.recent().paths().size(), 2);
    EXPECT_EQ(m_page.recent().paths().front(), QString::fromStdString(first.string()));
    std::filesystem::remove(second);
    const auto actions = recentMenu().actions();
    EXPECT_EQ(actions[0]->text(), QStringLiteral("first.wav"));
    EXPECT_TRUE(actions[0]->isEnabled());
    EXPECT_TRUE(actions[1]->font().strikeOut());
    EXPECT_FALSE(actions[1]->isEnabled());
    actions.back()->trigger();
    EXPECT_TRUE(m_page.recent().paths().isEmpty());
}

TEST_F(RecordingsOpeningTest, OpensARecentFileAgain)
{
    const auto path = write("again.wav", 3);
    m_page.recent().setPaths({QString::fromStdString(path.string())});
    recentMenu().actions().front()->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return complete(); }, kLongMs));
    EXPECT_EQ(plots().scene().tracks->path, path);
}

TEST_F(RecordingsOpeningTest, ChoosesAWindowInThePictureToo)
{
    m_controller.open({write("voice.wav", 30)});
    ASSERT_TRUE(QTest::qWaitFor([this] { return complete(); }, kLongMs));
    const auto& windows = plots().scene().tracks->verdict->windows;
    QTest::mouseClick(&plots(), Qt::LeftButton, Qt::ControlModifier, inProbability(20));
    ASSERT_GE(table().chosenRow(), 0);
    const auto chosen = [&]() -> const WindowVerdict& {
        return windows[static_cast<std::size_t>(table().chosenRow())];
    };
    EXPECT_NEAR((chosen().begin + chosen().end) / 2, 20, 0.3);
    EXPECT_EQ(plots().scene().window, static_cast<std::size_t>(table().chosenRow()));
    EXPECT_TRUE(table().viewport()->rect().contains(table().visualRect(table().currentIndex())));
    QTest::mouseDClick(&plots(), Qt::LeftButton, Qt::NoModifier, inProbability(5));
    EXPECT_NEAR((chosen().begin + chosen().end) / 2, 5, 0.3);
}

TEST_F(RecordingsOpeningTest, KeepsTheTableInADrawerWhereThereIsLittleRoom)
{
    EXPECT_FALSE(drawer().isVisible());
    EXPECT_TRUE(table().isVisible());
    m_page.resize(1024, 530);
    EXPECT_TRUE(drawer().isVisible());
    EXPECT_FALSE(table().isVisible());
    const int high = plots().height();
    QTest::mouseClick(&drawer(), Qt::LeftButton);
    EXPECT_TRUE(table().isVisible());
    EXPECT_LT(plots().height(), high);
    press(Qt::Key_T);
    EXPECT_FALSE(table().isVisible());
    EXPECT_EQ(plots().height(), high);
}

} // namespace tonada::ui
