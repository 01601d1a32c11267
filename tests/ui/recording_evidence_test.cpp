// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/recordings_page_fixture.h"

namespace tonada::ui {
namespace {

class RecordingEvidence : public RecordingsPageFixture
{
protected:
    RecordingEvidence()
    {
        ModelView view = viewOf(m_model->info());
        view.explainable = true;
        m_controller.setModel(m_model, view);
    }

    [[nodiscard]] QAbstractButton& button()
    {
        return *m_page.findChild<QAbstractButton*>(QStringLiteral("showWhatDecided"));
    }
    [[nodiscard]] bool explains(double begin)
    {
        return QTest::qWaitFor(
            [&] { return plots().scene().evidence && plots().scene().evidence->begin == begin; }, kLongMs);
    }
};

TEST_F(RecordingEvidence, ExplainsTheChosenWindow)
{
    openDemo();
    QTest::mouseClick(&button(), Qt::LeftButton);
    ASSERT_TRUE(plots().scene().window) << "one is chosen where none was";
    const auto& windows = plots().scene().tracks->verdict->windows;
    ASSERT_TRUE(explains(windows.at(*plots().scene().window).begin));
    EXPECT_FALSE(plots().scene().evidence->lines.empty());
    EXPECT_TRUE(plots().accessibleDescription().contains(QStringLiteral("Most evidence for")));

    const std::size_t other = *plots().scene().window + 3;
    ASSERT_TRUE(windows.at(other).probability);
    m_page.chooseWindowAt(windows.at(other).begin);
    EXPECT_TRUE(explains(windows.at(other).begin));
    press(Qt::Key_W);
    EXPECT_FALSE(button().isChecked());
    EXPECT_FALSE(plots().scene().evidence);
}

TEST_F(RecordingEvidence, IsNotOfferedForAModelWithoutAPicture)
{
    m_controller.setModel(m_model, viewOf(m_model->info()));
    EXPECT_FALSE(button().isEnabled());
    press(Qt::Key_W);
    EXPECT_FALSE(button().isChecked());
}

} // namespace
} // namespace tonada::ui
