// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/spanish.h"
#include "tests/ui/train_values.h"
#include "ui/plots/plot_marks.h"
#include "ui/train/confusion_card.h"
#include "ui/train/curves_card.h"
#include "ui/train/score_chart.h"
#include "ui/train/score_rows.h"
#include "ui/train/score_text.h"

#include <QImage>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

TEST(PlotMarks, AreRoundNumbersAndBothEnds)
{
    EXPECT_EQ(epochMarks(1, 50, 5), (std::vector<int>{1, 10, 20, 30, 40, 50}));
    EXPECT_EQ(epochMarks(1, 2, 5), (std::vector<int>{1, 2}));
    EXPECT_EQ(epochMarks(3, 3, 5), (std::vector<int>{3}));
    EXPECT_DOUBLE_EQ(stepFor(0.6, 5), 0.2);
    EXPECT_DOUBLE_EQ(stepFor(0.99, 4), 0.4);
}

TEST(PlotMarks, LabelsStayInOrderApartAndInside)
{
    const std::vector<double> placed = spreadLabels({10, 12, 4, 95}, 14, 0, 100);
    EXPECT_LT(placed[2], placed[0]);
    EXPECT_LT(placed[0], placed[1]);
    EXPECT_GE(placed[0] - placed[2], 14);
    EXPECT_GE(placed[1] - placed[0], 14);
    EXPECT_EQ(placed[3], 93);
    EXPECT_GE(placed[2], 7);
}

TEST(TrainingCurves, ShowAllOfTheFirstCurvesTheyGet)
{
    TrainingCurves curves(TrainingCurves::Measure::Accuracy);
    curves.setCurves(test::accuracyCurves());
    EXPECT_EQ(curves.lowestEpochShown(), 1);
    EXPECT_EQ(curves.highestEpochShown(), 50);
}

class Curves : public testing::Test
{
protected:
    Curves()
    {
        m_card.resize(473, 236);
        m_card.show();
    }

    QString caption() const { return m_card.findChild<QLabel*>(QStringLiteral("caption"))->text(); }

    CurvesCard m_card{TrainingCurves::Measure::Accuracy};
};

TEST_F(Curves, NamesOfLinesNeverOverlap)
{
    CurvesView view;
    view.epochs = 50;
    for (const double end : {0.4, 0.41, 0.7, 0.99, 1.0}) {
        view.training = {0.5, end};
        view.newSpeakers = {0.5, end};
        view.clipsShuffled = {0.5, end};
        m_card.setCurves(view);
        for (const CurveSeries a : kCurveSeries) {
            const QRectF rect = m_card.curves().labelRect(a);
            EXPECT_TRUE(QRectF(m_card.curves().rect()).contains(rect)) << end;
            for (const CurveSeries b : kCurveSeries)
                EXPECT_TRUE(a == b || !rect.intersects(m_card.curves().labelRect(b))) << end;
        }
    }
}

TEST_F(Curves, LinesWithoutPointsHaveNoName)
{
    CurvesView view;
    view.epochs = 50;
    view.training = {0.5, 0.6};
    m_card.setCurves(view);
    EXPECT_FALSE(m_card.curves().labelRect(CurveSeries::Training).isEmpty());
    EXPECT_TRUE(m_card.curves().labelRect(CurveSeries::NewSpeakers).isEmpty());
}

TEST_F(Curves, NamesFollowTheEndsOfGrowingLines)
{
    CurvesView view = test::accuracyCurves();
    m_card.setCurves(view);
    const double full = m_card.curves().labelRect(CurveSeries::Training).left();
    for (auto* values : {&view.training, &view.newSpeakers, &view.clipsShuffled})
        values->resize(12);
    m_card.setCurves(view);
    const double early = m_card.curves().labelRect(CurveSeries::Training).left();
    EXPECT_LT(early, full - 100);
    EXPECT_GT(early, m_card.curves().plotRect().left());
}

TEST_F(Curves, AreSavedAsPictureDrawingAndNumbers)
{
    const test::TempDir folder;
    m_card.setCurves(test::accuracyCurves());
    const auto saved = [&](const char* name) {
        m_card.save(folder / name);
        return readFile(folder / name);
    };
    const QImage picture = QImage::fromData(QByteArray::fromStdString(saved("a.png")));
    EXPECT_EQ(picture.width(), 1344);
    EXPECT_GT(picture.pixelColor(2, 2).lightness(), 250);
    const std::string drawing = saved("a.svg");
    for (const char* words :
         {"Accuracy, share of clips right", "new speakers", "clips shuffled", "training", "epoch"})
        EXPECT_NE(drawing.find(words), std::string::npos) << words;
    const std::string numbers = saved("a.csv");
    EXPECT_EQ(numbers.substr(0, numbers.find('\n')),
              "epoch,\"training: accuracy, share of clips right\",\"clips shuffled: accuracy, share of clips "
              "right\",\"new speakers: accuracy, share of clips right\"");
    EXPECT_NE(numbers.find("\n1,0.548,0.547,0.497\n"), std::string::npos);
    EXPECT_EQ(std::count(numbers.begin(), numbers.end(), '\n'), 51);
    EXPECT_THROW(m_card.save(folder / "a.gif"), Error);
}

TEST_F(Curves, ArrowKeysReadValuesInThePlaceOfTheCaption)
{
    m_card.setCurves(test::accuracyCurves());
    EXPECT_EQ(caption(), QStringLiteral("share of clips right"));
    QTest::keyClick(&m_card.curves(), Qt::Key_Left);
    EXPECT_TRUE(caption().startsWith(QStringLiteral("epoch 50: "))) << qPrintable(caption());
    QTest::keyClick(&m_card.curves(), Qt::Key_Home);
    EXPECT_EQ(caption(), QStringLiteral("epoch 1: training 0.55, shuffled 0.55, new 0.50"));
    QTest::keyClick(&m_card.curves(), Qt::Key_Escape);
    EXPECT_EQ(caption(), QStringLiteral("share of clips right"));
}

TEST_F(Curves, ZoomStaysInsideTheDataAndADoubleClickShowsAll)
{
    m_card.setCurves(test::accuracyCurves());
    QWidget* plot = m_card.curves().findChild<QWidget*>();
    const QPoint middle = m_card.curves().plotRect().center();
    const auto wheel = [&](int turn) {
        QWheelEvent event(QPointF(middle), plot->mapToGlobal(QPointF(middle)), {}, {0, turn}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &event);
    };
    wheel(240);
    EXPECT_GT(m_card.curves().lowestEpochShown(), 1);
    EXPECT_LT(m_card.curves().highestEpochShown(), 50);
    wheel(-1200);
    EXPECT_EQ(m_card.curves().lowestEpochShown(), 1);
    EXPECT_EQ(m_card.curves().highestEpochShown(), 50);
    wheel(240);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, middle);
    EXPECT_EQ(m_card.curves().highestEpochShown(), 50);
}

TEST_F(Curves, AreDescribedInWords)
{
    m_card.setCurves(test::accuracyCurves());
    const QString words = m_card.curves().accessibleDescription();
    EXPECT_TRUE(words.startsWith(QStringLiteral("New speakers: 0.59 at epoch 50, best epoch 19 with 0.56;")))
        << qPrintable(words);
}

TEST(ScoreChart, ShowsNumbersAndADashForWhatIsAbsent)
{
    ScoreChart chart;
    chart.setScores(test::scores());
    EXPECT_EQ(chart.rows().numberOf(TrainStage::NewSpeakers), QStringLiteral("0.57"));
    EXPECT_EQ(chart.rows().axisLow(), 0.4);
    ScoresView one;
    one.score[0] = ScoreView{0.57, {0.31, 0.69}};
    chart.setScores(one);
    EXPECT_EQ(chart.rows().numberOf(TrainStage::ClipsShuffled), QStringLiteral("–"));
    EXPECT_EQ(chart.rows().axisLow(), 0);
}

TEST(ScoreText, ExplainsTheGapAsInTheNotebook)
{
    EXPECT_EQ(scoresInWords(test::scores()),
              QStringLiteral("Shuffled clips put the same voice on both sides of the split, so that score "
                             "measures how well the network knows the voices. "
                             "It stays at 0.91 even when the labels mean nothing."));
}

TEST(ScoreText, ClaimsNoDifferenceBetweenScoresThatAreAlike)
{
    ScoresView view;
    view.score
        = {ScoreView{0.86, {0.80, 0.91}}, ScoreView{0.88, {0.85, 0.91}}, ScoreView{0.51, {0.46, 0.56}}};
    EXPECT_EQ(scoresInWords(view),
              QStringLiteral("New speakers score no lower than shuffled clips: here that split promises no "
                             "more than new voices keep. "
                             "With labels at random the score is 0.51, as it should be."));
    view.score[0] = ScoreView{0.80, {0.60, 0.95}};
    EXPECT_TRUE(scoresInWords(view).startsWith(QStringLiteral("The two scores differ by less than")));
    view.score = {ScoreView{0.51, {0.4, 0.6}}, ScoreView{0.53, {0.48, 0.58}}, std::nullopt};
    EXPECT_TRUE(scoresInWords(view).startsWith(QStringLiteral("Both scores are near chance")));
}

TEST(ScoreText, SpeaksOnlyOfWhatWasMeasured)
{
    ScoresView view;
    EXPECT_EQ(scoresInWords(view), QStringLiteral("A finished training fills these rows."));
    view.score[0] = ScoreView{0.57, {0.44, 0.69}};
    EXPECT_TRUE(scoresInWords(view).endsWith(QStringLiteral("not clearly above chance.")));
    view.score = {std::nullopt, ScoreView{0.94, {0.91, 0.96}}, std::nullopt};
    EXPECT_TRUE(scoresInWords(view).endsWith(QStringLiteral("tells what to expect.")));
    view.score = {ScoreView{0.57, {0.44, 0.69}}, std::nullopt, ScoreView{0.91, {0.86, 0.95}}};
    EXPECT_TRUE(scoresInWords(view).contains(QStringLiteral("Shuffled clips score 0.91 even when")));
}

TEST(ScoreText, SpeaksSpanish)
{
    const test::Spanish spanish;
    ASSERT_TRUE(spanish.loaded());
    EXPECT_EQ(stageName(TrainStage::ClipsShuffled), QStringLiteral("Fragmentos mezclados"));
    EXPECT_TRUE(scoresInWords(test::scores()).contains(QStringLiteral("0,91")));
}

TEST(ConfusionCard, CountsClipsAndKeepsItsHeadersWhenEmpty)
{
    ConfusionCard card;
    card.resize(473, 180);
    const auto* caption = card.findChild<QLabel*>(QStringLiteral("caption"));
    EXPECT_EQ(caption->text(), QStringLiteral("new speakers"));
    card.setConfusion(test::confusion());
    EXPECT_EQ(caption->text(), QStringLiteral("new speakers, 1\u202F280 clips"));
}

} // namespace
} // namespace tonada::ui
