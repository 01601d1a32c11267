// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/pixel_strip.h"
#include "ui/recordings/recording_view_settings.h"
#include "ui/recordings/spectrogram_view.h"

#include <QColor>
#include <QImage>
#include <QSize>

#include <cstdint>
#include <memory>
#include <vector>

class QPainter;

namespace tonada {
struct RecordingTracks;
}

namespace tonada::ui {

struct RecordingScene;

/** The spectrogram and the MFCC of what is in view: a column of cells for each column of device pixels. What was
 *  drawn once is kept until something else than the place in time changes. */
class RecordingPictures
{
public:
    static constexpr float kMfccRange = 60; ///< to both sides; c 0 runs past it

    /** The whole recording as an outline, with a frame around what is in view. */
    void paintOverview(QPainter& painter, const RecordingScene& scene);
    void paint(QPainter& painter, const RecordingScene& scene);

    /** So often the outline of the whole recording was drawn. */
    [[nodiscard]] int drawnOverviews() const { return m_drawnOverviews; }
    [[nodiscard]] const PixelStrip& spectrogram() const { return m_spectrogram; }
    [[nodiscard]] const PixelStrip& mfcc() const { return m_mfcc; }

private:
    /** What a drawn column depends on, besides its number. */
    struct Basis
    {
        std::shared_ptr<const RecordingTracks> tracks;
        std::shared_ptr<const SpectrogramPicture> picture;
        SpectrogramSettings settings;
        double secondsPerPixel = 0;
        bool dark = false;
        bool fine = false; ///< short enough in view for the picture

        bool operator==(const Basis&) const = default;
    };

    /** What the overview depends on. */
    struct OverviewBasis
    {
        std::shared_ptr<const RecordingTracks> tracks;
        QSize size; ///< device-independent
        double devicePixelRatio = 0;
        QColor ink;

        bool operator==(const OverviewBasis&) const = default;
    };

    void drawOverview(const RecordingScene& scene);
    void paintSpectrogram(QPainter& painter, const RecordingScene& scene);
    void paintMfcc(QPainter& painter, const RecordingScene& scene);
    void drawPictureColumn(QImage& image, int x, const RecordingScene& scene, Eigen::Index column) const;
    void drawMelColumn(QImage& image, int x, const RecordingScene& scene, std::int64_t pixel);

    Basis m_basis;
    OverviewBasis m_overviewBasis;
    QImage m_overview; ///< what is not in view
    QImage m_overviewInView;
    int m_drawnOverviews = 0;
    PixelStrip m_spectrogram;
    PixelStrip m_mfcc;
    std::vector<int> m_bandOfRow; ///< of the stored spectrogram, from the top; -1: beyond it
    std::vector<std::int16_t> m_cells;
};

} // namespace tonada::ui
