// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/recording_tracks.h"
#include "core/util/error.h"
#include "ui/recordings/spectrogram_view.h"
#include "ui/support/background_job.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tonada::ui {

class RecordingPlots;

/** Makes what the plots show of the stretch in view, and somewhat more, on threads of its own: its samples, the
 *  spectrogram, and the curves of pitch and level. While the view moves on, what is under way is finished if it is still of use. */
class StretchReading : public QObject
{
    Q_OBJECT

public:
    explicit StretchReading(RecordingPlots& plots, QObject* parent = nullptr);

signals:
    /** Once a recording; then nothing more is made of it. */
    void failed(const Error& error);

private:
    /** What is 0 dB for a way to make a spectrogram. */
    struct Loudest
    {
        SpectrogramConfig config;
        float db = 0;
    };

    void look();
    void makePicture(const PictureRequest& request);
    void finishPicture(const PictureRequest& request, std::shared_ptr<const SpectrogramPicture> picture,
                       float loudestDb);
    void makeCurves();
    void readSamples(double begin, double end);
    void fail(const Error& error);

    RecordingPlots& m_plots;
    std::shared_ptr<const RecordingTracks> m_tracks; ///< of everything else here
    std::optional<Loudest> m_loudest;
    std::optional<PictureRequest> m_pictureUnderWay;
    bool m_curvesUnderWay = false;
    bool m_failed = false;
    BackgroundJob m_pictureJob; // the jobs last, so that they end before what they use goes
    BackgroundJob m_curvesJob;
    BackgroundJob m_samplesJob;
};

} // namespace tonada::ui
