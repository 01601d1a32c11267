// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/whole_recording.h"
#include "ui/support/theme.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace tonada::ui {

/** The notebook's figure: a column for each of one or two recordings, above each other waveform, mel spectrogram
 *  and MFCC, all rows on one scale, so that the columns can be compared. */
class RecordingFigure
{
public:
    RecordingFigure(const std::vector<WholeRecording>& recordings, const Theme& theme);
    ~RecordingFigure();
    RecordingFigure(const RecordingFigure&) = delete;
    RecordingFigure& operator=(const RecordingFigure&) = delete;

    /** PNG (`scale` pixels for each of `size`), SVG or PDF by extension. Errors of savePicture(). */
    void save(const std::filesystem::path& path, const QSize& size, double scale);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace tonada::ui
