// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_scene.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {

double RecordingScene::xOf(double seconds) const
{
    const QRect& r = layout.overview;
    return r.left() + (seconds - view.begin()) / view.span() * r.width();
}

double RecordingScene::secondsAt(double x) const
{
    const QRect& r = layout.overview;
    return view.begin() + (x - r.left()) / r.width() * view.span();
}

double RecordingScene::secondsPerPixel() const
{
    return view.span() / std::max(1.0, std::round(layout.overview.width() * devicePixelRatio));
}

double RecordingScene::overviewX(double seconds) const
{
    const QRect& r = layout.overview;
    return r.left() + seconds / view.seconds() * r.width();
}

double RecordingScene::overviewSeconds(double x) const
{
    const QRect& r = layout.overview;
    return (x - r.left()) / r.width() * view.seconds();
}

double RecordingScene::placeAt(RecordingPlot p, double y) const
{
    const QRect& r = layout.plotOf(p);
    return (r.bottom() + 1 - y) / r.height();
}

std::optional<RecordingPlot> RecordingScene::plotAt(QPointF point) const
{
    for (const RecordingPlot p : kRecordingPlots) {
        if (layout.plotOf(p).contains(point.toPoint()))
            return p;
    }
    return std::nullopt;
}

std::size_t RecordingScene::rowAt(RecordingPlot p, double y, std::size_t count) const
{
    const double share = placeAt(p, y);
    const auto last = static_cast<double>(count) - 1;
    return static_cast<std::size_t>(std::clamp(std::floor(share * static_cast<double>(count)), 0.0, last));
}

std::optional<std::size_t> RecordingScene::columnAt(double seconds) const
{
    if (!tracks || seconds < 0)
        return std::nullopt;
    const auto column = static_cast<std::size_t>(seconds / tracks->columnSeconds() + 0.5);
    return column < tracks->logMel.count() ? std::optional(column) : std::nullopt;
}

const WindowVerdict* RecordingScene::windowAt(double seconds) const
{
    if (!tracks || !tracks->verdict || tracks->verdict->windows.empty())
        return nullptr;
    const auto& windows = tracks->verdict->windows;
    const auto centre = [](const WindowVerdict& of) {
        return (of.begin + of.end) / 2;
    };
    const auto after
        = std::lower_bound(windows.begin(), windows.end(), seconds,
                           [&](const WindowVerdict& of, double moment) { return centre(of) < moment; });
    if (after == windows.begin())
        return &windows.front();
    if (after == windows.end())
        return &windows.back();
    return seconds - centre(*(after - 1)) < centre(*after) - seconds ? &*(after - 1) : &*after;
}

bool RecordingScene::wantsSamples() const
{
    if (!tracks)
        return false;
    const double samplesInView = view.span() * tracks->sampleRate;
    return samplesInView < layout.overview.width() * static_cast<double>(WaveformPeaks::kBlock);
}

bool RecordingScene::hasSamples() const
{
    const double sample = samples.sampleRate > 0 ? 1.0 / samples.sampleRate : 0;
    return sample > 0 && samples.begin <= view.begin() && samples.end() + sample >= view.end();
}

bool RecordingScene::wantsCurves() const
{
    return tracks && (views.pitch || views.intensity) && layout.shows(RecordingPlot::Spectrogram)
        && view.span() <= SpectrogramView::kLongest;
}

bool RecordingScene::hasCurves() const
{
    constexpr double kSlack = 2 * VoiceCurves::kHop; // at the end of the recording
    return curves && curves->range == views.pitchRange && curves->begin <= view.begin()
        && curves->end() + kSlack >= view.end();
}

} // namespace tonada::ui
