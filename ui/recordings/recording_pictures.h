// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/pixel_strip.h"
#include "ui/recordings/recording_view_settings.h"
#include "ui/recordings/spectrogram_view.h"

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

    void paint(QPainter& painter, const RecordingScene& scene);

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

    void paintSpectrogram(QPainter& painter, const RecordingScene& scene);
    void paintMfcc(QPainter& painter, const RecordingScene& scene);
    void drawPictureColumn(QImage& image, int x, const RecordingScene& scene, Eigen::Index column) const;
    void drawMelColumn(QImage& image, int x, const RecordingScene& scene, std::int64_t pixel);

    Basis m_basis;
    PixelStrip m_spectrogram;
    PixelStrip m_mfcc;
    std::vector<int> m_bandOfRow; ///< of the stored spectrogram, from the top; -1: beyond it
    std::vector<std::int16_t> m_cells;
};

} // namespace tonada::ui
