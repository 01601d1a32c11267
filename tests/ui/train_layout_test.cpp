// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/train_values.h"
#include "ui/support/card.h"
#include "ui/train/confusion_card.h"
#include "ui/train/curves_card.h"
#include "ui/train/data_card.h"
#include "ui/train/runs_card.h"
#include "ui/train/score_chart.h"
#include "ui/train/system_card.h"
#include "ui/train/train_page.h"

#include <QKeyEvent>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

class TrainLayoutTest : public testing::Test
{
protected:
    TrainLayoutTest()
    {
        m_page.showCurves(test::accuracyCurves(), test::lossCurves());
        m_page.showScores(test::scores());
        m_page.showConfusion(test::confusion());
        m_page.runs().setRuns(test::runs());
        m_page.setResultThere(true);
    }

    void showAt(int width, int height)
    {
        m_page.resize(width, height);
        m_page.show();
        QTest::qWait(0);
    }
    template <typename Widget>
    [[nodiscard]] bool shows() const
    {
        return m_page.findChild<Widget*>()->isVisibleTo(&m_page);
    }
    void pressKey(Qt::Key key)
    {
        (void)m_page.handleKey(QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier));
        QTest::qWait(0);
    }
    [[nodiscard]] std::vector<QRect> placesOfCards() const
    {
        std::vector<QRect> places;
        for (const Card* card : m_page.findChildren<Card*>())
            if (card->isVisibleTo(&m_page))
                places.push_back(card->geometry());
        places.push_back(m_page.findChild<ProgressCard*>()->geometry());
        return places;
    }

    TrainPage m_page;
};

TEST_F(TrainLayoutTest, ShowsEverythingAtOnceWhereThereIsRoom)
{
    showAt(1366, 700);
    EXPECT_TRUE(shows<DataCard>());
    EXPECT_TRUE(shows<SystemCard>());
    EXPECT_TRUE(shows<CurvesCard>());
    EXPECT_TRUE(shows<ScoreChart>());
    EXPECT_TRUE(shows<RunsCard>());
}

TEST_F(TrainLayoutTest, ShowsOneStepAtATimeInANarrowWindow)
{
    showAt(1024, 532);
    EXPECT_TRUE(shows<DataCard>());
    EXPECT_TRUE(shows<ProgressCard>());
    EXPECT_FALSE(shows<SystemCard>());
    EXPECT_FALSE(shows<CurvesCard>());
    pressKey(Qt::Key_PageDown);
    EXPECT_TRUE(shows<SystemCard>());
    EXPECT_FALSE(shows<DataCard>());
    pressKey(Qt::Key_PageDown);
    EXPECT_TRUE(shows<CurvesCard>());
    pressKey(Qt::Key_PageDown);
    EXPECT_TRUE(shows<ScoreChart>());
    EXPECT_TRUE(shows<ConfusionCard>());
    EXPECT_TRUE(shows<RunsCard>());
    pressKey(Qt::Key_PageUp);
    EXPECT_TRUE(shows<CurvesCard>());
    showAt(1366, 700);
    EXPECT_TRUE(shows<DataCard>());
}

TEST_F(TrainLayoutTest, GoesToTheStepThatATrainingComesTo)
{
    showAt(1024, 532);
    m_page.setStep(TrainToolBar::Step::Training);
    EXPECT_TRUE(shows<CurvesCard>());
    m_page.setStep(TrainToolBar::Step::Result);
    EXPECT_TRUE(shows<ScoreChart>());
}

TEST_F(TrainLayoutTest, KeepsCardsApartAndInsideTheWindow)
{
    for (const int width : {1366, 1180, 1024, 900, 800, 760}) {
        showAt(width, 532);
        for (const auto step :
             {TrainToolBar::Step::Data, TrainToolBar::Step::Training, TrainToolBar::Step::Result}) {
            m_page.setStep(step);
            QTest::qWait(0);
            const auto places = placesOfCards();
            for (std::size_t i = 0; i < places.size(); ++i) {
                EXPECT_GE(places[i].left(), 0) << width;
                EXPECT_LE(places[i].right(), width) << width;
                for (std::size_t k = 0; k < i; ++k)
                    EXPECT_FALSE(places[i].intersects(places[k])) << width;
            }
        }
    }
}

} // namespace
} // namespace tonada::ui
