// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/feature_columns.h"
#include "ui/live/live_plots.h"
#include "ui/plots/live_layout.h"
#include "ui/support/colour_map.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace tonada::ui {
namespace {

constexpr QSize kDrawn(1014, 642);

class LivePlotsTest : public testing::Test
{
protected:
    LivePlotsTest()
    {
        plots.setTheme(light);
        plots.resize(kDrawn);
        plots.setRunning(true);
        plots.show();
    }

    QImage picture() { return plots.grab().toImage(); }

    /** The colour at a place in device-independent pixels. */
    QColor colourAt(double x, double y)
    {
        const QImage image = picture();
        const double ratio = image.devicePixelRatio();
        return image.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
    }

    [[nodiscard]] LiveLayout layout() const { return LiveLayout::of(kDrawn, 1, plots.frozen()); }

    const Theme& light = theme(ThemeKind::Light);
    LivePlots plots{nullptr};
};

TEST_F(LivePlotsTest, AxesAreDrawnBeforeAnythingWasHeard)
{
    const QImage empty = picture();
    std::set<QRgb> colours;
    for (int y = 0; y < empty.height(); ++y)
        for (int x = 0; x < empty.width(); ++x)
            colours.insert(empty.pixel(x, y));
    EXPECT_TRUE(colours.contains(light.control.rgb()));
    EXPECT_TRUE(colours.contains(light.grid.rgb()));
    EXPECT_TRUE(colours.contains(light.surface.rgb()));
    EXPECT_FALSE(plots.summary().isEmpty());
}

TEST_F(LivePlotsTest, EveryPlotBeginsAndEndsAtTheSameDevicePixel)
{
    plots.append(wanderingColumns(400));
    const QImage image = picture();
    const double ratio = image.devicePixelRatio();
    for (const LivePlot p : {LivePlot::Mel, LivePlot::Mfcc, LivePlot::History}) {
        const QRect r = layout().plotOf(p);
        const int y = static_cast<int>((r.center().y() + 20) * ratio);
        const int left = static_cast<int>(r.left() * ratio);
        const int right = static_cast<int>((r.right() + 1) * ratio) - 1;
        EXPECT_EQ(image.pixelColor(left, y), light.control);
        EXPECT_EQ(image.pixelColor(left - 1, y), light.window);
        EXPECT_EQ(image.pixelColor(right, y),
                  p == LivePlot::History ? light.control : light.text); // model window
        EXPECT_EQ(image.pixelColor(right + 1, y), light.window);
    }
}

TEST_F(LivePlotsTest, ShowsTheNewestColumnAtTheRight)
{
    plots.setRunning(false);
    std::vector<FeatureColumn> columns;
    for (int i = 0; i < 400; ++i)
        columns.push_back(flatColumn(i, i == 399 ? 0.0F : -80.0F, 0.5F));
    plots.append(columns);
    const QRect mel = layout().plotOf(LivePlot::Mel);
    const ColourMap& paper = ColourMap::named(ColourMapName::Paper);
    EXPECT_EQ(colourAt(mel.right() - 0.5, mel.center().y()).rgb(), paper.entry(255));
    EXPECT_EQ(colourAt(mel.right() - 4, mel.center().y()).rgb(), paper.entry(0));
}

TEST_F(LivePlotsTest, HatchesWhereThereIsNoProbability)
{
    std::vector<FeatureColumn> columns;
    for (int i = 0; i < 400; ++i) {
        columns.push_back(flatColumn(i, 0, 0.9F));
        columns.back().state = WindowState::NoSpeech;
    }
    plots.append(columns);
    const QRect history = layout().plotOf(LivePlot::History);
    const QImage image = picture();
    const double ratio = image.devicePixelRatio();
    int hatched = 0;
    int blue = 0;
    const int y = static_cast<int>((history.bottom() - 10) * ratio);
    for (int x = history.left() + 5; x < history.right() - 5; ++x) {
        const QColor colour = image.pixelColor(static_cast<int>(x * ratio), y);
        hatched += colour != light.surface && colour != light.grid ? 1 : 0;
        blue += colour == light.argentinian ? 1 : 0;
    }
    EXPECT_GT(hatched, history.width() / 8);
    EXPECT_LT(hatched, history.width() * 2 / 3);
    EXPECT_EQ(blue, 0);
}

TEST_F(LivePlotsTest, MarksLostSamplesInEveryPlot)
{
    std::vector<FeatureColumn> columns;
    for (int i = 0; i < 400; ++i)
        columns.push_back(flatColumn(i, 0, 0.9F));
    columns[200].lostBefore = 4210;
    plots.append(columns);
    const double x = std::round(layout().plots().right() + 1 - 200 * 902 * 0.0032);
    for (const LivePlot p : kLivePlots)
        EXPECT_EQ(colourAt(x, layout().plotOf(p).bottom() - 5), light.danger);
}

TEST_F(LivePlotsTest, FrozenPicturesStandStillAndScrollOverWhatWasHeard)
{
    plots.append(wanderingColumns(1500));
    QSignalSpy frozen(&plots, &LivePlots::frozenChanged);
    QSignalSpy moved(&plots, &LivePlots::viewMoved);
    plots.setFrozen(true);
    EXPECT_EQ(frozen.size(), 1);
    const QImage before = picture();
    plots.append(wanderingColumns(2000, 7)); // capture goes on
    EXPECT_EQ(picture(), before);

    plots.scrollBySeconds(-10);
    EXPECT_NEAR(plots.secondsScrolledBack(), 10, 0.02);
    EXPECT_NE(picture(), before);
    plots.scrollBySeconds(-1000);
    EXPECT_NEAR(plots.secondsScrolledBack(), 1500 * 0.032 - 10, 0.02);
    plots.scrollBySeconds(1000);
    EXPECT_EQ(plots.secondsScrolledBack(), 0);
    EXPECT_EQ(picture(), before);
    EXPECT_EQ(moved.size(), 3);

    plots.setFrozen(false);
    EXPECT_NE(picture(), before);
    plots.scrollBySeconds(-5);
    EXPECT_EQ(plots.secondsScrolledBack(), 0);
}

TEST_F(LivePlotsTest, KeysScrollBySecondsAndColumnsWhileFrozen)
{
    plots.append(wanderingColumns(1500));
    EXPECT_FALSE(plots.useKey(Qt::Key_Left, Qt::NoModifier));
    plots.setFrozen(true);
    QTest::keyClick(&plots, Qt::Key_Left);
    EXPECT_NEAR(plots.secondsScrolledBack(), 1, 0.02);
    QTest::keyClick(&plots, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(plots.secondsScrolledBack(), 1 - 0.04, 0.02);
}

TEST_F(LivePlotsTest, DraggingTheStripShowsWhatIsUnderThePointer)
{
    plots.append(wanderingColumns(1875));
    plots.setFrozen(true);
    const QRect strip = layout().strip;
    QTest::mouseClick(&plots, Qt::LeftButton, Qt::NoModifier, strip.center());
    EXPECT_NEAR(plots.secondsScrolledBack(), 25, 0.2); // the middle of 10 s is 30 s back
    QTest::mouseClick(&plots, Qt::LeftButton, Qt::NoModifier, QPoint(strip.left() + 1, strip.center().y()));
    EXPECT_NEAR(plots.secondsScrolledBack(), 50, 0.1);
}

TEST_F(LivePlotsTest, TheCrossHairRunsThroughAllPlotsAndLeavesWithThePointer)
{
    plots.append(std::vector<FeatureColumn>(1, flatColumn(0, 0, 0.5F)));
    QSignalSpy shown(&plots, &LivePlots::crossHairShownChanged);
    const QPoint point(300, layout().plotOf(LivePlot::Mel).center().y());
    QTest::mouseMove(&plots, point);
    ASSERT_TRUE(plots.crossHairShown());
    for (const LivePlot p : kLivePlots)
        EXPECT_EQ(colourAt(300.25, layout().plotOf(p).bottom() - 7), light.text);
    QTest::mouseMove(&plots, QPoint(300, 5)); // a title line
    EXPECT_FALSE(plots.crossHairShown());
    EXPECT_EQ(shown.size(), 2);
}

TEST_F(LivePlotsTest, ByKeyboardTheCrossHairWalksThroughThePlots)
{
    plots.append(wanderingColumns(400));
    QTest::keyClick(&plots, Qt::Key_X);
    ASSERT_TRUE(plots.crossHairShown());
    const QImage before = picture();
    QTest::keyClick(&plots, Qt::Key_Left);
    EXPECT_NE(picture(), before);
    QTest::keyClick(&plots, Qt::Key_Right);
    EXPECT_EQ(picture(), before);
    for (int i = 0; i < 128 + 40; ++i)
        plots.moveCrossHair(0, -1); // from the middle of mel down into the history
    EXPECT_NE(picture(), before);
    EXPECT_TRUE(plots.crossHairShown());
    QTest::keyClick(&plots, Qt::Key_X);
    EXPECT_FALSE(plots.crossHairShown());
}

TEST_F(LivePlotsTest, ClearReturnsToTheEmptyStateAlsoFromFrozen)
{
    const QImage empty = picture();
    plots.append(wanderingColumns(400));
    plots.setFrozen(true);
    QSignalSpy frozen(&plots, &LivePlots::frozenChanged);
    plots.clear();
    EXPECT_FALSE(plots.frozen());
    EXPECT_EQ(frozen.size(), 1);
    EXPECT_EQ(picture(), empty);
}

TEST_F(LivePlotsTest, WhatArrivesWhileHiddenIsThereWhenShown)
{
    const std::vector<FeatureColumn> columns = wanderingColumns(800);
    const std::span<const FeatureColumn> all(columns);
    plots.append(all.first(300));
    picture();
    plots.hide();
    plots.append(all.subspan(300));
    plots.show();
    const QImage late = picture();
    plots.clear();
    plots.append(columns);
    EXPECT_EQ(late, picture());
}

TEST_F(LivePlotsTest, TheSummarySaysWhatIsShown)
{
    plots.append(std::vector<FeatureColumn>(1, flatColumn(0, 0, 0.9F)));
    EXPECT_TRUE(plots.summary().contains(QStringLiteral("0.90"))) << plots.summary().toStdString();
    FeatureColumn quiet = flatColumn(1, 0, 0.9F);
    quiet.state = WindowState::TooQuiet;
    plots.append(std::vector<FeatureColumn>(1, quiet));
    EXPECT_TRUE(plots.summary().contains(QStringLiteral("Too quiet"))) << plots.summary().toStdString();
}

TEST_F(LivePlotsTest, EveryThemeAndFontSizePaints)
{
    plots.append(wanderingColumns(400));
    for (const ThemeKind kind :
         {ThemeKind::Light, ThemeKind::Dark, ThemeKind::PresentationDark, ThemeKind::PresentationLight})
        for (const double factor : {0.9, 1.6}) {
            Theme other = theme(kind);
            other.fontFactor = factor;
            plots.setTheme(other);
            EXPECT_EQ(colourAt(1, 1), other.window);
        }
}

} // namespace
} // namespace tonada::ui
