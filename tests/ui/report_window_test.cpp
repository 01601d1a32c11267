// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cnn.h"
#include "core/learn/model_file.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_model.h"
#include "tests/ui/report_values.h"
#include "tests/ui/spanish.h"
#include "ui/notice_bar.h"
#include "ui/report/report_cards.h"
#include "ui/report/report_controller.h"
#include "ui/report/report_pictures.h"
#include "ui/report/report_window.h"
#include "ui/report/structure_picture.h"
#include "ui/support/number_text.h"
#include "ui/support/open_model.h"
#include "ui/train/runs_controller.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;

/** The table of a title, in any section. */
ReportTableView* tableOf(const QWidget& window, const QString& title)
{
    for (auto* table : window.findChildren<ReportTableView*>()) {
        if (table->accessibleName() == title)
            return table;
    }
    return nullptr;
}

QString cellOf(const ReportTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

class Report : public testing::Test
{
protected:
    std::filesystem::path savedModel()
    {
        Sequential network = makeCnn();
        test::randomiseWeights(network, 1);
        ModelInfo info;
        info.card = "# A card\n\nWords.\n";
        saveModel(m_folder / "model.onnx", network, info);
        return m_folder / "model.onnx";
    }

    test::TempDir m_folder;
};

TEST_F(Report, ShowsTheNumbersOfTheRecordInEverySection)
{
    const RunRecord record = test::someRun();
    ReportWindow window(record, savedModel(), theme(ThemeKind::Light));
    window.show();
    const ReportTableView* classes = tableOf(window, QStringLiteral("Classification report"));
    ASSERT_NE(classes, nullptr);
    EXPECT_EQ(cellOf(*classes, 0, 1), numberText(record.bySpeaker->report[0].precision, 2));
    const ReportTableView* measures = tableOf(window, QStringLiteral("Further measures"));
    ASSERT_NE(measures, nullptr);
    EXPECT_EQ(cellOf(*measures, 0, 1), numberText(record.bySpeaker->rocAuc, 2));
    EXPECT_EQ(tableOf(window, QStringLiteral("Speakers"))->model()->rowCount(), 8);
    EXPECT_EQ(window.findChildren<SharePlot*>().size(), 2);
    EXPECT_NE(tableOf(window, QStringLiteral("Settings")), nullptr);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return tableOf(window, QStringLiteral("Layers"))->model()->rowCount() > 0; }, kLongMs));
    EXPECT_TRUE(window.findChild<StructurePicture*>()->accessibleDescription().contains(numberText(4670466)));
}

TEST_F(Report, ReadsPointsOfTheCurvesOutUnderTheCrossHair)
{
    const ShareContent content = rocContent(test::someRun());
    ShareCard card(content);
    card.resize(900, 300);
    card.show();
    QLabel& caption = *card.findChild<QLabel*>(QStringLiteral("caption"));
    EXPECT_EQ(caption.text(), content.caption);
    EXPECT_EQ(card.plot().accessibleDescription(), content.inWords);
    QTest::keyClick(&card.plot(), Qt::Key_End);
    EXPECT_EQ(caption.text(), content.readOuts.back());
    QTest::keyClick(&card.plot(), Qt::Key_Left);
    EXPECT_EQ(caption.text(), content.readOuts.at(content.readOuts.size() - 2));
    QTest::keyClick(&card.plot(), Qt::Key_Escape);
    EXPECT_EQ(caption.text(), content.caption);
}

TEST_F(Report, SortsSpeakersByAnyHeader)
{
    ReportWindow window(test::someRun(), savedModel(), theme(ThemeKind::Light));
    ReportTableView& speakers = *tableOf(window, QStringLiteral("Speakers"));
    speakers.sortByColumn(0, Qt::DescendingOrder);
    EXPECT_EQ(cellOf(speakers, 0, 0), QStringLiteral("other-6"));
    speakers.sortByColumn(3, Qt::DescendingOrder);
    double before = 2;
    for (int row = 0; row < speakers.model()->rowCount(); ++row) {
        const double accuracy = cellOf(speakers, row, 3).toDouble();
        EXPECT_LE(accuracy, before);
        before = accuracy;
    }
}

TEST_F(Report, FitsASmallScreenWithLongNamesAndManySpeakers)
{
    RunRecord record = test::someRun(500);
    record.bySpeaker->perSpeaker.front().speaker = std::string(300, 'w');
    record.decisions.front().recording = std::string(300, 'r') + ".wav";
    record.decisions.front().probability = record.decisions.front().label == 1 ? 0.001 : 0.999;
    const test::Spanish spanish;
    ReportWindow window(record, savedModel(), theme(ThemeKind::Dark));
    window.resize(1024, 560);
    window.show();
    EXPECT_LE(window.minimumSizeHint().width(), 1024);
    EXPECT_LE(window.height(), 560);
    for (int section = 0; section < 6; ++section) {
        window.showSection(section);
        QCoreApplication::processEvents();
        for (const ReportTableView* table : window.findChildren<ReportTableView*>()) {
            if (!table->isVisible())
                continue;
            EXPECT_LE(table->horizontalHeader()->length(), table->viewport()->width())
                << qPrintable(table->accessibleName());
        }
    }
}

TEST_F(Report, SaysThatTheModelIsGone)
{
    ReportWindow window(test::cancelledRun(), m_folder / "gone.onnx", theme(ThemeKind::Light));
    window.show();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto labels = window.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->text() == QStringLiteral("gone.onnx: no such file or folder.");
            });
        },
        kLongMs));
}

TEST_F(Report, OfAnInterruptedRunOpensAndIsExported)
{
    RunRecord record = test::cancelledRun();
    record.end = RunEnd::Interrupted;
    record.bySpeaker.reset();
    record.decisions.clear();
    ReportWindow window(record, savedModel(), theme(ThemeKind::Light));
    window.show();
    EXPECT_EQ(tableOf(window, QStringLiteral("Classification report")), nullptr);
    EXPECT_EQ(tableOf(window, QStringLiteral("Speakers"))->model()->rowCount(), 0);
    const ReportContent content{record, {}, {}};
    saveReport(m_folder / "report.pdf", content, picturesOf(content));
    EXPECT_TRUE(std::filesystem::exists(m_folder / "report.pdf"));
}

TEST_F(Report, IsExportedBesideTheWindowsWork)
{
    ReportWindow window(test::someRun(), savedModel(), theme(ThemeKind::Light));
    window.show();
    const auto says = [&](const QString& words) {
        return QTest::qWaitFor([&] { return window.findChild<NoticeBar*>()->text() == words; }, kLongMs);
    };
    window.exportReport(m_folder / "report.html");
    EXPECT_TRUE(says(QStringLiteral("Saved report.html.")));
    EXPECT_TRUE(std::filesystem::exists(m_folder / "report.html"));
    window.exportReport(m_folder / "none" / "report.pdf");
    EXPECT_TRUE(says(QStringLiteral("report.pdf cannot be written: No such file or directory.")));
    EXPECT_TRUE(window.findChild<QAbstractButton*>(QStringLiteral("exportReport"))->isEnabled());
}

class WorstClips : public Report
{
protected:
    WorstClips()
    {
        test::writeWav(m_folder / "a.wav", std::vector<float>(5 * 16000, 0.25F));
        RunRecord record = test::someRun();
        record.decisions = {{m_folder / "a.wav", 2, "a", 1, 0.1},
                            {m_folder / "gone.wav", 2, "b", 1, 0.2},
                            {m_folder / "a.wav", 30, "c", 1, 0.3}};
        m_window = std::make_unique<ReportWindow>(record, m_folder / "none.onnx", theme(ThemeKind::Light));
        m_window->setOutput({[this] { return m_available; },
                             [this](RecentAudio audio) {
                                 m_heard.push_back(std::move(audio));
                             }});
        m_window->showSection(3);
        m_window->show();
    }

    QString hear(int row)
    {
        tableOf(*m_window, QStringLiteral("Worst clips"))->selectRow(row);
        QTest::mouseClick(m_window->findChild<QAbstractButton*>(QStringLiteral("hearClip")), Qt::LeftButton);
        return m_window->findChild<QLabel*>(QStringLiteral("clipMessage"))->text();
    }

    bool m_available = true;
    std::vector<RecentAudio> m_heard;
    std::unique_ptr<ReportWindow> m_window;
};

TEST_F(WorstClips, AreHeardTwoSecondsLong)
{
    EXPECT_EQ(hear(0), QStringLiteral("Playing a.wav from 2.0 s."));
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_EQ(m_heard.front().samples.size(), 32000U);
    EXPECT_EQ(m_heard.front().rate, 16000);
}

TEST_F(WorstClips, AreOpenedInRecordingsWhereTheyBegin)
{
    QString recording;
    double second = 0;
    QObject::connect(m_window.get(), &ReportWindow::recordingRequested, m_window.get(),
                     [&](const QString& path, double at) {
                         recording = path;
                         second = at;
                     });
    tableOf(*m_window, QStringLiteral("Worst clips"))->selectRow(2);
    QTest::mouseClick(m_window->findChild<QAbstractButton*>(QStringLiteral("openClip")), Qt::LeftButton);
    EXPECT_EQ(recording.toStdString(), (m_folder / "a.wav").string());
    EXPECT_EQ(second, 30);
}

TEST_F(WorstClips, SayWhyTheyCannotBeHeard)
{
    EXPECT_EQ(hear(1), QStringLiteral("gone.wav: no such file or folder."));
    EXPECT_TRUE(hear(2).startsWith(QStringLiteral("a.wav is damaged")));
    m_available = false;
    EXPECT_EQ(hear(0), QStringLiteral("No loudspeaker or headphones were found."));
    EXPECT_TRUE(m_heard.empty());
}

TEST_F(Report, OpensFromTheTrainPageOncePerRun)
{
    TrainPage page;
    page.resize(1366, 700);
    page.show();
    RunsController runs(page, m_folder / "runs");
    ReportController reports(page, runs);
    reports.open();
    EXPECT_EQ(page.findChild<ReportWindow*>(), nullptr) << "no run is shown";
    runs.add(test::someRun());
    QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("report")), Qt::LeftButton);
    const QKeyEvent key(QEvent::KeyPress, Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(page.handleKey(key));
    ASSERT_EQ(page.findChildren<ReportWindow*>().size(), 1);
    EXPECT_EQ(page.findChild<ReportWindow*>()->record().number, 7);
}

TEST_F(Report, AModelWithoutACardSaysWhatCanBeSeenOfIt)
{
    Sequential network = makeCnn();
    test::randomiseWeights(network, 1);
    saveModel(m_folder / "foreign.onnx", network, {});
    const QString card = openModel(QString::fromStdString((m_folder / "foreign.onnx").string())).view.card;
    EXPECT_TRUE(card.startsWith(QStringLiteral("# foreign")));
    EXPECT_TRUE(card.contains(QStringLiteral("says nothing about its training")));
    EXPECT_TRUE(card.contains(QStringLiteral("not calibrated")));
    EXPECT_TRUE(card.contains(numberText(4670466)));
}

} // namespace
} // namespace tonada::ui
