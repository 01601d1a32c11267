// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/file_io.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/train_values.h"
#include "ui/notice_bar.h"
#include "ui/train/runs_card.h"
#include "ui/train/runs_controller.h"
#include "ui/train/runs_table.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QDialog>
#include <QMessageBox>
#include <QTest>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

/** A page that finds three runs at its start. */
class KeptRuns : public testing::Test
{
protected:
    KeptRuns()
    {
        RunStore store(m_folder.path());
        for (int i = 0; i < 3; ++i) {
            const RunFiles files = store.takeFiles();
            writeFile(files.model, "a model");
            store.add(test::runRecord(files.number));
        }
        m_runs = std::make_unique<RunsController>(m_page, m_folder.path());
        m_page.resize(1366, 700);
        m_page.show();
    }

    [[nodiscard]] bool answerDeleting(QMessageBox::StandardButton answer)
    {
        QTest::keyClick(&m_page.runs().table(), Qt::Key_Delete);
        const auto* question = m_page.findChild<QMessageBox*>(QStringLiteral("deleteRun"));
        if (question == nullptr)
            return false;
        QTest::mouseClick(question->button(answer), Qt::LeftButton);
        return true;
    }

    test::TempDir m_folder;
    TrainPage m_page;
    std::unique_ptr<RunsController> m_runs;
};

TEST_F(KeptRuns, AreDeletedOnceTheQuestionIsAnswered)
{
    m_page.runs().table().selectRow(1);
    ASSERT_TRUE(answerDeleting(QMessageBox::No));
    EXPECT_EQ(m_runs->store().runs().size(), 3U);
    ASSERT_TRUE(answerDeleting(QMessageBox::Yes));
    ASSERT_EQ(m_runs->store().runs().size(), 2U);
    EXPECT_EQ(m_runs->store().runs()[1].number, 1);
    EXPECT_FALSE(std::filesystem::exists(m_runs->store().modelPath(2)));
    EXPECT_FALSE(m_runs->shown().has_value());
}

TEST_F(KeptRuns, KeepANameOverARestart)
{
    emit m_page.runs().renameRequested(3, QStringLiteral("más voces"));
    EXPECT_EQ(RunStore(m_folder.path()).record(3).name, "más voces");
}

TEST_F(KeptRuns, AreComparedInAWindow)
{
    emit m_page.runs().compareRequested(1, 3);
    EXPECT_NE(m_page.findChild<QDialog*>(QStringLiteral("runComparison")), nullptr);
}

TEST_F(KeptRuns, SayWhenARecordIsDamagedAndShowTheOthers)
{
    writeFile(m_folder / "run-2.json", "{");
    TrainPage page;
    const RunsController runs(page, m_folder.path());
    EXPECT_TRUE(page.notices().text().startsWith(QStringLiteral("run-2.json cannot be read")));
    EXPECT_EQ(page.runs().table().model()->rowCount(), 2);
}

TEST_F(KeptRuns, AreNotShownWhileATrainingRuns)
{
    m_page.runs().table().selectRow(0);
    EXPECT_TRUE(m_runs->shown().has_value());
    m_runs->setTraining(true);
    EXPECT_FALSE(m_runs->shown().has_value());
    m_page.runs().table().selectRow(1);
    EXPECT_FALSE(m_runs->shown().has_value());
}

} // namespace
} // namespace tonada::ui
