// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/live_evidence.h"
#include "ui/live/live_plots.h"
#include "ui/live/live_readout.h"
#include "ui/live/live_scene.h"
#include "ui/live/live_view.h"
#include "ui/plots/feature_pictures.h"
#include "ui/plots/live_axes.h"
#include "ui/plots/live_curves.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPointF>
#include <QRegion>

#include <cstdint>
#include <optional>

class QPainter;

namespace tonada::ui {

/** What LivePlots owns, and how a frame is made of it. */
struct LivePlots::Impl
{
    explicit Impl(LivePlots& owner);

    LivePlots& widget;
    LiveView view;
    LiveScene scene;
    FeaturePictures pictures;
    LiveCurves curves;
    LiveEvidence evidence;
    LiveAxes axes;
    QImage ground; ///< in device pixels; null: to be drawn
    LiveReadout readout;
    QElapsedTimer readoutAge;
    QElapsedTimer descriptionAge;
    bool readoutStale = true;
    bool crossHairByKeyboard = false;
    std::optional<double> dragFromX; ///< dragging the plots
    bool draggingStrip = false;

    /** Size, scale, theme or frozen have changed. */
    void layOut();
    /** What stands still has changed. */
    void viewChanged();
    /** The view has grown, moved or is another. */
    void followView();
    void paint(const QRegion& region);
    /** Where a new column shows: the plots, and the read-outs while there are any. */
    [[nodiscard]] QRegion changingRegion() const;
    /** Renews the description for screen readers, where there are any, every few seconds. */
    void describe();
    void moveCrossHairTo(std::optional<QPointF> point, bool byKeyboard);
    /** Centres the view on a point of the strip. */
    void scrollStripTo(double x);
    [[nodiscard]] std::int64_t visibleSlots() const;
    [[nodiscard]] std::int64_t firstShown() const { return scene.scale.firstVisible(view.end()); }

private:
    /** Brings pictures and curves up to date. */
    void drawNew();
    void refreshGround();
    void refreshReadout();
    double toDevicePixels(QPainter& painter) const;
    void paintGround(QPainter& painter, const QRegion& region);
    void paintRings(QPainter& painter);
};

} // namespace tonada::ui
