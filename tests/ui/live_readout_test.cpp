// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/feature_columns.h"
#include "ui/live/live_readout.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

/** 400 columns in view of 10 s, at 1x; the column 100 slots before the end is the one that is read. */
class LiveReadoutTest : public testing::Test
{
protected:
    LiveReadoutTest()
    {
        QLocale::setDefault(QLocale::c());
        scene.layout = LiveLayout::of(QSize(1014, 642), 1, false);
        scene.scale = {902 * 0.0032, 902};
        scene.referenceDb = 4;
    }

    FeatureColumn& read() { return columns[300]; }

    LiveReadout at(LivePlot plot, int row)
    {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i].centre = static_cast<SampleIndex>(i) * kTestHop;
            history.append(columns[i]);
        }
        scene.history = &history;
        scene.end = history.end();
        scene.crossHair = QPointF(scene.xOf(300.4), scene.yOfRow(plot, row));
        return LiveReadout::of(scene);
    }

    static QString value(const LiveReadout& readout, LivePlot p)
    {
        return readout.value[static_cast<std::size_t>(p)];
    }

    std::vector<FeatureColumn> columns = std::vector<FeatureColumn>(400, flatColumn(0, -20, 0.25F));
    ColumnHistory history;
    LiveScene scene;
};

TEST_F(LiveReadoutTest, ReadsTimeAmplitudeAndProbability)
{
    read().peakLow = {-0.1F, -0.5F, -0.1F, -0.1F}; // 0.4 of a slot is in its second quarter
    read().probability = 0.804F;
    const LiveReadout readout = at(LivePlot::Waveform, 10);
    EXPECT_EQ(readout.time, QStringLiteral("−3.19 s")); // 99.6 slots of 32 ms
    EXPECT_EQ(value(readout, LivePlot::Waveform), QStringLiteral("−0.500"));
    EXPECT_EQ(value(readout, LivePlot::History), QStringLiteral("0.80"));
    EXPECT_EQ(value(readout, LivePlot::Mel), QString());
    EXPECT_EQ(value(readout, LivePlot::Mfcc), QString());
}

TEST_F(LiveReadoutTest, ReadsTheCentreOfTheMelBandAndDecibelsBelowTheLoudest)
{
    read().logMel[77] = -37.6F;
    EXPECT_EQ(value(at(LivePlot::Mel, 77), LivePlot::Mel), QStringLiteral("2\u202F339 Hz · −42 dB"));
}

TEST_F(LiveReadoutTest, ReadsCoefficientAndValue)
{
    read().mfcc[7] = -12.34F;
    const LiveReadout readout = at(LivePlot::Mfcc, 7);
    EXPECT_EQ(value(readout, LivePlot::Mfcc), QStringLiteral("c 7 · −12.3"));
    EXPECT_EQ(value(readout, LivePlot::Mel), QString());
}

TEST_F(LiveReadoutTest, NamesTheStateWhereThereIsNoProbability)
{
    read().state = WindowState::NoSpeech;
    EXPECT_EQ(value(at(LivePlot::History, 0), LivePlot::History), QStringLiteral("No speech"));
}

TEST_F(LiveReadoutTest, WritesTheDecimalCommaOfTheLanguage)
{
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Argentina));
    EXPECT_EQ(at(LivePlot::History, 0).time, QStringLiteral("−3,19 s"));
    QLocale::setDefault(QLocale::c());
}

TEST_F(LiveReadoutTest, HasNothingToReadInLostAudioOrWithoutACrossHair)
{
    at(LivePlot::Mel, 0);
    FeatureColumn late = flatColumn(500, 0, 0.5F);
    history.append(late);
    scene.end = history.end();
    scene.crossHair = QPointF(scene.xOf(450.5), scene.yOfRow(LivePlot::Mel, 3));
    EXPECT_EQ(value(LiveReadout::of(scene), LivePlot::Mel), QString());
    scene.crossHair.reset();
    EXPECT_EQ(LiveReadout::of(scene).time, QString());
}

} // namespace
} // namespace tonada::ui
