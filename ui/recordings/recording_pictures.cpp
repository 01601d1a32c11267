// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_pictures.h"

#include "ui/recordings/recording_scene.h"
#include "ui/support/colour_map.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui::recording_pictures {
namespace {

struct Colours
{
    const ColourMap& map;
    float low;
    float high;
};

/** Columns [begin, end) that fall into a pixel. */
struct Columns
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Columns&) const = default;
};

Columns columnsOf(const RecordingScene& scene, int pixel, int pixels)
{
    const double perPixel = scene.view.span() / pixels;
    const double column = scene.tracks->columnSeconds();
    const double begin = scene.view.begin() + pixel * perPixel;
    const auto first = static_cast<std::size_t>(begin / column + 0.5);
    const auto last = static_cast<std::size_t>((begin + perPixel) / column + 0.5);
    const auto count = scene.tracks->logMel.count();
    const auto from = std::min(first, count - 1);
    return {from, std::clamp(last, from + 1, count)};
}

/** Writes one column of cells, the first at the bottom. */
void fillColumn(QImage& image, int x, std::span<const std::int16_t> cells, const Colours& colours)
{
    const auto stride = image.bytesPerLine();
    uchar* line = image.bits();
    for (auto cell = cells.rbegin(); cell != cells.rend(); ++cell) {
        const float value = TrackColumns::kStep * static_cast<float>(*cell);
        static_cast<QRgb*>(static_cast<void*>(line))[x]
            = colours.map.colour(value, colours.low, colours.high);
        line += stride;
    }
}

void copyColumn(QImage& image, int from, int to)
{
    const auto stride = image.bytesPerLine();
    uchar* line = image.bits();
    for (int row = 0; row < image.height(); ++row) {
        auto* pixels = static_cast<QRgb*>(static_cast<void*>(line));
        pixels[to] = pixels[from];
        line += stride;
    }
}

void paintTrack(QPainter& painter, const RecordingScene& scene, RecordingPlot p, const TrackColumns& track,
                const Colours& colours)
{
    const QRect& r = scene.layout.plotOf(p);
    const int pixels = static_cast<int>(std::lround(r.width() * scene.devicePixelRatio));
    QImage image(pixels, static_cast<int>(track.rows()), QImage::Format_RGB32);
    std::vector<std::int16_t> cells(track.rows());
    Columns before;
    for (int x = 0; x < pixels; ++x) {
        const Columns columns = columnsOf(scene, x, pixels);
        if (x > 0 && columns == before) {
            copyColumn(image, x - 1, x);
            continue;
        }
        track.mean(columns.begin, columns.end, cells);
        fillColumn(image, x, cells, colours);
        before = columns;
    }
    painter.drawImage(r, image);
}

} // namespace

void paint(QPainter& painter, const RecordingScene& scene)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const RecordingTracks& tracks = *scene.tracks;
    paintTrack(painter, scene, RecordingPlot::Spectrogram, tracks.logMel,
               {ColourMap::ofMel(scene.theme.dark), tracks.loudestDb - kMelRangeDb, tracks.loudestDb});
    paintTrack(painter, scene, RecordingPlot::Mfcc, tracks.mfcc,
               {ColourMap::ofMfcc(scene.theme.dark), -kMfccRange, kMfccRange});
}

} // namespace tonada::ui::recording_pictures
