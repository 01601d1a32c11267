// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_file.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "ui/notice_bar.h"
#include "ui/train/data_card.h"
#include "ui/train/run_store.h"
#include "ui/train/system_card.h"
#include "ui/train/train_controller.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;

/** The real page and learner on a small folder of stand-in voices. */
class TrainingPage : public testing::Test
{
protected:
    TrainingPage()
        : m_controller(m_page, m_folder.path() / "runs")
    {
        m_page.resize(1366, 700);
        m_page.show();
    }

    void readVoices(int voices = 6, double seconds = 6)
    {
        test::writeSweepFolders(m_folder.path() / "data", voices, seconds);
        m_controller.readData(m_folder.path() / "data");
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return heading() == QStringLiteral("Ready to train"); }, kLongMs));
    }
    void setEpochs(int epochs)
    {
        ExperimentConfig config = m_page.system().config();
        config.training.epochs = epochs;
        m_page.system().setConfig(config);
    }
    [[nodiscard]] bool waitForHeading(const QString& beginning)
    {
        return QTest::qWaitFor([&] { return heading().startsWith(beginning); }, kLongMs);
    }
    [[nodiscard]] QString heading() const { return test::shown(m_page, "progressHeading"); }
    [[nodiscard]] QAbstractButton& button(const char* name)
    {
        return *m_page.findChild<QAbstractButton*>(QLatin1String(name));
    }
    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }

    test::TempDir m_folder;
    TrainPage m_page;
    TrainController m_controller;
};

TEST_F(TrainingPage, SaysWhatToDoFirst)
{
    EXPECT_EQ(heading(), QStringLiteral("Nothing to train on yet"));
    EXPECT_FALSE(button("trainAction").isEnabled());
    EXPECT_FALSE(button("useLive").isVisibleTo(&m_page));
}

TEST_F(TrainingPage, ReadsTrainsScoresAndHandsTheModelOver)
{
    readVoices();
    setEpochs(4);
    QSignalSpy used(&m_controller, &TrainController::useLiveRequested);
    click("trainAction");
    EXPECT_TRUE(m_controller.training());
    EXPECT_EQ(button("trainAction").text(), QStringLiteral("Cancel"));
    ASSERT_TRUE(waitForHeading(QStringLiteral("Finished: 4 epochs")));
    EXPECT_EQ(test::shown(m_page, "progressCount"), QStringLiteral("4 of 4"));
    click("useLive");
    ASSERT_EQ(used.count(), 1);
    const auto model = loadModel(used.front().front().toString().toStdString());
    EXPECT_EQ(model->info().training.at("system"), "compact");
    const RunStore runs(m_folder.path() / "runs");
    ASSERT_EQ(runs.runs().size(), 1U);
    EXPECT_TRUE(runs.runs().front().shuffled.has_value());
    EXPECT_TRUE(runs.runs().front().newSpeakers.has_value());
}

TEST_F(TrainingPage, KeepsTheBestNetworkWhenCancelled)
{
    readVoices();
    setEpochs(1000);
    click("trainAction");
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return !test::shown(m_page, "progressCount").startsWith(QLatin1Char('0')); }, kLongMs));
    click("trainAction");
    EXPECT_EQ(heading(), QStringLiteral("Stopping…"));
    ASSERT_TRUE(waitForHeading(QStringLiteral("Cancelled, best network kept")));
    EXPECT_TRUE(button("useLive").isVisibleTo(&m_page));
    EXPECT_EQ(button("trainAction").text(), QStringLiteral("Train again"));
}

TEST_F(TrainingPage, SaysWhyAFolderCannotBeUsed)
{
    std::filesystem::create_directories(m_folder.path() / "empty");
    m_controller.readData(m_folder.path() / "empty");
    ASSERT_TRUE(waitForHeading(QStringLiteral("Nothing to train on yet")));
    const auto labels = m_page.data().findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(QLatin1String("empty"));
    }));
}

TEST_F(TrainingPage, WarnsOfFewSpeakers)
{
    readVoices(4);
    const auto labels = m_page.data().findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("4 and 4 voices: expect wide intervals.");
    }));
}

} // namespace
} // namespace tonada::ui
