// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/live_layout.h"
#include "ui/plots/mel_axis.h"
#include "ui/plots/time_scale.h"

#include <gtest/gtest.h>

namespace tonada::ui {
namespace {

constexpr QSize kDrawn(1014, 642); // beside the verdict on a page of 1366×768, from x 16 and y 98

TEST(LiveLayout, HasTheDrawnRowsOnAPageOf1366By768)
{
    const LiveLayout layout = LiveLayout::of(kDrawn, 1, false);
    const QPoint page(16, 98);
    EXPECT_EQ(layout.plotOf(LivePlot::Waveform).translated(page), QRect(72, 118, 902, 66));
    EXPECT_EQ(layout.plotOf(LivePlot::Mel).translated(page), QRect(72, 212, 902, 218));
    EXPECT_EQ(layout.plotOf(LivePlot::Mfcc).translated(page), QRect(72, 458, 902, 130));
    EXPECT_EQ(layout.plotOf(LivePlot::History).translated(page), QRect(72, 616, 902, 100));
    EXPECT_EQ(layout.timeAxis.translated(page), QRect(72, 716, 902, 24));
    EXPECT_EQ(layout.colourBarOf(LivePlot::Mel).translated(page), QRect(984, 212, 10, 218));
    EXPECT_DOUBLE_EQ(layout.visibleSeconds, 10);
}

TEST(LiveLayout, HasTheDrawnRowsOnAPageOf1024By600)
{
    const LiveLayout layout = LiveLayout::of(QSize(720, LiveLayout::kCompactHeight), 1, false);
    EXPECT_EQ(layout.plotOf(LivePlot::Waveform).height(), 40);
    EXPECT_EQ(layout.plotOf(LivePlot::Mel).height(), 160);
    EXPECT_EQ(layout.plotOf(LivePlot::Mfcc).height(), 84);
    EXPECT_EQ(layout.plotOf(LivePlot::History).height(), 72);
    EXPECT_EQ(layout.titleOf(LivePlot::Mfcc).height(), 18);
}

TEST(LiveLayout, PlotsShareTheirEdgesAndFillTheHeightAtAnySize)
{
    for (const int width : {500, 777, 1014, 1920, 3000})
        for (const int height : {400, 470, 555, 642, 643, 900, 1300})
            for (const bool strip : {false, true})
                for (const double factor : {0.9, 1.0, 1.6}) {
                    const LiveLayout layout = LiveLayout::of(QSize(width, height), factor, strip);
                    for (const QRect& plot : layout.plot) {
                        EXPECT_EQ(plot.left(), layout.plot[0].left());
                        EXPECT_EQ(plot.right(), layout.plot[0].right());
                        EXPECT_GT(plot.height(), 0);
                    }
                    const QRect& lowest = strip ? layout.strip : layout.timeAxis;
                    EXPECT_EQ(lowest.bottom() + 1, height);
                }
}

TEST(LiveLayout, MoreHeightGoesToMelMfccAndHistory)
{
    const LiveLayout drawn = LiveLayout::of(kDrawn, 1, false);
    const LiveLayout taller = LiveLayout::of(kDrawn + QSize(0, 400), 1, false);
    const auto more = [&](LivePlot p) {
        return taller.plotOf(p).height() - drawn.plotOf(p).height();
    };
    EXPECT_EQ(more(LivePlot::Waveform), 0);
    EXPECT_EQ(more(LivePlot::Mel), 200);
    EXPECT_EQ(more(LivePlot::Mfcc), 100);
    EXPECT_EQ(more(LivePlot::History), 100);
}

TEST(LiveLayout, ShowsFifteenSecondsWhereAColumnWouldExceedFourPixels)
{
    EXPECT_DOUBLE_EQ(LiveLayout::of(QSize(1362, 642), 1, false).visibleSeconds, 10); // 1250 / 312.5
    EXPECT_DOUBLE_EQ(LiveLayout::of(QSize(1363, 642), 1, false).visibleSeconds, 15);
}

TEST(TimeScale, FindsTheSlotOfEveryPixelAndEverySlotIsWholePixels)
{
    for (const double pixelsPerSlot : {1.0, 2.8864, 3.0, 5.7728, 0.7}) {
        const TimeScale scale{pixelsPerSlot, 902};
        for (std::int64_t pixel = -2000; pixel < 100'000; pixel += 7) {
            const std::int64_t slot = scale.slotAt(pixel);
            ASSERT_LE(scale.edge(slot), pixel);
            ASSERT_GT(scale.edge(slot + 1), pixel);
        }
    }
}

TEST(MelAxis, AgreesWithSlaneysScale)
{
    // librosa.mel_frequencies(n_mels=130, fmax=8000)[1, 64, 128]
    EXPECT_NEAR(mel_axis::bandCentreHz(0), 23.3828, 1e-3);
    EXPECT_NEAR(mel_axis::bandCentreHz(63), 1668.6675, 1e-3);
    EXPECT_NEAR(mel_axis::bandCentreHz(127), 7809.3946, 1e-3);
    for (int band = 0; band < 128; ++band)
        EXPECT_NEAR(mel_axis::positionOf(mel_axis::bandCentreHz(band)), (band + 0.5) / 128, 1e-9);
    EXPECT_DOUBLE_EQ(mel_axis::positionOf(8000), 1);
    EXPECT_DOUBLE_EQ(mel_axis::positionOf(0), 0);
}

} // namespace
} // namespace tonada::ui
