// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/train_values.h"
#include "ui/plots/training_curves.h"
#include "ui/train/run_comparison_dialog.h"
#include "ui/train/runs_card.h"
#include "ui/train/runs_table.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonada::ui {
namespace {

class Runs : public testing::Test
{
protected:
    Runs()
    {
        m_card.setRuns(test::runs());
        m_card.resize(473, 128);
        m_card.show();
    }

    QString cell(int row, int column) const
    {
        const QAbstractItemModel& model = *m_card.findChild<RunsTable*>()->model();
        return model.index(row, column).data().toString();
    }

    RunsCard m_card;
};

TEST_F(Runs, StandNewestFirstWithScoresTimeAndSeed)
{
    EXPECT_EQ(cell(0, RunsModel::Number), QStringLiteral("7"));
    EXPECT_EQ(cell(0, RunsModel::Name), QStringLiteral("CNN"));
    EXPECT_EQ(cell(1, RunsModel::Name), QStringLiteral("CNN with augmentation"));
    EXPECT_EQ(cell(1, RunsModel::Time), QStringLiteral("11:40"));
    EXPECT_EQ(cell(2, RunsModel::Shuffled), QStringLiteral("–"));
    EXPECT_EQ(cell(2, RunsModel::Seed), QStringLiteral("42"));
}

TEST_F(Runs, AreChosenAndDeletedByKeyboard)
{
    QSignalSpy chosen(&m_card, &RunsCard::runSelected);
    QSignalSpy deleted(&m_card, &RunsCard::deleteRequested);
    m_card.select(7);
    EXPECT_EQ(chosen.count(), 0);
    QTest::keyClick(&m_card.table(), Qt::Key_Down);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toInt(), 6);
    QTest::keyClick(&m_card.table(), Qt::Key_Delete);
    ASSERT_EQ(deleted.count(), 1);
    EXPECT_EQ(deleted.at(0).at(0).toInt(), 6);
}

TEST_F(Runs, KeepTheSelectionWhenOneIsAdded)
{
    m_card.select(6);
    QSignalSpy chosen(&m_card, &RunsCard::runSelected);
    std::vector<RunView> more = test::runs();
    more.push_back({8, System::Compact, 0.9, 0.6, 61, 1, {}});
    m_card.setRuns(more);
    EXPECT_EQ(m_card.selected(), QList<int>{6});
    EXPECT_EQ(chosen.count(), 0);
    m_card.setRuns({});
    EXPECT_TRUE(m_card.selected().isEmpty());
}

TEST_F(Runs, AreRenamedInTheirPlace)
{
    QSignalSpy renamed(&m_card, &RunsCard::renameRequested);
    m_card.select(6);
    m_card.table().setFocus();
    QTest::keyClick(&m_card.table(), Qt::Key_F2);
    auto* editor = m_card.findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("CNN with augmentation"));
    editor->setText(QStringLiteral("more voices"));
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return renamed.count() == 1; }));
    EXPECT_EQ(renamed.at(0).at(0).toInt(), 6);
    EXPECT_EQ(renamed.at(0).at(1).toString(), QStringLiteral("more voices"));
    EXPECT_EQ(cell(1, RunsModel::Name), QStringLiteral("more voices"));
}

TEST_F(Runs, TwoAreComparedFromTheMenu)
{
    QSignalSpy compared(&m_card, &RunsCard::compareRequested);
    m_card.table().selectRow(0);
    m_card.table().selectionModel()->select(m_card.table().model()->index(2, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    EXPECT_EQ(m_card.selected(), (QList<int>{7, 5}));
    QTest::mouseClick(m_card.findChild<QPushButton*>(QStringLiteral("runsMenu")), Qt::LeftButton);
    const auto* menu = m_card.findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    menu->actions().at(1)->trigger();
    ASSERT_EQ(compared.count(), 1);
    EXPECT_EQ(compared.at(0).at(0).toInt(), 5);
    EXPECT_EQ(compared.at(0).at(1).toInt(), 7);
}

/** A run with this accuracy on new speakers, 0.1 to either side. */
RunRecord runWith(int number, System system, double accuracy)
{
    RunRecord run;
    run.number = number;
    run.data = "acentos";
    run.config = defaultExperiment(system);
    run.bySpeaker.emplace();
    run.bySpeaker->accuracy = accuracy;
    run.bySpeaker->intervals.accuracy = {accuracy - 0.1, accuracy + 0.1};
    EpochReport report;
    report.validationAccuracy = accuracy;
    run.newSpeakers.epochs = {report, report};
    return run;
}

TEST(RunComparison, SaysThatOverlappingIntervalsMayBeChance)
{
    const QString words
        = comparisonInWords(runWith(7, System::Compact, 0.62), runWith(6, System::Compact, 0.57));
    EXPECT_EQ(words,
              QStringLiteral("The intervals on new speakers overlap: the difference may be chance. "
                             "Their settings are the same."));
}

TEST(RunComparison, NamesTheBetterOneAndTheDifferences)
{
    auto second = runWith(6, System::Cnn, 0.9);
    second.name = "more voices";
    second.config.training.seed = 7;
    const QString words = comparisonInWords(runWith(7, System::Compact, 0.6), second);
    EXPECT_TRUE(words.startsWith(
        QStringLiteral("The intervals on new speakers do not overlap: “6: more voices” is better.")))
        << qPrintable(words);
    EXPECT_TRUE(words.endsWith(QStringLiteral("They differ in: system, epochs, batch, learning rate, seed.")))
        << qPrintable(words);
}

TEST(RunComparison, WarnsOfOtherRecordingsAndOfRunsThatWereNotTested)
{
    auto second = runWith(6, System::Compact, 0.9);
    second.bySpeaker.reset();
    second.data = "otros";
    const QString words = comparisonInWords(runWith(7, System::Compact, 0.6), second);
    EXPECT_TRUE(words.contains(QStringLiteral("One of the two has not been tested.")));
    EXPECT_TRUE(words.contains(QStringLiteral("They were tested on different recordings.")));
}

TEST(RunComparison, StandsInAWindowWithScoresSettingsAndBothCurves)
{
    RunComparisonDialog dialog(runWith(7, System::Compact, 0.6), runWith(6, System::Lstm, 0.9),
                               theme(ThemeKind::Light), nullptr);
    dialog.show();
    const auto labels = dialog.findChildren<QLabel*>();
    const auto says = [&](const QString& text) {
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text() == text; });
    };
    EXPECT_TRUE(says(QStringLiteral("0.60 (0.50 to 0.70)")));
    EXPECT_TRUE(says(QStringLiteral("LSTM")));
    EXPECT_TRUE(says(QStringLiteral("7: Compact network")));
    const auto curves = dialog.findChildren<TrainingCurves*>();
    ASSERT_EQ(curves.size(), 2);
    EXPECT_EQ(curves.front()->nameOf(CurveSeries::NewSpeakers), QStringLiteral("7: Compact network"));
    EXPECT_EQ(curves.front()->nameOf(CurveSeries::ClipsShuffled), QStringLiteral("6: LSTM"));
}

} // namespace
} // namespace tonada::ui
