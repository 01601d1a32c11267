// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/whole_recording.h"
#include "ui/support/theme.h"

#include <QImage>
#include <QPointF>
#include <QRect>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace tonada::ui {

/** Kept, not copied: they are large. */
using FigureRecordings = std::vector<std::shared_ptr<const WholeRecording>>;

/** The notebook's figure: a column for each of one or two recordings, above each other waveform, mel spectrogram
 *  and MFCC, all rows on one scale, so that the columns can be compared. */
class RecordingFigure
{
public:
    RecordingFigure(FigureRecordings recordings, const Theme& theme);
    ~RecordingFigure();
    RecordingFigure(const RecordingFigure&) = delete;
    RecordingFigure& operator=(const RecordingFigure&) = delete;

    [[nodiscard]] double seconds() const; ///< of the longer recording; all columns are as long
    /** The stretch that is shown; at first all. */
    void setTimeRange(double begin, double end);

    [[nodiscard]] QImage picture(const QSize& size, double scale);
    /** Where the columns' plots lie in the last picture, in device-independent pixels, from the first row to the
     *  last. */
    [[nodiscard]] std::vector<QRect> columns() const;
    /** The moment at this place of the last picture; none beside the plots. */
    [[nodiscard]] std::optional<double> secondsAt(QPointF place) const;
    /** "1.24 s · 3120 Hz · −25 dB"; empty beside the plots. */
    [[nodiscard]] QString reading(QPointF place) const;

    /** PNG (`scale` pixels for each of `size`), SVG or PDF by extension. Errors of savePicture(). */
    void save(const std::filesystem::path& path, const QSize& size, double scale);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
