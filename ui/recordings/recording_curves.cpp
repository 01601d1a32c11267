// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_curves.h"

#include "ui/recordings/recording_scene.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui::recording_curves {
namespace {

constexpr double kHeadroom = 1.15;
constexpr double kDotsFrom = 6; // pixels between samples

/** The extremes of samples or of peaks in [begin, end), seconds. */
std::pair<double, double> extremes(const RecordingScene& scene, double begin, double end, bool bySamples)
{
    if (bySamples) {
        const SampleStretch& stretch = scene.samples;
        const auto size = static_cast<std::ptrdiff_t>(stretch.samples.size());
        const auto index = [&](double seconds) {
            return static_cast<std::ptrdiff_t>((seconds - stretch.begin) * stretch.sampleRate);
        };
        const auto first = std::clamp<std::ptrdiff_t>(index(begin), 0, size - 1);
        const auto last = std::clamp<std::ptrdiff_t>(index(end), first + 1, size);
        const auto [low, high]
            = std::minmax_element(stretch.samples.begin() + first, stretch.samples.begin() + last);
        return {static_cast<double>(*low), static_cast<double>(*high)};
    }
    const RecordingTracks& tracks = *scene.tracks;
    const double perSecond = static_cast<double>(tracks.sampleRate) / WaveformPeaks::kBlock;
    const auto count = tracks.peaks.count();
    if (!tracks.complete && begin * perSecond >= static_cast<double>(count))
        return {0, 0}; // not read yet
    const auto first = std::min(static_cast<std::size_t>(std::max(0.0, begin * perSecond)), count - 1);
    const auto last = std::clamp(static_cast<std::size_t>(std::max(0.0, end * perSecond)), first + 1, count);
    const Peak peak = tracks.peaks.extremes(first, last);
    return {peak.low / 32768.0, peak.high / 32768.0};
}

/** One upright line of a device pixel's width for each column of device pixels. */
QVector<QLineF> outline(const RecordingScene& scene, const QRect& r, double begin, double span,
                        bool bySamples, double range)
{
    const double ratio = scene.devicePixelRatio;
    const int pixels = static_cast<int>(std::lround(r.width() * ratio));
    const double middle = r.top() + r.height() / 2.0;
    const double scale = r.height() / 2.0 / range;
    QVector<QLineF> lines;
    lines.reserve(pixels);
    for (int i = 0; i < pixels; ++i) {
        const double from = begin + span * i / pixels;
        const auto [low, high] = extremes(scene, from, from + span / pixels, bySamples);
        const double x = r.left() + (i + 0.5) / ratio;
        lines.append({x, middle - high * scale - 0.5 / ratio, x, middle - low * scale + 0.5 / ratio});
    }
    return lines;
}

void paintSamples(QPainter& painter, const RecordingScene& scene, const QRect& r, double range)
{
    const SampleStretch& stretch = scene.samples;
    const double middle = r.top() + r.height() / 2.0;
    const double scale = r.height() / 2.0 / range;
    QPolygonF points;
    const auto first = static_cast<std::ptrdiff_t>((scene.view.begin() - stretch.begin) * stretch.sampleRate);
    const auto last
        = static_cast<std::ptrdiff_t>((scene.view.end() - stretch.begin) * stretch.sampleRate) + 2;
    const auto size = static_cast<std::ptrdiff_t>(stretch.samples.size());
    for (auto i = std::max<std::ptrdiff_t>(0, first); i < std::min(size, last); ++i) {
        const double seconds = stretch.begin + static_cast<double>(i) / stretch.sampleRate;
        const auto value = static_cast<double>(stretch.samples[static_cast<std::size_t>(i)]);
        points.append({scene.xOf(seconds), middle - value * scale});
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(scene.theme.mutedText, 1.2));
    painter.drawPolyline(points);
    if (r.width() / (scene.view.span() * stretch.sampleRate) < kDotsFrom)
        return;
    painter.setBrush(scene.theme.mutedText);
    for (const QPointF& point : points)
        painter.drawEllipse(point, 1.5, 1.5);
}

} // namespace

double waveformRange(const RecordingScene& scene)
{
    return kHeadroom * static_cast<double>(scene.tracks->peaks.largest());
}

void paintWholeOutline(QPainter& painter, const RecordingScene& scene, const QRect& rect, const QColor& ink)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(ink, 0));
    painter.drawLines(outline(scene, rect, 0, scene.view.seconds(), false, waveformRange(scene)));
}

void paintWaveform(QPainter& painter, const RecordingScene& scene)
{
    const QRect& r = scene.layout.plotOf(RecordingPlot::Waveform);
    if (r.isEmpty())
        return;
    const double range = waveformRange(scene);
    const bool bySamples = scene.wantsSamples() && scene.hasSamples();
    painter.save();
    painter.setClipRect(r);
    const double samplesPerPixel = scene.view.span() * scene.tracks->sampleRate / r.width();
    if (bySamples && samplesPerPixel < 1) {
        paintSamples(painter, scene, r, range);
    } else {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(scene.theme.mutedText, 0));
        painter.drawLines(outline(scene, r, scene.view.begin(), scene.view.span(), bySamples, range));
    }
    painter.restore();
}

} // namespace tonada::ui::recording_curves
