// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_plots_impl.h"

#include "ui/live/live_labels.h"
#include "ui/live/live_overlay.h"
#include "ui/plots/column_history.h"

#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tonada::ui {

namespace {

constexpr std::array kWaveformRanges{0.1, 0.2, 0.5, 1.0};
constexpr double kUsualWaveformRange = 0.5;
constexpr double kRangeKept = 0.8; ///< a smaller range must have room to spare before it is taken
constexpr qint64 kReadoutIntervalMs = 250;

double loudestPeak(const LiveScene& scene)
{
    float loudest = 0;
    for (std::int64_t slot = scene.firstVisible(); slot < scene.end; ++slot)
        if (const FeatureColumn* column = scene.history->at(slot))
            for (std::size_t i = 0; i < FeatureColumn::kPeaks; ++i)
                loudest = std::max({loudest, -column->peakLow[i], column->peakHigh[i]});
    return static_cast<double>(loudest);
}

double waveformRangeFor(double peak, double current)
{
    const auto holds = [peak, current](double range) {
        return peak <= (range < current ? kRangeKept : 1.1) * range;
    };
    const auto* range = std::find_if(kWaveformRanges.begin(), kWaveformRanges.end(), holds);
    return range != kWaveformRanges.end() ? *range : kWaveformRanges.back();
}

} // namespace

LivePlots::Impl::Impl(LivePlots& owner)
    : widget(owner)
{
    scene.theme = theme(ThemeKind::Light);
    scene.waveformRange = kUsualWaveformRange;
}

std::int64_t LivePlots::Impl::visibleSlots() const
{
    return static_cast<std::int64_t>(std::lround(scene.layout.visibleSeconds / ColumnHistory::kSlotSeconds));
}

void LivePlots::Impl::layOut()
{
    scene.layout = LiveLayout::of(widget.size(), scene.theme.fontFactor, view.frozen());
    scene.devicePixelRatio = widget.devicePixelRatioF();
    const auto devicePixels = [this](int length) {
        return static_cast<int>(std::lround(length * scene.devicePixelRatio));
    };
    scene.scale.width = devicePixels(scene.layout.plots().width());
    scene.scale.pixelsPerSlot = scene.scale.width * ColumnHistory::kSlotSeconds / scene.layout.visibleSeconds;
    pictures.setGeometry(scene.scale, devicePixels(scene.layout.plotOf(LivePlot::Mel).height()),
                         devicePixels(scene.layout.plotOf(LivePlot::Mfcc).height()));
    view.setVisibleSlots(visibleSlots());
    viewChanged();
}

void LivePlots::Impl::viewChanged()
{
    ground = {};
    readoutStale = true;
    widget.update();
}

void LivePlots::Impl::syncScene()
{
    scene.history = &view.history();
    scene.end = view.end();
    scene.frozen = view.frozen();
    pictures.follow(view.history(), view.end());
    scene.referenceDb = pictures.referenceDb();
    const double range = view.history().empty() ? kUsualWaveformRange
                                                : waveformRangeFor(loudestPeak(scene), scene.waveformRange);
    if (std::exchange(scene.waveformRange, range) != range)
        ground = {};
}

void LivePlots::Impl::refreshGround()
{
    if (!ground.isNull())
        return;
    LiveAxes::Setup setup;
    setup.layout = scene.layout;
    setup.theme = scene.theme;
    setup.waveformRange = scene.waveformRange;
    setup.unsureLow = scene.unsureLow;
    setup.unsureHigh = scene.unsureHigh;
    setup.secondsBack = static_cast<double>(view.slotsBack()) * ColumnHistory::kSlotSeconds;
    setup.frozen = view.frozen();
    axes.setup(setup);
    ground = axes.ground(widget.size(), scene.devicePixelRatio);
    QPainter painter(&ground);
    paintLiveLabels(painter, scene);
}

void LivePlots::Impl::refreshReadout()
{
    if (!readoutStale && readoutAge.isValid() && readoutAge.elapsed() < kReadoutIntervalMs)
        return;
    readout = LiveReadout::of(scene);
    readoutAge.start();
    readoutStale = false;
}

void LivePlots::Impl::paintPictures()
{
    QPainter painter(&widget);
    painter.drawPixmap(0, 0, ground);
    live_overlay::paintGaps(painter, scene);
    if (scene.history->empty())
        return;
    const double ratio = scene.devicePixelRatio;
    painter.scale(1 / ratio, 1 / ratio);
    for (const LivePlot p : {LivePlot::Mel, LivePlot::Mfcc}) {
        const QPointF corner = QPointF(scene.layout.plotOf(p).topLeft()) * ratio;
        const HeatMap& map = p == LivePlot::Mel ? pictures.mel() : pictures.mfcc();
        map.paint(painter, corner.toPoint(), scene.end);
    }
}

void LivePlots::Impl::moveCrossHairTo(std::optional<QPointF> point, bool byKeyboard)
{
    const bool wasShown = scene.crossHair.has_value();
    scene.crossHair = point;
    crossHairByKeyboard = byKeyboard;
    readoutStale = true;
    widget.update();
    if (wasShown != point.has_value())
        emit widget.crossHairShownChanged(point.has_value());
}

void LivePlots::Impl::scrollStripTo(double x)
{
    const std::int64_t wanted = live_overlay::stripSlotAt(scene, x) + visibleSlots() / 2;
    widget.scrollByColumns(static_cast<int>(wanted - view.end()));
}

void LivePlots::Impl::paint(const QRegion& region)
{
    if (scene.devicePixelRatio != widget.devicePixelRatioF())
        layOut();
    syncScene();
    refreshGround();
    refreshReadout();
    paintPictures();
    axes.setData(*scene.history, scene.scale, scene.end);
    axes.paintCurves(&widget);
    QPainter painter(&widget);
    live_overlay::paintMarks(painter, scene);
    live_overlay::paintReadouts(painter, scene, readout);
    live_overlay::paintCrossHair(painter, scene, readout);
    if (region.intersects(scene.layout.strip))
        live_overlay::paintStrip(painter, scene);
}

} // namespace tonada::ui
