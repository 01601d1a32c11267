// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/data_listing.h"
#include "core/util/csv.h"
#include "tests/support/another_user.h"
#include "tests/support/fake_audio_backend.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/patient_timing.h"
#include "tests/support/signals.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/live_frames.h"
#include "ui/train/record_controller.h"
#include "ui/train/record_form.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <fstream>

namespace tonada::ui {
namespace {
namespace fs = std::filesystem;

constexpr int kLongMs = 60000;
constexpr double kRate = 48000;
using Step = RecordDialog::Step;

/** The real window for recording on a real session, whose sound system the test plays. */
class Recording : public testing::Test
{
protected:
    Recording()
        : m_backend(std::make_shared<test::FakeAudioBackend>())
        , m_session(m_backend, test::patientTiming())
        , m_controller(m_session)
    {
        QObject::connect(&m_controller, &RecordController::microphoneNeeded, &m_controller,
                         [this] { m_session.start({}); });
        QObject::connect(&m_controller, &RecordController::microphoneReleased, &m_controller,
                         [this] { m_session.stop(); });
    }

    void open(const fs::path& folder)
    {
        m_controller.open(folder, theme(ThemeKind::Light), nullptr);
        ASSERT_TRUE(waitForStep(Step::Ready));
    }
    void openAndListen()
    {
        open(folder());
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_backend->inputOpen(); }, kLongMs));
        hear(0.2);
    }
    void introduce(const char* speaker, int label = 1)
    {
        click(label == 1 ? "classArgentinian" : "classOther");
        auto& line = child<QLineEdit>("speaker");
        line.setText(QString::fromUtf8(speaker));
        child<QCheckBox>("consent").click();
    }
    void hear(double seconds, float amplitude = 1)
    {
        auto samples = test::voiceLike(seconds, kRate);
        for (float& sample : samples)
            sample *= amplitude;
        hear(samples);
    }
    void hear(const std::vector<float>& samples)
    {
        const auto before = m_session.recentEnd();
        constexpr std::size_t kBlock = 4800;
        std::size_t at = 0;
        for (; at < samples.size(); at += kBlock) {
            const auto count = std::min(kBlock, samples.size() - at);
            const std::vector<float> block(samples.begin() + static_cast<std::ptrdiff_t>(at),
                                           samples.begin() + static_cast<std::ptrdiff_t>(at + count));
            ASSERT_TRUE(m_backend->deliver(test::asStereo(block), 2));
            const auto heard = before + static_cast<SampleIndex>(at + count);
            ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.recentEnd() >= heard; }, kLongMs));
        }
    }
    void take(double seconds, float amplitude = 1)
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return child<QPushButton>("record").isEnabled(); }, kLongMs));
        press(Qt::Key_Space);
        ASSERT_EQ(dialog().step(), Step::Recording);
        hear(seconds, amplitude);
        press(Qt::Key_Space);
        ASSERT_TRUE(waitForStep(Step::Review));
    }
    void keep()
    {
        press(Qt::Key_Return);
        ASSERT_TRUE(waitForStep(Step::Ready));
    }
    void keepInVain()
    {
        press(Qt::Key_Return);
        ASSERT_EQ(dialog().step(), Step::Busy);
        ASSERT_TRUE(waitForStep(Step::Review));
    }
    [[nodiscard]] std::size_t keptTakes() const
    {
        return CsvTable::read(folder() / "manifest.csv").rows().size();
    }
    [[nodiscard]] bool waitForStep(Step step)
    {
        return QTest::qWaitFor([&] { return dialog().step() == step; }, kLongMs);
    }
    [[nodiscard]] bool waitForMessage(const QString& words)
    {
        return QTest::qWaitFor([&] { return message().contains(words); }, kLongMs);
    }
    /** Everything that is said below the take. */
    [[nodiscard]] QString message()
    {
        const auto& shown = child<QWidget>("recordMessage");
        const auto* line = qobject_cast<const QLabel*>(&shown);
        QString words = line != nullptr ? line->text() : QString();
        for (const auto* label : shown.findChildren<QLabel*>())
            words += label->text() + QLatin1Char(' ');
        return words;
    }
    void press(Qt::Key key) { QTest::keyClick(&dialog(), key); }
    void click(const char* name) { QTest::mouseClick(&child<QWidget>(name), Qt::LeftButton); }
    template <typename Widget>
    [[nodiscard]] Widget& child(const char* name)
    {
        return *dialog().findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] RecordDialog& dialog() { return *m_controller.dialog(); }
    [[nodiscard]] fs::path folder() const { return m_dir.path() / "clips"; }

    test::TempDir m_dir;
    std::shared_ptr<test::FakeAudioBackend> m_backend;
    LiveSession m_session;
    RecordController m_controller;
};

TEST_F(Recording, KeepsTakesOfBothClassesAndTellsTheirFolder)
{
    QSignalSpy recorded(&m_controller, &RecordController::recorded);
    openAndListen();
    introduce("Núñez, Ana");
    take(4);
    EXPECT_TRUE(message().contains(QLatin1String("s of speech in it")));
    keep();
    introduce("Carl \"C\" Øst", 0);
    take(3);
    keep();
    dialog().reject();
    ASSERT_EQ(recorded.count(), 1);
    EXPECT_EQ(recorded.front().front().toString().toStdString(), folder().string());
    EXPECT_FALSE(m_backend->inputOpen() && m_session.status().session == SessionState::Running);
    const auto listing = listRecordings(folder());
    ASSERT_EQ(listing.recordings.size(), 2U);
    EXPECT_EQ(listing.recordings[0].speaker, "Núñez, Ana");
    EXPECT_EQ(listing.recordings[0].label, 1);
    EXPECT_EQ(listing.recordings[1].speaker, "Carl \"C\" Øst");
    EXPECT_NEAR(static_cast<double>(readAudioFile(listing.recordings[0].path).frames()) / kRate, 4, 0.2);
}

TEST_F(Recording, IsImpossibleWithoutSpeakerAndConsent)
{
    openAndListen();
    EXPECT_TRUE(waitForMessage(QStringLiteral("name")));
    press(Qt::Key_Space);
    EXPECT_EQ(dialog().step(), Step::Ready);
    child<QLineEdit>("speaker").setText(QStringLiteral("Ana"));
    EXPECT_TRUE(waitForMessage(QStringLiteral("consent")));
    EXPECT_FALSE(child<QPushButton>("record").isEnabled());
    child<QCheckBox>("consent").click();
    EXPECT_TRUE(QTest::qWaitFor([this] { return child<QPushButton>("record").isEnabled(); }, kLongMs));
    child<QLineEdit>("speaker").setText(QStringLiteral("Beto"));
    EXPECT_FALSE(dialog().form().consent()); // another voice has not agreed
    EXPECT_FALSE(child<QPushButton>("record").isEnabled());
}

TEST_F(Recording, ShowsTheRunningTimeAndEndsAfterAMinute)
{
    openAndListen();
    introduce("Ana");
    take(3);
    EXPECT_EQ(test::shown(dialog(), "takeSeconds"), QStringLiteral("0:03 of 1:00"));
    press(Qt::Key_Delete);
    EXPECT_EQ(dialog().step(), Step::Ready);
    press(Qt::Key_Space);
    ASSERT_EQ(dialog().step(), Step::Recording);
    hear(61);
    ASSERT_TRUE(waitForStep(Step::Review));
    EXPECT_EQ(test::shown(dialog(), "takeSeconds"), QStringLiteral("1:00 of 1:00"));
}

TEST_F(Recording, SaysInPlainWordsWhatIsWrongWithATake)
{
    openAndListen();
    introduce("Ana");
    take(1);
    EXPECT_TRUE(message().contains(QLatin1String("Too short")));
    EXPECT_FALSE(child<QPushButton>("keepTake").isEnabled());
    press(Qt::Key_Return);
    EXPECT_EQ(dialog().step(), Step::Review);
    press(Qt::Key_Delete);
    take(4, 0.003F);
    EXPECT_TRUE(message().contains(QLatin1String("Too quiet")));
    EXPECT_TRUE(child<QPushButton>("keepTake").isEnabled());
    press(Qt::Key_Delete);
    take(4, 30);
    EXPECT_TRUE(message().contains(QLatin1String("Clipping")));
    EXPECT_FALSE(fs::exists(folder()));
}

TEST_F(Recording, PlaysAndDeletesWhatWasKept)
{
    openAndListen();
    introduce("Ana");
    take(3);
    click("playTake");
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_backend->outputOpen(); }, kLongMs));
    keep();
    take(2.5);
    keep();
    click("playTake1");
    ASSERT_TRUE(waitForStep(Step::Ready));
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_backend->outputOpen(); }, kLongMs));
    press(Qt::Key_Space);
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return !m_backend->outputOpen(); }, kLongMs)); // a take hears nobody else
    press(Qt::Key_Space);
    ASSERT_TRUE(waitForStep(Step::Review));
    press(Qt::Key_Delete);
    click("deleteTake0");
    ASSERT_TRUE(waitForStep(Step::Ready));
    EXPECT_EQ(dialog().findChild<QWidget*>(QStringLiteral("playTake1")), nullptr);
    EXPECT_FALSE(fs::exists(folder() / "Argentinian/Ana/Ana_01.flac"));
    EXPECT_EQ(keptTakes(), 1U);
}

TEST_F(Recording, KeepsTheTakeInHandWhenTheDiskIsFull)
{
    openAndListen();
    introduce("Ana");
    take(8);
    {
        const test::FileSizeLimit limit(20000);
        keepInVain();
    }
    EXPECT_TRUE(message().contains(QLatin1String("cannot be written")));
    keep(); // room again
    EXPECT_TRUE(fs::exists(folder() / "Argentinian/Ana/Ana_01.flac"));
}

TEST_F(Recording, KeepsTheTakeInHandWhenTheFolderGivesNoPermission)
{
    fs::create_directories(folder());
    fs::permissions(m_dir.path(), test::kSeenByAll);
    fs::permissions(folder(), test::kReadOnly);
    openAndListen();
    introduce("Ana");
    take(3);
    {
        const test::AnotherUser user;
        keepInVain();
    }
    EXPECT_TRUE(message().contains(QLatin1String("cannot be written")));
    fs::permissions(folder(), fs::perms::owner_all);
    keep();
    EXPECT_EQ(keptTakes(), 1U);
}

TEST_F(Recording, AsksBeforeATakeIsLost)
{
    openAndListen();
    introduce("Ana");
    take(3);
    QTimer::singleShot(0, &dialog(), [] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(question, nullptr);
        question->button(QMessageBox::No)->click();
    });
    dialog().reject();
    EXPECT_TRUE(dialog().isVisible());
    keep();
    dialog().reject();
    EXPECT_FALSE(m_controller.dialog() != nullptr && dialog().isVisible());
}

TEST_F(Recording, SaysThatThereIsNoMicrophoneAndBeginsWhenOneComes)
{
    m_backend->setDevices({});
    m_session.rescanDevices();
    open(folder());
    ASSERT_TRUE(waitForMessage(QStringLiteral("No microphone")));
    introduce("Ana");
    EXPECT_FALSE(child<QPushButton>("record").isEnabled());
    m_backend->setDevices({test::FakeAudioBackend::microphone()});
    m_session.rescanDevices();
    m_session.start({});
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_backend->inputOpen(); }, kLongMs));
    hear(0.2);
    EXPECT_TRUE(QTest::qWaitFor([this] { return child<QPushButton>("record").isEnabled(); }, kLongMs));
    EXPECT_EQ(test::shown(dialog(), "microphone"), QStringLiteral("Fake microphone"));
}

TEST_F(Recording, EndsTheTakeWhenTheMicrophoneGoes)
{
    openAndListen();
    introduce("Ana");
    ASSERT_TRUE(QTest::qWaitFor([this] { return child<QPushButton>("record").isEnabled(); }, kLongMs));
    press(Qt::Key_Space);
    hear(3);
    m_backend->unplug();
    ASSERT_TRUE(waitForStep(Step::Review));
    keep();
    EXPECT_EQ(keptTakes(), 1U);
}

TEST_F(Recording, BeginsInTheFolderOfTheLastTimeAndKnowsItsSpeakers)
{
    openAndListen();
    introduce("Ana");
    take(3);
    keep();
    dialog().reject();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_controller.dialog() == nullptr; }, kLongMs));
    open({});
    EXPECT_EQ(child<QLabel>("recordFolderName").toolTip().toStdString(), folder().string());
    const auto* names = child<QLineEdit>("speaker").completer();
    ASSERT_NE(names, nullptr);
    EXPECT_EQ(names->model()->index(0, 0).data().toString(), QStringLiteral("Ana"));
}

TEST_F(Recording, PassesOverAFolderThatIsNoPlaceForRecordings)
{
    fs::create_directories(folder());
    {
        std::ofstream(folder() / "manifest.csv") << "name,accent\na.wav,rioplatense\n";
    }
    open(folder());
    EXPECT_EQ(child<QLabel>("recordFolderName").toolTip().toStdString(),
              RecordController::fallbackFolder().string());
}

} // namespace
} // namespace tonada::ui
