// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/recording_tracks.h"
#include "core/util/note_tiers.h"
#include "ui/plots/evidence_lines.h"
#include "ui/recordings/recording_plots_layout.h"
#include "ui/recordings/recording_view_settings.h"
#include "ui/recordings/selection.h"
#include "ui/recordings/spectrogram_view.h"
#include "ui/recordings/time_view.h"
#include "ui/support/model_view.h"
#include "ui/support/theme.h"

#include <QPointF>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tonada::ui {

/** The samples of a stretch of a recording, for views in which they can be told apart. */
struct SampleStretch
{
    double begin = 0; ///< s
    int sampleRate = 0; ///< Hz
    std::vector<float> samples; ///< mono

    [[nodiscard]] double end() const
    {
        return sampleRate > 0 ? begin + static_cast<double>(samples.size()) / sampleRate : begin;
    }
};

/** What decided a window of a recording. */
struct ShownEvidence
{
    double begin = 0; ///< s, of the window
    EvidenceLines lines;

    /** Seconds in the recording. */
    [[nodiscard]] double lastFrame(const RecordingTracks& tracks) const
    {
        return begin + tracks.columnSeconds() * (tracks.features.windowFrames() - 1);
    }
};

/** Everything the painters of a recording's pictures need. */
struct RecordingScene
{
    Theme theme;
    RecordingRows rows;
    RecordingPlotsLayout layout; ///< of these rows
    RecordingViewSettings views;
    double devicePixelRatio = 1;
    TimeView view;
    std::shared_ptr<const RecordingTracks> tracks; ///< null: nothing is open
    SampleStretch samples; ///< what was read last
    MadePicture picture; ///< the spectrogram made last
    std::shared_ptr<const VoiceCurves> curves; ///< null: none were made yet
    bool explaining = false; ///< lines over the spectrogram say what decided
    std::optional<ShownEvidence> evidence;
    UnsureBand band;
    QString note; ///< stands in the middle while there are no pictures
    std::optional<QPointF> crossHair;
    std::optional<double> cursor; ///< s; where playing begins
    std::optional<double> playhead; ///< s
    std::optional<Selection> selection;
    std::shared_ptr<NoteTiers> notes; ///< null: nothing is open
    std::optional<std::size_t> window; ///< the selected one, of the verdict's

    [[nodiscard]] double xOf(double seconds) const;
    [[nodiscard]] double secondsAt(double x) const;
    /** Of a column of device pixels in the plots. */
    [[nodiscard]] double secondsPerPixel() const;
    /** In the overview, which always shows the whole recording. */
    [[nodiscard]] double overviewX(double seconds) const;
    [[nodiscard]] double overviewSeconds(double x) const;
    /** 0 at the bottom of a plot to 1 at its top. */
    [[nodiscard]] double placeAt(RecordingPlot p, double y) const;
    [[nodiscard]] std::optional<RecordingPlot> plotAt(QPointF point) const;
    /** Band or coefficient under a height, of `count`. */
    [[nodiscard]] std::size_t rowAt(RecordingPlot p, double y, std::size_t count) const;
    /** The column of both pictures at a moment. */
    [[nodiscard]] std::optional<std::size_t> columnAt(double seconds) const;
    /** The window whose centre is nearest to a moment. */
    [[nodiscard]] const WindowVerdict* windowAt(double seconds) const;
    /** Samples are further apart than a block of peaks would be drawn: they are worth reading. */
    [[nodiscard]] bool wantsSamples() const;
    [[nodiscard]] bool hasSamples() const;
    /** Curves over the spectrogram are to be shown of this view. */
    [[nodiscard]] bool wantsCurves() const;
    /** They were made of all of it. */
    [[nodiscard]] bool hasCurves() const;
};

} // namespace tonada::ui
