// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_pictures.h"

#include "ui/plots/mel_axis.h"
#include "ui/recordings/recording_curves.h"
#include "ui/recordings/recording_scene.h"
#include "ui/support/colour_map.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace tonada::ui {
namespace {

constexpr double kFrameWidth = 2; // of the overview

QRgb* line(QImage& image, int y)
{
    return static_cast<QRgb*>(static_cast<void*>(image.scanLine(y)));
}

/** Stored columns [begin, end) that fall into a column of pixels; none where nothing has been read yet. */
std::optional<std::pair<std::size_t, std::size_t>> columnsOf(const RecordingScene& scene,
                                                             const TrackColumns& track, std::int64_t pixel)
{
    const double perPixel = scene.secondsPerPixel();
    const double column = scene.tracks->columnSeconds();
    const double begin = static_cast<double>(pixel) * perPixel;
    const auto count = track.count();
    auto from = static_cast<std::size_t>(std::max(0.0, begin / column + 0.5));
    if (from >= count && !scene.tracks->complete)
        return std::nullopt;
    from = std::min(from, count - 1);
    const auto last = static_cast<std::size_t>(std::max(0.0, (begin + perPixel) / column + 0.5));
    return std::pair(from, std::clamp(last, from + 1, count));
}

/** Fills a column of pixels; colourOf(row) for rows from the top. */
template <typename ColourOf>
void fillColumn(QImage& image, int x, const ColourOf& colourOf)
{
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    QRgb* cell = line(image, 0) + x;
    for (int y = 0; y < image.height(); ++y, cell += stride)
        *cell = colourOf(y);
}

/** The column of pixels whose left edge is nearest to the view's. */
std::int64_t firstPixel(const RecordingScene& scene)
{
    return std::llround(scene.view.begin() / scene.secondsPerPixel());
}

} // namespace

void RecordingPictures::drawOverview(const RecordingScene& scene)
{
    const double ratio = scene.devicePixelRatio;
    const QSize size = scene.layout.overview.size();
    const auto draw = [&](const QColor& ground, const QColor& ink) {
        QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(ground);
        QPainter painter(&image);
        recording_curves::paintWholeOutline(painter, scene, QRect({}, size), ink);
        return image;
    };
    m_overview = draw(scene.theme.sunken, scene.theme.control);
    m_overviewInView = draw(scene.theme.surface, scene.theme.mutedText);
    ++m_drawnOverviews;
}

void RecordingPictures::paintOverview(QPainter& painter, const RecordingScene& scene)
{
    const QRect& r = scene.layout.overview;
    const OverviewBasis basis{scene.tracks, r.size(), scene.devicePixelRatio, scene.theme.mutedText};
    if (std::exchange(m_overviewBasis, basis) != basis)
        drawOverview(scene);
    const double left = std::max<double>(r.left(), std::floor(scene.overviewX(scene.view.begin())));
    const double right = std::min<double>(r.right() + 1, std::ceil(scene.overviewX(scene.view.end())));
    const QRectF frame(left, r.top(), std::max(2 * kFrameWidth, right - left), r.height());
    painter.drawImage(r.topLeft(), m_overview);
    painter.save();
    painter.setClipRect(frame);
    painter.drawImage(r.topLeft(), m_overviewInView);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.text, kFrameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(frame.adjusted(1, 1, -1, -1));
}

void RecordingPictures::paint(QPainter& painter, const RecordingScene& scene)
{
    const Basis basis{scene.tracks,
                      scene.picture.picture,
                      scene.views.spectrogram,
                      scene.secondsPerPixel(),
                      scene.theme.dark,
                      scene.view.span() <= SpectrogramView::kLongest};
    const Basis before = std::exchange(m_basis, basis);
    if (basis != before)
        m_spectrogram.invalidate();
    if (basis.tracks != before.tracks || basis.secondsPerPixel != before.secondsPerPixel
        || basis.dark != before.dark)
        m_mfcc.invalidate();
    paintSpectrogram(painter, scene);
    paintMfcc(painter, scene);
}

void RecordingPictures::paintSpectrogram(QPainter& painter, const RecordingScene& scene)
{
    const QRect& target = scene.layout.plotOf(RecordingPlot::Spectrogram);
    const int rows = static_cast<int>(std::lround(target.height() * scene.devicePixelRatio));
    const FrequencyAxis axis = scene.views.spectrogram.axis();
    m_bandOfRow.clear();
    for (int y = 0; y < rows; ++y)
        m_bandOfRow.push_back(mel_axis::bandAt(axis.hzAt((rows - y - 0.5) / rows)).value_or(-1));
    const SpectrogramView view(scene);
    m_spectrogram.paint(painter, target, scene.devicePixelRatio, firstPixel(scene),
                        [&](QImage& image, int x, std::int64_t pixel) {
                            const double middle
                                = (static_cast<double>(pixel) + 0.5) * m_basis.secondsPerPixel;
                            if (const auto column = view.pictureColumn(middle))
                                drawPictureColumn(image, x, scene, *column);
                            else
                                drawMelColumn(image, x, scene, pixel);
                        });
}

void RecordingPictures::drawPictureColumn(QImage& image, int x, const RecordingScene& scene,
                                          Eigen::Index column) const
{
    const SpectrogramSettings& settings = scene.views.spectrogram;
    const ColourMap& map = settings.colourMap(scene.theme.dark);
    const auto high = scene.picture.loudestDb;
    const float low = high - static_cast<float>(settings.rangeDb);
    const auto cells = scene.picture.picture->db.col(column);
    const auto rows = cells.size();
    fillColumn(image, x, [&](int y) {
        const Eigen::Index row = (2 * (image.height() - y) - 1) * rows / (2 * image.height());
        return map.colour(cells[row], low, high);
    });
}

void RecordingPictures::drawMelColumn(QImage& image, int x, const RecordingScene& scene, std::int64_t pixel)
{
    const SpectrogramSettings& settings = scene.views.spectrogram;
    const ColourMap& map = settings.colourMap(scene.theme.dark);
    const float high = scene.tracks->loudestDb;
    const float low = high - static_cast<float>(settings.rangeDb);
    const auto columns = columnsOf(scene, scene.tracks->logMel, pixel);
    if (!columns) {
        fillColumn(image, x, [&](int) { return scene.theme.surface.rgb(); });
        return;
    }
    m_cells.resize(scene.tracks->logMel.rows());
    scene.tracks->logMel.mean(columns->first, columns->second, m_cells);
    fillColumn(image, x, [&](int y) {
        const int band = m_bandOfRow[static_cast<std::size_t>(y)];
        return band < 0
            ? map.entry(0)
            : map.colour(TrackColumns::kStep * static_cast<float>(m_cells[static_cast<std::size_t>(band)]),
                         low, high);
    });
}

void RecordingPictures::paintMfcc(QPainter& painter, const RecordingScene& scene)
{
    const TrackColumns& track = scene.tracks->mfcc;
    const ColourMap& map = ColourMap::ofMfcc(scene.theme.dark);
    const auto draw = [&](QImage& image, int x, std::int64_t pixel) {
        const auto columns = columnsOf(scene, track, pixel);
        if (!columns) {
            fillColumn(image, x, [&](int) { return scene.theme.surface.rgb(); });
            return;
        }
        m_cells.resize(track.rows());
        track.mean(columns->first, columns->second, m_cells);
        const auto rows = static_cast<int>(track.rows());
        fillColumn(image, x, [&](int y) {
            const auto row
                = static_cast<std::size_t>((2 * (image.height() - y) - 1) * rows / (2 * image.height()));
            return map.colour(TrackColumns::kStep * static_cast<float>(m_cells[row]), -kMfccRange,
                              kMfccRange);
        });
    };
    m_mfcc.paint(painter, scene.layout.plotOf(RecordingPlot::Mfcc), scene.devicePixelRatio, firstPixel(scene),
                 draw);
}

} // namespace tonada::ui
