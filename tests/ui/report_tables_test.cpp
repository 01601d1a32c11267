// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report_values.h"
#include "ui/report/fact_tables.h"
#include "ui/report/score_tables.h"
#include "ui/report/share_views.h"
#include "ui/support/number_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada::ui {
namespace {

QString textAt(const ReportTable& table, std::size_t row, std::size_t column)
{
    return table.rows.at(row).at(column).text;
}

/** What a table of facts says of one. */
QString factOf(const ReportTable& table, const QString& fact)
{
    for (const auto& row : table.rows) {
        if (row.front().text == fact)
            return row.back().text;
    }
    return {};
}

TEST(ReportTables, ScoresAreThoseOfTheRecord)
{
    const RunRecord record = test::someRun();
    const ReportTable table = scoresTable(record);
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(textAt(table, 0, 2), numberText(record.byClip->accuracy, 2));
    EXPECT_EQ(textAt(table, 1, 2), numberText(record.bySpeaker->accuracy, 2));
    EXPECT_EQ(textAt(table, 2, 2), numberText(record.atRandom->accuracy, 2));
    EXPECT_EQ(textAt(table, 1, 4), QStringLiteral("96"));
    EXPECT_EQ(textAt(table, 1, 5), QStringLiteral("8"));
}

TEST(ReportTables, LeaveOutWhatACancelledRunHasNotMeasured)
{
    const ReportTable table = scoresTable(test::cancelledRun());
    EXPECT_EQ(textAt(table, 0, 2), QStringLiteral("–"));
    EXPECT_NE(textAt(table, 1, 2), QStringLiteral("–"));
    EXPECT_EQ(textAt(measuresTable(test::cancelledRun()), 0, 3), QStringLiteral("–"));
}

TEST(ReportTables, HaveNoIntervalOfASingleSpeaker)
{
    const ReportTable table = scoresTable(test::someRun(1));
    EXPECT_EQ(textAt(table, 1, 3), QStringLiteral("–"));
    EXPECT_EQ(textAt(measuresTable(test::someRun(1)), 0, 1), QStringLiteral("–")) << "no AUC of one class";
}

TEST(ReportTables, ClassificationIsTheNotebooksReport)
{
    const RunRecord record = test::someRun();
    const ReportTable table = classificationTable(*record.bySpeaker);
    ASSERT_EQ(table.rows.size(), 5U);
    for (std::size_t i = 0; i < 2; ++i) {
        const ReportRow& row = record.bySpeaker->report[i];
        EXPECT_EQ(textAt(table, i, 1), numberText(row.precision, 2));
        EXPECT_EQ(textAt(table, i, 2), numberText(row.recall, 2));
        EXPECT_EQ(textAt(table, i, 3), numberText(row.f1, 2));
        EXPECT_EQ(textAt(table, i, 4), numberText(row.support));
    }
    EXPECT_EQ(textAt(table, 2, 1), QString()) << "of accuracy there is one number";
    EXPECT_EQ(textAt(table, 2, 3), numberText(record.bySpeaker->accuracy, 2));
}

TEST(ReportTables, SpeakersWithMostErrorsComeFirst)
{
    const ReportTable table = speakersTable(*test::someRun(500).bySpeaker);
    ASSERT_EQ(table.rows.size(), 500U);
    for (std::size_t i = 1; i < table.rows.size(); ++i)
        EXPECT_LE(table.rows[i - 1][3].value.toDouble(), table.rows[i][3].value.toDouble());
}

TEST(ReportTables, WorstClipsAreWrongAnswersTheMostConfidentFirst)
{
    const std::vector<ClipDecision> decisions{{"a.wav", 0, "a", 1, 0.9},
                                              {"a.wav", 2, "a", 1, 0.4},
                                              {"b.wav", 4, "b", 0, 0.95},
                                              {"b.wav", 6, "b", 0, 0.5},
                                              {"a.wav", 8, "a", 1, 0.01}};
    const auto worst = worstOf(decisions);
    ASSERT_EQ(worst.size(), 3U);
    EXPECT_EQ(worst[0].probability, 0.01);
    EXPECT_EQ(worst[1].probability, 0.95);
    EXPECT_EQ(worst[2].probability, 0.4);
    EXPECT_EQ(worstOf(decisions, 1).size(), 1U);
    const ReportTable table = worstClipsTable(worst);
    EXPECT_EQ(textAt(table, 0, 0), QStringLiteral("a.wav"));
    EXPECT_EQ(textAt(table, 0, 1), QStringLiteral("8.0"));
    EXPECT_EQ(textAt(table, 0, 3), QStringLiteral("● Argentinian"));
}

TEST(ReportTables, SettingsAreEnoughToRepeatTheRun)
{
    const RunRecord record = test::someRun();
    const ReportTable settings = settingsTable(record);
    EXPECT_EQ(factOf(settings, QStringLiteral("System")), QStringLiteral("CNN"));
    EXPECT_EQ(factOf(settings, QStringLiteral("Seed")), QStringLiteral("42"));
    EXPECT_EQ(factOf(settings, QStringLiteral("Epochs")), QStringLiteral("50"));
    EXPECT_EQ(factOf(settings, QStringLiteral("Batch size")), QStringLiteral("16"));
    const ReportTable data = dataTable(record);
    EXPECT_EQ(factOf(data, QStringLiteral("Folder or file")), QStringLiteral("/recordings/accents"));
    EXPECT_TRUE(factOf(data, QStringLiteral("Test folder")).isEmpty()) << "a part of the data was";
    EXPECT_EQ(factOf(data, QStringLiteral("Time taken")), QStringLiteral("4 min 12 s"));
    EXPECT_EQ(factOf(dataTable(test::cancelledRun()), QStringLiteral("How it ended")),
              QStringLiteral("cancelled, best network kept"));
}

TEST(ReportTables, NameTheFolderThatWasTestedOn)
{
    RunRecord record = test::someRun();
    record.testData = "street";
    record.leftOut = 12;
    const ReportTable data = dataTable(record);
    EXPECT_EQ(factOf(data, QStringLiteral("Test folder")), QStringLiteral("street"));
    EXPECT_EQ(factOf(data, QStringLiteral("Clips left out of training for it")), QStringLiteral("12"));
}

TEST(ReportTables, CsvHasPlainNumbersAndQuotedNames)
{
    ReportTable table{{}, {{QStringLiteral("name"), false}, {QStringLiteral("share"), true}}, {}, {}};
    table.rows
        = {{QStringLiteral("Pérez, Ana"), ratioCell(0.125)}, {QStringLiteral("b"), ratioCell(std::nan(""))}};
    EXPECT_EQ(csvOf(table).toStdString(), "name,share\n\"Pérez, Ana\",0.125\nb,\n");
}

TEST(ShareViews, RocCurveRunsFromCornerToCorner)
{
    const ShareContent content = rocContent(test::someRun());
    ASSERT_GE(content.view.points.size(), 3U);
    EXPECT_EQ(content.view.points.front(), QPointF(0, 0));
    EXPECT_EQ(content.view.points.back(), QPointF(1, 1));
    EXPECT_EQ(content.readOuts.size(), static_cast<qsizetype>(content.view.points.size()));
    EXPECT_TRUE(content.caption.startsWith(
        QStringLiteral("AUC %1").arg(numberText(test::someRun().bySpeaker->rocAuc, 2))));
}

TEST(ShareViews, ReliabilityCountsEveryClip)
{
    const RunRecord record = test::someRun();
    const ShareContent content = reliabilityContent(record);
    int clips = 0;
    for (const int count : content.view.counts)
        clips += count;
    EXPECT_EQ(clips, record.bySpeaker->clips);
    EXPECT_TRUE(content.caption.contains(numberText(record.bySpeaker->ece, 2)));
}

TEST(ShareViews, SayWhyThereIsNothingToDraw)
{
    EXPECT_EQ(rocContent(test::someRun(1)).view.emptyText,
              QStringLiteral("Needs test clips of both classes."));
    RunRecord interrupted = test::cancelledRun();
    interrupted.bySpeaker.reset();
    interrupted.decisions.clear();
    EXPECT_EQ(rocContent(interrupted).view.emptyText, QStringLiteral("This run was not tested."));
    EXPECT_TRUE(reliabilityContent(interrupted).view.points.empty());
}

} // namespace
} // namespace tonada::ui
