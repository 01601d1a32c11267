// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_plots_impl.h"

#include "ui/live/live_labels.h"
#include "ui/live/live_overlay.h"
#include "ui/plots/column_history.h"

#include <QAccessible>
#include <QPainter>

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
constexpr qint64 kDescriptionIntervalMs = 5000;

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
    evidence.redraw();
    viewChanged();
}

void LivePlots::Impl::followView()
{
    scene.history = &view.history();
    scene.end = view.end();
    scene.frozen = view.frozen();
}

void LivePlots::Impl::viewChanged()
{
    followView();
    ground = {};
    readoutStale = true;
    widget.update();
}

void LivePlots::Impl::drawNew()
{
    pictures.follow(*scene.history, scene.end);
    scene.referenceDb = pictures.referenceDb();
    const double range = scene.history->empty() ? kUsualWaveformRange
                                                : waveformRangeFor(loudestPeak(scene), scene.waveformRange);
    if (std::exchange(scene.waveformRange, range) != range)
        ground = {};
    refreshGround();
    curves.follow(*scene.history, scene.end);
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
    curves.setup(scene.layout, scene.scale, scene.devicePixelRatio, scene.theme, scene.waveformRange);
    ground = axes.ground(scene.devicePixelRatio);
    QPainter painter(&ground);
    painter.scale(scene.devicePixelRatio, scene.devicePixelRatio);
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

/** From here one unit of the painter is a device pixel, so that images are copied and not scaled. */
double LivePlots::Impl::toDevicePixels(QPainter& painter) const
{
    painter.scale(1 / scene.devicePixelRatio, 1 / scene.devicePixelRatio);
    return scene.devicePixelRatio;
}

void LivePlots::Impl::paintGround(QPainter& painter, const QRegion& region)
{
    QRegion bare = region;
    if (!scene.history->empty()) // the heat maps are opaque
        bare = bare.subtracted(scene.layout.plotOf(LivePlot::Mel))
                   .subtracted(scene.layout.plotOf(LivePlot::Mfcc));
    painter.save();
    const double ratio = toDevicePixels(painter);
    for (const QRect& r : bare) {
        const QRect pixels = QRectF(QPointF(r.topLeft()) * ratio, QSizeF(r.size()) * ratio).toAlignedRect();
        painter.drawImage(pixels.topLeft(), ground, pixels);
    }
    painter.restore();
}

void LivePlots::Impl::paintRings(QPainter& painter)
{
    if (scene.history->empty())
        return;
    painter.save();
    const double ratio = toDevicePixels(painter);
    const auto paintRing = [&](LivePlot p, const PixelRing& ring) {
        ring.paint(painter, (QPointF(scene.layout.plotOf(p).topLeft()) * ratio).toPoint(), scene.end);
    };
    paintRing(LivePlot::Waveform, curves.waveform());
    paintRing(LivePlot::Mel, pictures.mel());
    paintRing(LivePlot::Mfcc, pictures.mfcc());
    paintRing(LivePlot::History, curves.probability());
    painter.restore();
}

QRegion LivePlots::Impl::changingRegion() const
{
    QRegion region;
    for (const LivePlot p : kLivePlots)
        region += scene.layout.plotOf(p);
    if (scene.crossHair)
        region += scene.layout.titleOf(LivePlot::Waveform).united(scene.layout.timeAxis);
    return region;
}

void LivePlots::Impl::describe()
{
    if (!QAccessible::isActive()
        || (descriptionAge.isValid() && descriptionAge.elapsed() < kDescriptionIntervalMs))
        return;
    widget.setAccessibleDescription(widget.summary());
    descriptionAge.start();
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
    drawNew();
    refreshReadout();
    QPainter painter(&widget);
    paintGround(painter, region);
    paintRings(painter);
    live_overlay::paintGaps(painter, scene);
    evidence.paint(painter, scene);
    live_overlay::paintMarks(painter, scene);
    live_overlay::paintReadouts(painter, scene, readout);
    live_overlay::paintCrossHair(painter, scene, readout);
    if (region.intersects(scene.layout.strip))
        live_overlay::paintStrip(painter, scene);
}

} // namespace tonada::ui
