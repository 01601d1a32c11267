// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_overlay.h"

#include "ui/plots/mel_axis.h"
#include "ui/plots/plot_painting.h"
#include "ui/recordings/recording_readout.h"
#include "ui/recordings/recording_scene.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui::recording_overlay {
namespace {

constexpr double kReadoutBaseline = 8;
constexpr double kCasingWidth = 3;
constexpr double kProgressHeight = 3;
constexpr float kCasingOpacity = 0.55F;
constexpr float kWindowOpacity = 0.12F;

QPen casingOf(const Theme& theme, double width)
{
    QColor colour = theme.surface;
    colour.setAlphaF(kCasingOpacity);
    return QPen(colour, width + kCasingWidth - 1, Qt::SolidLine, Qt::FlatCap);
}

/** A line through all plots, on a casing that shows on any map. */
void paintMoment(QPainter& painter, const RecordingScene& scene, double x, const QPen& line)
{
    const QRect all = scene.layout.plots();
    if (x < all.left() || x > all.right() + 1)
        return;
    const double inside = std::min<double>(x, all.right());
    for (const RecordingPlot p : kRecordingPlots) {
        const QRect& r = scene.layout.plotOf(p);
        if (r.isEmpty())
            continue;
        for (const QPen& pen : {casingOf(scene.theme, line.widthF()), line}) {
            painter.setPen(pen);
            drawSharpLine(painter, {inside, r.top() + 0.0}, {inside, r.bottom() + 0.0});
        }
    }
}

/** The selection; without one, the selected window. */
std::optional<Selection> marked(const RecordingScene& scene)
{
    if (scene.selection || !scene.window)
        return scene.selection;
    if (!scene.tracks->verdict || *scene.window >= scene.tracks->verdict->windows.size())
        return std::nullopt;
    const WindowVerdict& window = scene.tracks->verdict->windows[*scene.window];
    return Selection{window.begin, std::min(window.end, scene.tracks->seconds)};
}

void paintMarked(QPainter& painter, const RecordingScene& scene)
{
    const auto stretch = marked(scene);
    if (!stretch)
        return;
    const QRect all = scene.layout.plots();
    const double left = std::max<double>(all.left(), scene.xOf(stretch->begin));
    const double right = std::min<double>(all.right() + 1, scene.xOf(stretch->end));
    if (right <= left)
        return;
    QColor veil = scene.theme.text;
    veil.setAlphaF(kWindowOpacity);
    for (const RecordingPlot p : kRecordingPlots) {
        const QRect& r = scene.layout.plotOf(p);
        painter.fillRect(QRectF(left, r.top(), right - left, r.height()), veil);
    }
    const QPen edge(scene.theme.text, 2, Qt::SolidLine, Qt::FlatCap);
    for (const double moment : {stretch->begin, stretch->end})
        paintMoment(painter, scene, scene.xOf(moment), edge);
}

} // namespace

void paintEvidence(QPainter& painter, const RecordingScene& scene)
{
    if (!scene.evidence || !scene.layout.shows(RecordingPlot::Spectrogram))
        return;
    const QRectF plot = scene.layout.plotOf(RecordingPlot::Spectrogram);
    const FrequencyAxis axis = scene.views.spectrogram.axis();
    painter.save();
    painter.setClipRect(plot);
    scene.evidence->lines.paint(
        painter,
        [&](double frame, double band) {
            const double seconds = scene.evidence->begin + frame * scene.tracks->columnSeconds();
            const double hz = std::max(mel_axis::hzAt(band), axis.low);
            return QPointF(scene.xOf(seconds), plot.bottom() - axis.placeOf(hz) * plot.height());
        },
        scene.theme);
    painter.restore();
}

void paintMarks(QPainter& painter, const RecordingScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarked(painter, scene);
    QPen dashed(scene.theme.text, 1, Qt::SolidLine, Qt::FlatCap);
    dashed.setDashPattern({4, 3});
    if (scene.cursor)
        paintMoment(painter, scene, scene.xOf(*scene.cursor), dashed);
    if (scene.playhead)
        paintMoment(painter, scene, scene.xOf(*scene.playhead),
                    QPen(scene.theme.series1, 2, Qt::SolidLine, Qt::FlatCap));
}

void paintCrossHair(QPainter& painter, const RecordingScene& scene)
{
    if (!scene.crossHair)
        return;
    const RecordingReadout readout = RecordingReadout::of(scene);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen line(scene.theme.text, 1, Qt::SolidLine, Qt::FlatCap);
    paintMoment(painter, scene, scene.crossHair->x(), line);
    if (const auto plot = scene.plotAt(*scene.crossHair)) {
        const QRect& r = scene.layout.plotOf(*plot);
        QPen dotted = line;
        dotted.setDashPattern({2, 3});
        for (const QPen& pen : {casingOf(scene.theme, 1), dotted}) {
            painter.setPen(pen);
            drawSharpLine(painter, {r.left() + 0.0, scene.crossHair->y()},
                          {r.right() + 0.0, scene.crossHair->y()});
        }
    }
    painter.setFont(scene.theme.font(TextRole::Axis));
    const double half = QFontMetricsF(painter.font()).horizontalAdvance(readout.time) / 2 + 5;
    const double centre = std::clamp(scene.crossHair->x(), half, scene.layout.size.width() - half);
    paintPill(painter, {std::floor(centre) + 0.5, scene.layout.timeAxis.center().y() + 1.5}, readout.time,
              scene.theme.accent, scene.theme.onAccent);
    painter.setFont(scene.theme.font(TextRole::Reading));
    painter.setPen(scene.theme.text);
    for (const RecordingPlot p : kRecordingPlots) {
        const QString& text = readout.value[static_cast<std::size_t>(p)];
        const QRect& title = scene.layout.titleOf(p);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QPointF(title.right() + 1 - width, title.bottom() + 1 - kReadoutBaseline), text);
    }
}

void paintProgress(QPainter& painter, const RecordingScene& scene)
{
    if (scene.tracks->complete)
        return;
    const QRect& all = scene.layout.overview;
    const double read
        = scene.overviewX(static_cast<double>(scene.tracks->logMel.count()) * scene.tracks->columnSeconds());
    const QRectF line(all.left(), all.bottom() + 1 - kProgressHeight, all.width(), kProgressHeight);
    painter.fillRect(line, scene.theme.line);
    painter.fillRect(QRectF(line.topLeft(), QPointF(std::min(read, line.right()), line.bottom())),
                     scene.theme.accent);
    painter.setFont(scene.theme.font(TextRole::Body));
    painter.setPen(scene.theme.mutedText);
    painter.drawText(scene.layout.plotOf(RecordingPlot::Mfcc), Qt::AlignCenter | Qt::TextWordWrap,
                     scene.note);
}

void paintNote(QPainter& painter, const RecordingScene& scene)
{
    painter.setFont(scene.theme.font(TextRole::Body));
    painter.setPen(scene.theme.mutedText);
    painter.drawText(scene.layout.plotOf(RecordingPlot::Spectrogram), Qt::AlignCenter | Qt::TextWordWrap,
                     scene.note);
}

} // namespace tonada::ui::recording_overlay
