// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/feature_columns.h"
#include "ui/plots/feature_pictures.h"
#include "ui/plots/live_curves.h"
#include "ui/support/colour_map.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace tonada::ui {
namespace {

constexpr TimeScale kAt1x{902 * 0.0032, 902};
constexpr TimeScale kAt2x{1804 * 0.0032, 1804};

QImage shown(const PixelRing& ring, std::int64_t end)
{
    QImage image(ring.image().size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    ring.paint(painter, {0, 0}, end);
    return image;
}

constexpr int kSmoothEdge = 16; // of 255: the strokes of a whole line and of its end are rounded differently

int largestDifference(const QImage& a, const QImage& b)
{
    int largest = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            largest = std::max(largest, std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))));
    return largest;
}

ColumnHistory historyOf(const std::vector<FeatureColumn>& columns)
{
    ColumnHistory history;
    for (const FeatureColumn& column : columns)
        history.append(column);
    return history;
}

TEST(FeaturePictures, CellsHaveTheColoursOfTheMap)
{
    const ColourMap& night = ColourMap::named(ColourMapName::Night);
    const ColourMap& mfccDark = ColourMap::named(ColourMapName::MfccDark);
    FeaturePictures pictures;
    pictures.setGeometry(kAt2x, 436, 260);
    pictures.setColours(night, mfccDark, Qt::black);
    std::vector<FeatureColumn> columns(400, flatColumn(0, -50, 0.5F));
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].centre = static_cast<SampleIndex>(i) * kTestHop;
    columns[399].logMel[127] = 10; // the loudest: the reference
    columns[398].mfcc[39] = 1000;
    columns[398].mfcc[0] = -30;
    pictures.follow(historyOf(columns), 400);

    EXPECT_EQ(pictures.referenceDb(), 10);
    const QImage mel = shown(pictures.mel(), 400);
    EXPECT_EQ(mel.pixel(1803, 0), night.entry(255));
    EXPECT_EQ(mel.pixel(1803, 435), night.colour(-60, -80, 0));
    EXPECT_EQ(mel.pixel(0, 100), night.colour(-60, -80, 0));
    const QImage mfcc = shown(pictures.mfcc(), 400);
    EXPECT_EQ(mfcc.pixel(1803 - 6, 0), mfccDark.entry(255));
    EXPECT_EQ(mfcc.pixel(1803 - 6, 259), mfccDark.colour(-30, -60, 60));
    EXPECT_EQ(mfcc.pixel(900, 130), mfccDark.entry(128));
}

TEST(FeaturePictures, SilenceIsNotMadeLoud)
{
    FeaturePictures pictures;
    pictures.setGeometry(kAt1x, 218, 130);
    pictures.follow(historyOf({flatColumn(0, -100, 0.5F)}), 1);
    EXPECT_EQ(pictures.referenceDb(), FeaturePictures::kQuietestReferenceDb);
    EXPECT_EQ(shown(pictures.mel(), 1).pixel(901, 100), ColourMap::named(ColourMapName::Paper).entry(0));
}

TEST(FeaturePictures, TheReferenceFollowsTheLoudestInViewFourTimesASecond)
{
    FeaturePictures pictures;
    pictures.setGeometry(kAt1x, 218, 130);
    ColumnHistory history;
    std::int64_t changes = 0;
    float reference = 0;
    for (int i = 0; i < 800; ++i) {
        history.append(flatColumn(i, i < 312 ? static_cast<float>(i) / 10 : -10, 0.5F));
        pictures.follow(history, history.end());
        changes += pictures.referenceDb() != reference ? 1 : 0;
        reference = pictures.referenceDb();
    }
    EXPECT_LE(changes, 800 / FeaturePictures::kReferenceInterval + 1);
    EXPECT_EQ(reference, -10); // the loud part is out of view
}

/** Drawn column by column, over several rounds of the ring, is the same as drawn at once. */
TEST(FeaturePictures, DrawnAsColumnsArriveEqualsDrawnAtOnce)
{
    const std::vector<FeatureColumn> columns = wanderingColumns(1000);
    for (const TimeScale& scale : {kAt1x, kAt2x}) {
        FeaturePictures growing;
        FeaturePictures atOnce;
        growing.setGeometry(scale, 218, 130);
        ColumnHistory history;
        for (const FeatureColumn& column : columns) {
            history.append(column);
            growing.follow(history, history.end());
            if (history.end() % 97 != 0)
                continue;
            atOnce.setGeometry(scale, 218, 130);
            atOnce.follow(history, history.end());
            ASSERT_EQ(shown(growing.mel(), history.end()), shown(atOnce.mel(), history.end()))
                << history.end();
            ASSERT_EQ(shown(growing.mfcc(), history.end()), shown(atOnce.mfcc(), history.end()));
        }
    }
}

TEST(FeaturePictures, EveryColumnIsWholeDevicePixels)
{
    const std::vector<FeatureColumn> columns = wanderingColumns(700);
    const ColumnHistory history = historyOf(columns);
    for (const TimeScale& scale : {kAt1x, kAt2x}) {
        FeaturePictures pictures;
        pictures.setGeometry(scale, 218, 130);
        pictures.follow(history, history.end());
        const QImage mel = shown(pictures.mel(), history.end());
        const float reference = pictures.referenceDb();
        for (int x = 0; x < scale.width; ++x) {
            const std::int64_t slot = scale.slotAt(scale.edge(history.end()) - scale.width + x);
            const float lowest = history.at(slot)->logMel[0];
            ASSERT_EQ(mel.pixel(x, 217),
                      ColourMap::named(ColourMapName::Paper).colour(lowest, reference - 80, reference))
                << x;
        }
    }
}

TEST(LiveCurves, DrawnAsColumnsArriveEqualsDrawnAtOnce)
{
    const std::vector<FeatureColumn> columns = wanderingColumns(700);
    const LiveLayout layout = LiveLayout::of(QSize(1014, 642), 1, false);
    for (const double ratio : {1.0, 2.0}) {
        const TimeScale scale = ratio > 1 ? kAt2x : kAt1x;
        LiveCurves growing;
        growing.setup(layout, scale, ratio, theme(ThemeKind::Light), 0.5);
        ColumnHistory history;
        for (FeatureColumn column : columns) {
            if (history.end() % 50 > 40)
                column.state = WindowState::NoSpeech;
            history.append(column);
            growing.follow(history, history.end());
            if (history.end() % 233 != 0)
                continue;
            LiveCurves atOnce;
            atOnce.setup(layout, scale, ratio, theme(ThemeKind::Light), 0.5);
            atOnce.follow(history, history.end());
            ASSERT_EQ(shown(growing.waveform(), history.end()), shown(atOnce.waveform(), history.end()));
            EXPECT_LE(largestDifference(shown(growing.probability(), history.end()),
                                        shown(atOnce.probability(), history.end())),
                      kSmoothEdge);
        }
    }
}

TEST(LiveCurves, TheHistoryIsBlueAboveOneHalfAndOrangeBelow)
{
    const Theme& light = theme(ThemeKind::Light);
    const LiveLayout layout = LiveLayout::of(QSize(1014, 642), 1, false);
    for (const float probability : {0.9F, 0.1F}) {
        ColumnHistory history;
        for (int i = 0; i < 400; ++i)
            history.append(flatColumn(i, 0, probability));
        LiveCurves curves;
        curves.setup(layout, kAt1x, 1, light, 0.5);
        curves.follow(history, 400);
        const QImage image = shown(curves.probability(), 400);
        const int y = static_cast<int>(layout.historyY(static_cast<double>(probability)))
            - layout.plotOf(LivePlot::History).top();
        const QColor expected = probability > 0.5F ? light.argentinian : light.other;
        EXPECT_EQ(image.pixelColor(450, y).name(), expected.name());
        EXPECT_EQ(image.pixelColor(450, probability > 0.5F ? 70 : 30).alpha(), 0);
        EXPECT_GT(image.pixelColor(450, probability > 0.5F ? 40 : 60).alpha(), 0);
    }
}

TEST(LiveCurves, WhereThereIsNoProbabilityThereIsNoCurve)
{
    ColumnHistory history;
    for (int i = 0; i < 400; ++i) {
        FeatureColumn column = flatColumn(i, 0, 0.9F);
        column.state = WindowState::TooQuiet;
        history.append(column);
    }
    LiveCurves curves;
    curves.setup(LiveLayout::of(QSize(1014, 642), 1, false), kAt1x, 1, theme(ThemeKind::Light), 0.5);
    curves.follow(history, 400);
    QImage nothing = shown(curves.probability(), 400);
    nothing.fill(Qt::transparent);
    EXPECT_EQ(shown(curves.probability(), 400), nothing);
}

TEST(LiveCurves, TheWaveformReachesItsPeaks)
{
    ColumnHistory history;
    for (int i = 0; i < 400; ++i)
        history.append(flatColumn(i, 0, 0.5F)); // peaks ±0.25
    const LiveLayout layout = LiveLayout::of(QSize(1014, 642), 1, false);
    LiveCurves curves;
    curves.setup(layout, kAt1x, 1, theme(ThemeKind::Light), 0.5);
    curves.follow(history, 400);
    const QImage image = shown(curves.waveform(), 400);
    const double half = 33 * 0.25 / (0.5 * LiveLayout::kWaveformHeadroom); // 14.2 pixels of 66
    for (const int y : {33 - static_cast<int>(half), 33, 32 + static_cast<int>(half)})
        EXPECT_EQ(image.pixelColor(450, y), theme(ThemeKind::Light).mutedText) << y;
    for (const int y : {33 - static_cast<int>(half) - 3, 33 + static_cast<int>(half) + 3})
        EXPECT_EQ(image.pixelColor(450, y).alpha(), 0) << y;
}

} // namespace
} // namespace tonada::ui
