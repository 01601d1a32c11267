// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/feature_columns.h"
#include "ui/live/live_plots.h"
#include "ui/plots/live_layout.h"

#include <QImage>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

class LiveEvidenceTest : public testing::Test
{
protected:
    LiveEvidenceTest()
    {
        m_plots.resize(1014, 642);
        m_plots.setTheme(theme(ThemeKind::Light));
        m_plots.show();
        hear(400);
    }

    /** Judged windows end with the column they belong to. */
    void hear(int columns, WindowState state = WindowState::Judged)
    {
        for (int i = 0; i < columns; ++i) {
            FeatureColumn column = flatColumn(m_heard++, -80, 0.9F);
            column.state = state;
            column.windowEnd = m_heard * kTestHop;
            m_plots.append({&column, 1});
        }
    }

    /** Of the newest window: evidence in the middle of it, for Argentinian. */
    void explain()
    {
        LiveExplanation explained;
        explained.explanation.relevance = Eigen::MatrixXf::Zero(128, 63);
        explained.explanation.relevance.block(54, 26, 20, 10).setConstant(1);
        explained.explanation.relevance(63, 31) = 2;
        explained.explanation.logOdds = 2;
        explained.windowEnd = m_heard * kTestHop;
        m_plots.showExplanation(explained);
    }

    /** Middle of what is drawn in the evidence's colour, x; nothing where there is none. */
    std::optional<double> middleOfInk()
    {
        const QImage image = m_plots.grab().toImage();
        const double ratio = image.devicePixelRatio();
        const QRect mel = m_plots.melArea();
        double sum = 0;
        int count = 0;
        for (int y = static_cast<int>(mel.top() * ratio); y < mel.bottom() * ratio; ++y)
            for (int x = static_cast<int>(mel.left() * ratio); x < mel.right() * ratio; ++x)
                if (image.pixelColor(x, y) == theme(ThemeKind::Light).series1) {
                    sum += x / ratio;
                    ++count;
                }
        return count > 0 ? std::optional(sum / count) : std::nullopt;
    }

    double xOfSecondsAgo(double seconds)
    {
        const QRect mel = m_plots.melArea();
        return mel.right() + 1 - seconds / m_plots.visibleSeconds() * mel.width();
    }

    LivePlots m_plots;
    SampleIndex m_heard = 0;
};

TEST_F(LiveEvidenceTest, LiesInItsWindowAndMovesWithIt)
{
    explain();
    EXPECT_FALSE(middleOfInk()) << "switched off";
    m_plots.setExplaining(true);
    explain();
    const auto middle = middleOfInk();
    ASSERT_TRUE(middle);
    EXPECT_NEAR(*middle, xOfSecondsAgo(1.0), 4);
    hear(10);
    EXPECT_NEAR(*middleOfInk(), *middle - 0.32 / m_plots.visibleSeconds() * m_plots.melArea().width(), 2);
}

TEST_F(LiveEvidenceTest, GoesWithTheSpeechAndWithTheSwitch)
{
    m_plots.setExplaining(true);
    explain();
    hear(10, WindowState::NoSpeech);
    EXPECT_TRUE(middleOfInk());
    hear(10, WindowState::NoSpeech);
    EXPECT_FALSE(middleOfInk());
    explain();
    EXPECT_TRUE(middleOfInk());
    m_plots.setExplaining(false);
    EXPECT_FALSE(middleOfInk());
}

TEST_F(LiveEvidenceTest, StaysWhileFrozen)
{
    m_plots.setExplaining(true);
    explain();
    const auto before = middleOfInk();
    m_plots.setFrozen(true);
    hear(40);
    explain();
    EXPECT_NEAR(*middleOfInk(), *before, 1);
    m_plots.scrollByColumns(-15);
    EXPECT_NEAR(*middleOfInk(), *before + 0.48 / m_plots.visibleSeconds() * m_plots.melArea().width(), 2);
}

TEST_F(LiveEvidenceTest, IsSaidInTheDescription)
{
    m_plots.setExplaining(true);
    explain();
    EXPECT_TRUE(
        m_plots.summary().endsWith(QStringLiteral("Most evidence for Argentinian at 1.7 kHz, −1.0 s.")))
        << qPrintable(m_plots.summary());
}

} // namespace
} // namespace tonada::ui
