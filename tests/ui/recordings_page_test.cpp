// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "core/live/demo_recordings.h"
#include "tests/support/paths.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "tests/ui/recordings_page_fixture.h"
#include "ui/notice_bar.h"
#include "ui/recordings/recording_list.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recording_readout.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/recordings_controller.h"
#include "ui/recordings/recordings_page.h"
#include "ui/report/report_table_view.h"
#include "ui/support/number_text.h"
#include "ui/support/open_model.h"

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace tonada::ui {
namespace {

using RecordingsPageTest = RecordingsPageFixture;

TEST_F(RecordingsPageTest, SaysWhatToDoFirst)
{
    EXPECT_EQ(plots().accessibleDescription(), QStringLiteral("Drop files or folders here to open them"));
    EXPECT_FALSE(m_page.findChild<QAbstractButton*>(QStringLiteral("playRecording"))->isEnabled());
    EXPECT_FALSE(m_page.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier)));
}

TEST_F(RecordingsPageTest, ShowsWhatClassifyFileSays)
{
    openDemo();
    const FileVerdict verdict = expected();
    ASSERT_TRUE(verdict.probability);
    EXPECT_EQ(m_page.list().item(0).verdict, RecordingWords::verdict(verdict));
    EXPECT_EQ(test::shown(m_page, "recordingPercent"),
              probabilityText(RecordingWords::shownShare(verdict)) + QStringLiteral(" %"));
    EXPECT_NE(m_page.list().item(0).judgement, m_page.list().item(1).judgement);
    const auto* table = m_page.findChild<ReportTableView*>(QStringLiteral("windows"));
    ASSERT_EQ(table->model()->rowCount(), static_cast<int>(verdict.windows.size()));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const WindowVerdict& window = verdict.windows[static_cast<std::size_t>(row)];
        EXPECT_EQ(table->model()->index(row, 0).data().toString(), numberText(window.begin, 2));
        EXPECT_EQ(table->model()->index(row, 1).data().toString(),
                  percentText(window.speechShare) + QStringLiteral(" %"));
        EXPECT_EQ(table->model()->index(row, 2).data().toString(),
                  window.probability ? numberText(shownProbability(*window.probability), 2)
                                     : QStringLiteral("–"));
    }
    EXPECT_TRUE(plots().accessibleDescription().contains(RecordingWords::verdict(verdict)));
}

TEST_F(RecordingsPageTest, OpensARecordingAtAMoment)
{
    const auto path = test::sourceDir() / "resources/demo/argentinian-1.ogg";
    for (const double moment : {10.3, 2.0}) { // read first, then there already
        m_controller.openAt(path, moment);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return plots().scene().window && std::abs(plots().cursor() - moment) < 0.26; }, kLongMs));
    }
    EXPECT_EQ(m_page.list().count(), 1);
}

TEST_F(RecordingsPageTest, ZoomsAtThePointerAndPansByDragging)
{
    openDemo();
    const double seconds = plots().view().seconds();
    EXPECT_EQ(plots().view().span(), seconds);
    const double before = plots().scene().secondsAt(inWaveform(0.25).x());
    turnWheel(inWaveform(0.25), 4);
    EXPECT_LT(plots().view().span(), seconds / 2);
    EXPECT_NEAR(plots().scene().secondsAt(inWaveform(0.25).x()), before, 1e-9);
    const TimeView zoomed = plots().view();
    QTest::mousePress(&plots(), Qt::LeftButton, Qt::NoModifier, inWaveform(0.5));
    QTest::mouseMove(&plots(), inWaveform(0.4));
    QTest::mouseRelease(&plots(), Qt::LeftButton, Qt::NoModifier, inWaveform(0.4));
    EXPECT_NEAR(plots().view().begin() - zoomed.begin(), 0.1 * zoomed.span(), 0.01 * zoomed.span());
    EXPECT_NEAR(plots().view().span(), zoomed.span(), 1e-12);
    press(Qt::Key_0);
    EXPECT_EQ(plots().view().span(), seconds);
    press(Qt::Key_Plus);
    EXPECT_NEAR(plots().view().span(), seconds / 1.5, 1e-9);
    press(Qt::Key_Minus);
    EXPECT_NEAR(plots().view().span(), seconds, 1e-9);
}

TEST_F(RecordingsPageTest, DragsTheFrameOfTheOverview)
{
    openDemo();
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Plus);
    const QRect r = plots().scene().layout.overview;
    QTest::mouseClick(&plots(), Qt::LeftButton, Qt::NoModifier,
                      {r.left() + r.width() * 3 / 4, r.center().y()});
    EXPECT_NEAR((plots().view().begin() + plots().view().end()) / 2, plots().view().seconds() * 3 / 4, 0.05);
}

TEST_F(RecordingsPageTest, ReadsValuesUnderTheCrossHair)
{
    openDemo();
    const QRect r = plots().scene().layout.plotOf(RecordingPlot::Spectrogram);
    QTest::mouseMove(&plots(), r.center());
    const RecordingReadout readout = RecordingReadout::of(plots().scene());
    EXPECT_TRUE(readout.time.endsWith(QStringLiteral(" s")));
    EXPECT_TRUE(readout.value[1].contains(QStringLiteral("Hz · "))) << qPrintable(readout.value[1]);
    const WindowVerdict* window = plots().scene().windowAt(plots().scene().secondsAt(r.center().x()));
    ASSERT_NE(window, nullptr);
    if (window->probability) {
        EXPECT_EQ(readout.value[3], numberText(shownProbability(*window->probability), 2));
    }
}

TEST_F(RecordingsPageTest, ShowsSamplesWhenZoomedInFar)
{
    openDemo();
    EXPECT_FALSE(plots().scene().wantsSamples() && plots().scene().hasSamples());
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_Plus);
    ASSERT_TRUE(plots().scene().wantsSamples());
    ASSERT_TRUE(QTest::qWaitFor([this] { return plots().scene().hasSamples(); }, kLongMs));
    EXPECT_EQ(plots().scene().samples.sampleRate, plots().scene().tracks->sampleRate);
}

TEST_F(RecordingsPageTest, GoesFromWindowToWindow)
{
    openDemo();
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(plots().scene().window, std::size_t{0});
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(plots().scene().window, std::size_t{1});
    EXPECT_EQ(plots().cursor(), expected().windows[1].begin);
}

TEST_F(RecordingsPageTest, NamesABadFileAndKeepsTheOthers)
{
    openDemo();
    const auto bad = m_folder / "not-audio.wav";
    std::ofstream(bad) << "words";
    m_controller.open({bad});
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
            return m_page.list().count() == 3 && m_page.list().item(2).state == RecordingItem::State::Failed;
        },
        kLongMs));
    EXPECT_TRUE(m_page.notices().text().contains(QStringLiteral("not-audio.wav")));
    EXPECT_TRUE(plots().scene().note.contains(QStringLiteral("not-audio.wav")));
    EXPECT_TRUE(read(0));
    m_page.list().select(0);
    emit m_page.recordingSelected(0);
    ASSERT_TRUE(QTest::qWaitFor([this] { return plots().scene().tracks != nullptr; }, kLongMs));
}

TEST_F(RecordingsPageTest, OpensDroppedFolders)
{
    std::filesystem::create_directories(m_folder / "voices");
    for (const char* name : {"a.ogg", "b.ogg"})
        std::filesystem::copy_file(test::sourceDir() / "resources/demo/argentinian-1.ogg",
                                   m_folder / "voices" / name);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString((m_folder / "voices").string()))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_page, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_page, &event);
    ASSERT_TRUE(QTest::qWaitFor([this] { return read(0) && read(1); }, kLongMs));
    EXPECT_EQ(m_page.list().item(1).name, QStringLiteral("b.ogg"));
}

TEST_F(RecordingsPageTest, SavesWindowsAndFigure)
{
    openDemo();
    const auto content = [this](const char* name) {
        QFile file(QString::fromStdString((m_folder / name).string()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    m_controller.exportTo(RecordingExport::Kind::Csv, m_folder / "w.csv");
    const QString csv = content("w.csv");
    EXPECT_TRUE(csv.startsWith(QStringLiteral("file,start,end,probability,state\n")));
    EXPECT_EQ(csv.count(QLatin1Char('\n')), 1 + static_cast<int>(expected().windows.size()));
    m_controller.exportTo(RecordingExport::Kind::TextGrid, m_folder / "w.TextGrid");
    EXPECT_TRUE(content("w.TextGrid").contains(QStringLiteral("IntervalTier")));
    m_controller.exportTo(RecordingExport::Kind::Labels, m_folder / "w.txt");
    EXPECT_TRUE(content("w.txt").contains(QLatin1Char('\t')));
    m_controller.exportTo(RecordingExport::Kind::Figure, m_folder / "w.png");
    ASSERT_TRUE(QTest::qWaitFor([this] { return std::filesystem::exists(m_folder / "w.png"); }, kLongMs));
}

TEST_F(RecordingsPageTest, ShowsPicturesWithoutAModel)
{
    m_controller.setModel(nullptr, {});
    openDemo();
    EXPECT_FALSE(plots().scene().tracks->verdict);
    EXPECT_EQ(test::shown(m_page, "recordingInterval"),
              QStringLiteral("Pictures work; open a model for a verdict"));
}

/** Nothing of a word is cut off in the table of windows or on the verdict's card, and no plot is too low to read. */
TEST_F(RecordingsPageTest, ShowsEveryWordWhereThereIsLittleRoom)
{
    openDemo();
    const auto* table = m_page.findChild<QTableView*>(QStringLiteral("windows"));
    constexpr int kVerdict = 3;
    ASSERT_TRUE(table->verticalScrollBar()->isVisible());
    const QModelIndex first = table->model()->index(0, kVerdict);
    EXPECT_GE(table->columnWidth(kVerdict),
              table->itemDelegateForColumn(kVerdict)->sizeHint({}, first).width());

    m_page.resize(1024, 508);
    for (const char* name : {"recordingInterval", "recordingAgreement"}) {
        const auto* label = m_page.findChild<QLabel*>(QLatin1String(name));
        EXPECT_GE(label->width(), label->fontMetrics().horizontalAdvance(label->text())) << name;
    }
    press(Qt::Key_T);
    const RecordingPlotsLayout& layout = plots().scene().layout;
    EXPECT_FALSE(layout.shows(RecordingPlot::Mfcc));
    for (const RecordingPlot plot : kRecordingPlots)
        EXPECT_TRUE(!layout.shows(plot) || layout.plotOf(plot).height() >= 24);
    press(Qt::Key_T);
    EXPECT_TRUE(plots().scene().layout.shows(RecordingPlot::Mfcc));
}

TEST(TimeViewTest, StaysInsideTheRecording)
{
    TimeView view(100);
    view.zoom(10, 0);
    EXPECT_EQ(view.begin(), 0);
    EXPECT_EQ(view.span(), 10);
    view.pan(1000);
    EXPECT_EQ(view.end(), 100);
    view.reveal(50);
    EXPECT_EQ(view.begin(), 50);
    view.zoom(1e9, 55);
    EXPECT_EQ(view.span(), TimeView::kShortest);
    view.zoom(1e-9, 55);
    EXPECT_EQ(view, TimeView(100));
}

} // namespace
} // namespace tonada::ui
