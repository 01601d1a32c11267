// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"
#include "core/learn/data_listing.h"
#include "tests/ui/recordings_page_fixture.h"
#include "ui/notice_bar.h"
#include "ui/recordings/correction_dialog.h"
#include "ui/train/record_form.h"

#include <QCheckBox>
#include <QLineEdit>

#include <fstream>

namespace tonada::ui {
namespace {

class RecordingCorrection : public RecordingsPageFixture
{
protected:
    void SetUp() override
    {
        openDemo();
        m_controller.corrections().setFolder(m_clips);
    }
    [[nodiscard]] QAbstractButton* button()
    {
        return m_page.findChild<QAbstractButton*>(QStringLiteral("thisIsWrong"));
    }
    [[nodiscard]] CorrectionDialog* dialog() { return m_controller.corrections().dialog(); }
    [[nodiscard]] QAbstractButton* keep()
    {
        return dialog()->findChild<QAbstractButton*>(QStringLiteral("keepCorrection"));
    }
    void fillIn()
    {
        QTest::keyClicks(dialog()->findChild<QLineEdit*>(QStringLiteral("speaker")), QStringLiteral("Ana"));
        dialog()->findChild<QCheckBox*>(QStringLiteral("consent"))->click();
    }
    bool tells(const QString& text)
    {
        return QTest::qWaitFor([&] { return m_page.notices().text().contains(text); }, kLongMs);
    }

    std::filesystem::path m_clips = m_folder / "clips";
};

} // namespace

TEST_F(RecordingCorrection, NeedsASelectionOrAWindow)
{
    EXPECT_FALSE(button()->isEnabled());
    press(Qt::Key_N);
    EXPECT_EQ(dialog(), nullptr);
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_TRUE(button()->isEnabled());
    press(Qt::Key_N);
    ASSERT_NE(dialog(), nullptr);
    dialog()->reject();
}

TEST_F(RecordingCorrection, KeepsExactlyTheSelectionWithItsClassAndSpeakerAndTakesItBack)
{
    plots().setSelection(Selection{1.5, 4});
    QTest::mouseClick(button(), Qt::LeftButton);
    ASSERT_NE(dialog(), nullptr);
    EXPECT_FALSE(keep()->isEnabled());
    QTest::mouseClick(dialog()->findChild<QAbstractButton*>(QStringLiteral("classOther")), Qt::LeftButton);
    fillIn();
    ASSERT_TRUE(keep()->isEnabled());
    QTest::mouseClick(keep(), Qt::LeftButton);
    ASSERT_TRUE(tells(QStringLiteral("Kept as Other: ")));

    const auto kept = m_clips / "Other/Ana/Ana_01.flac";
    const auto whole = readAudioFile(plots().scene().tracks->path);
    const auto audio = readAudioFile(kept);
    EXPECT_EQ(audio.sampleRate, whole.sampleRate);
    ASSERT_EQ(static_cast<double>(audio.frames()), 2.5 * whole.sampleRate);
    const auto first = static_cast<std::size_t>(1.5 * whole.sampleRate);
    for (std::size_t i = 0; i < audio.samples.size(); i += 97)
        ASSERT_NEAR(audio.samples[i], whole.samples[first + i], 1.0 / 32768) << i;
    const auto listed = labelledRecordings(m_clips);
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0].label, "Other");
    EXPECT_EQ(listed[0].speaker, "Ana");

    QTest::mouseClick(m_page.notices().findChild<QAbstractButton*>(QStringLiteral("noticeAction")),
                      Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !std::filesystem::exists(kept); }, kLongMs));
}

TEST_F(RecordingCorrection, ProposesTheOtherClassThanTheModelSays)
{
    const auto& windows = plots().scene().tracks->verdict->windows;
    const auto at = std::find_if(windows.begin(), windows.end(), [](const WindowVerdict& window) {
        return window.state == Judgement::Argentinian;
    });
    ASSERT_NE(at, windows.end());
    plots().setSelection(Selection{at->begin, at->end});
    press(Qt::Key_N);
    EXPECT_EQ(dialog()->form().label(), 0);
}

TEST_F(RecordingCorrection, SaysWhyItCannotBeKept)
{
    std::ofstream(m_clips) << "a file";
    plots().setSelection(Selection{1, 2});
    press(Qt::Key_N);
    fillIn();
    QTest::mouseClick(keep(), Qt::LeftButton);
    EXPECT_TRUE(tells(QStringLiteral("clips cannot be written")));
}

} // namespace tonada::ui
