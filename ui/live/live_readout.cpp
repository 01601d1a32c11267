// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_readout.h"

#include "core/learn/verdict_math.h"
#include "ui/live/window_state_text.h"
#include "ui/plots/mel_axis.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tonada::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::LiveReadout)
};

/** Of the quarter of the column under the cross-hair: the extreme farther from zero. */
float amplitudeAt(const LiveScene& scene, const FeatureColumn& column)
{
    const double x = scene.crossHair->x();
    const double left = scene.xOf(static_cast<double>(scene.slotAt(x)));
    const double width = scene.scale.pixelsPerSlot / scene.devicePixelRatio;
    const double part
        = std::clamp((x - left) / width * FeatureColumn::kPeaks, 0.0, FeatureColumn::kPeaks - 1.0);
    const auto i = static_cast<std::size_t>(part);
    return std::abs(column.peakLow[i]) > std::abs(column.peakHigh[i]) ? column.peakLow[i]
                                                                      : column.peakHigh[i];
}

QString melText(const LiveScene& scene, const FeatureColumn& column)
{
    const int band = scene.rowAt(LivePlot::Mel, scene.crossHair->y());
    const float db = column.logMel[static_cast<std::size_t>(band)] - scene.referenceDb;
    return Text::tr("%1 Hz · %2 dB")
        .arg(numberText(std::round(mel_axis::bandCentreHz(band))), numberText(static_cast<double>(db)));
}

QString mfccText(const LiveScene& scene, const FeatureColumn& column)
{
    const int coefficient = scene.rowAt(LivePlot::Mfcc, scene.crossHair->y());
    const float value = column.mfcc[static_cast<std::size_t>(coefficient)];
    return Text::tr("c %1 · %2").arg(coefficient).arg(numberText(static_cast<double>(value), 1));
}

} // namespace

LiveReadout LiveReadout::of(const LiveScene& scene)
{
    LiveReadout readout;
    if (!scene.crossHair)
        return readout;
    readout.time = Text::tr("%1 s").arg(numberText(scene.secondsAt(scene.crossHair->x()), 2));
    const FeatureColumn* column = scene.columnAt(scene.crossHair->x());
    if (column == nullptr)
        return readout;
    const auto value = [&readout](LivePlot p) -> QString& {
        return readout.value[static_cast<std::size_t>(p)];
    };
    value(LivePlot::Waveform) = numberText(static_cast<double>(amplitudeAt(scene, *column)), 3);
    const std::optional<LivePlot> plot = scene.plotAt(*scene.crossHair);
    if (plot == LivePlot::Mel)
        value(LivePlot::Mel) = melText(scene, *column);
    if (plot == LivePlot::Mfcc)
        value(LivePlot::Mfcc) = mfccText(scene, *column);
    value(LivePlot::History) = column->state == WindowState::Judged
        ? numberText(shownProbability(static_cast<double>(column->probability)), 2)
        : windowStateWord(column->state);
    return readout;
}

} // namespace tonada::ui
