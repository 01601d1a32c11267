// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "ui/notice_bar.h"
#include "ui/train/data_card.h"
#include "ui/train/system_card.h"
#include "ui/train/train_controller.h"
#include "ui/train/train_page.h"

#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

#include <unistd.h>

namespace tonada::ui {
namespace {

constexpr int kLongMs = 60000;
constexpr uid_t kNobody = 65534;

/** The page given data that something is wrong with. */
class BadData : public testing::Test
{
protected:
    BadData()
        : m_controller(m_page, m_folder.path() / "runs")
    { }

    [[nodiscard]] std::filesystem::path data() const { return m_folder.path() / "data"; }
    [[nodiscard]] bool waitForHeading(const QString& beginning)
    {
        return QTest::qWaitFor([&] { return test::shown(m_page, "progressHeading").startsWith(beginning); },
                               kLongMs);
    }
    /** All that the Data card says of this folder once it is known to be of no use. */
    [[nodiscard]] QString complaint()
    {
        m_controller.readData(data());
        EXPECT_TRUE(waitForHeading(QStringLiteral("Nothing to train on yet")));
        QString texts;
        for (const QLabel* label : m_page.data().findChildren<QLabel*>())
            texts += label->text() + QLatin1Char('\n');
        return texts;
    }

    test::TempDir m_folder;
    TrainPage m_page;
    TrainController m_controller;
};

/** Takes the administrator's rights away for a while; the administrator may read everything. */
class AsNobody
{
public:
    AsNobody()
    {
        if (m_user == 0) {
            EXPECT_EQ(::seteuid(kNobody), 0);
        }
    }
    ~AsNobody()
    {
        if (m_user == 0) {
            EXPECT_EQ(::seteuid(m_user), 0);
        }
    }

private:
    uid_t m_user = ::geteuid();
};

} // namespace

TEST_F(BadData, NamesAFolderThatMayNotBeRead)
{
    namespace fs = std::filesystem;
    test::writeSweepFolders(data(), 2, 4);
    fs::permissions(m_folder.path(), fs::perms::others_all, fs::perm_options::add);
    fs::permissions(data(), fs::perms::none);
    QString said;
    {
        const AsNobody rights;
        said = complaint();
    }
    fs::permissions(data(), fs::perms::owner_all);
    EXPECT_TRUE(said.contains(QStringLiteral("cannot be read: Permission denied"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("data"))) << said.toStdString();
}

TEST_F(BadData, NamesTheOnlyClass)
{
    test::writeSweepFolders(data(), 3, 4);
    std::filesystem::remove_all(data() / "Other");
    EXPECT_TRUE(complaint().contains(QStringLiteral("holds the class “Argentinian” only")));
}

TEST_F(BadData, SaysWhatIsExpectedWhereThereIsNoAudio)
{
    std::filesystem::create_directories(data() / "Argentinian");
    const QString said = complaint();
    EXPECT_TRUE(said.contains(QStringLiteral("holds no data"))) << said.toStdString();
}

TEST_F(BadData, AFolderDeletedWhileTrainingIsNotMissed)
{
    test::writeSweepFolders(data(), 6, 6);
    m_controller.readData(data());
    ASSERT_TRUE(waitForHeading(QStringLiteral("Ready to train")));
    ExperimentConfig config = m_page.system().config();
    config.training.epochs = 2;
    m_page.system().setConfig(config);
    m_controller.train();
    std::filesystem::remove_all(data());
    EXPECT_TRUE(waitForHeading(QStringLiteral("Finished: 2 epochs")));

    config.training.augmentations = {Augmentation::Noise}; // whose copies are made of the recordings
    m_page.system().setConfig(config);
    m_controller.train();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_page.notices().isHidden(); }, kLongMs));
    EXPECT_FALSE(m_controller.training());
    EXPECT_TRUE(waitForHeading(QStringLiteral("Ready to train"))) << "and its data are still there";
    QString said;
    for (const QLabel* label : m_page.notices().findChildren<QLabel*>())
        said += label->text();
    EXPECT_TRUE(said.contains(QStringLiteral("no such file"))) << said.toStdString();
}

} // namespace tonada::ui
