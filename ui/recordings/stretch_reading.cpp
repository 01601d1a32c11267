// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/stretch_reading.h"

#include "core/audio/audio_stretch.h"
#include "ui/recordings/recording_plots.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace tonada::ui {
namespace {

constexpr double kCurvesMargin = 5; // s at least, at either side

/** Around the loudest column of the stored spectrogram. */
float loudestDb(const RecordingTracks& tracks, const SpectrogramConfig& config, const std::stop_token& stop)
{
    constexpr double kAround = 0.15; // s
    constexpr int kRows = 2048;
    std::size_t loudest = 0;
    int most = std::numeric_limits<std::int16_t>::min() - 1;
    for (std::size_t i = 0; i < tracks.logMel.count(); ++i) {
        const auto column = tracks.logMel.column(i);
        const int peak = *std::max_element(column.begin(), column.end());
        if (peak > most) {
            most = peak;
            loudest = i;
        }
    }
    const double at = static_cast<double>(loudest) * tracks.columnSeconds();
    PictureRequest request{at - kAround, at + kAround, 0, kRows, {}, config, tracks.channel};
    request.axis.high = tracks.sampleRate / 2.0;
    return readStretchPicture(tracks.path, request, stop).db.maxCoeff();
}

/** Whether both show the same samples. */
bool areOfOne(const std::shared_ptr<const RecordingTracks>& a,
              const std::shared_ptr<const RecordingTracks>& b)
{
    return a && b && a->path == b->path && a->channel == b->channel;
}

/** Whether what is being made for one view would serve another for a while. */
bool serves(const PictureRequest& made, const PictureRequest& wanted)
{
    const double zoom = made.columnSeconds / wanted.columnSeconds;
    return made.axis == wanted.axis && made.config == wanted.config && made.begin < wanted.end
        && wanted.begin < made.end && zoom > 0.25 && zoom < 4;
}

} // namespace

StretchReading::StretchReading(RecordingPlots& plots, QObject* parent)
    : QObject(parent)
    , m_plots(plots)
{
    connect(&plots, &RecordingPlots::viewChanged, this, &StretchReading::look);
    connect(&plots, &RecordingPlots::samplesWanted, this, &StretchReading::readSamples);
}

void StretchReading::look()
{
    const RecordingScene& scene = m_plots.scene();
    if (m_tracks != scene.tracks) {
        const bool same = areOfOne(m_tracks, scene.tracks); // more of it was read
        m_tracks = scene.tracks;
        m_loudest.reset();
        if (!same) {
            m_failed = false;
            m_pictureJob.requestStop();
            m_curvesJob.requestStop();
        }
    }
    if (!m_tracks || m_failed)
        return;
    const SpectrogramView view(scene);
    if (const auto wanted = view.wanted(); wanted && !view.hasWanted()) {
        if (!m_pictureUnderWay)
            makePicture(*wanted);
        else if (!serves(*m_pictureUnderWay, *wanted))
            m_pictureJob.requestStop();
    }
    if (scene.wantsCurves() && !scene.hasCurves() && !m_curvesUnderWay)
        makeCurves();
}

void StretchReading::makePicture(const PictureRequest& request)
{
    m_pictureUnderWay = request;
    if (m_loudest && m_loudest->config != request.config)
        m_loudest.reset();
    m_pictureJob.start([this, request, tracks = m_tracks,
                        loudest = m_loudest](const BackgroundJob::Post& post, const std::stop_token& stop) {
        try {
            const float known = loudest ? loudest->db : loudestDb(*tracks, request.config, stop);
            const auto picture
                = std::make_shared<const SpectrogramPicture>(readStretchPicture(tracks->path, request, stop));
            const float db = std::max(known, picture->db.maxCoeff());
            post([this, request, picture, db, tracks] {
                finishPicture(request, areOfOne(tracks, m_tracks) ? picture : nullptr, db);
            });
        } catch (const Error& error) {
            post([this, request, error] {
                fail(error);
                finishPicture(request, nullptr, 0);
            });
        }
    });
}

void StretchReading::finishPicture(const PictureRequest& request,
                                   std::shared_ptr<const SpectrogramPicture> picture, float loudestDb)
{
    m_pictureUnderWay.reset();
    if (picture) {
        m_loudest = {request.config, loudestDb};
        m_plots.setPicture({request, std::move(picture), loudestDb});
    }
    look();
}

void StretchReading::makeCurves()
{
    m_curvesUnderWay = true;
    const RecordingScene& scene = m_plots.scene();
    const double margin = std::max(kCurvesMargin, scene.view.span() / 2);
    m_curvesJob.start([this, begin = scene.view.begin() - margin, end = scene.view.end() + margin,
                       range = scene.views.pitchRange,
                       tracks = m_tracks](const BackgroundJob::Post& post, const std::stop_token& stop) {
        try {
            const auto curves = std::make_shared<const VoiceCurves>(
                readVoiceCurves(tracks->path, begin, end, range, stop, tracks->channel));
            post([this, curves, tracks] {
                m_curvesUnderWay = false;
                if (areOfOne(tracks, m_tracks))
                    m_plots.setCurves(curves);
                look();
            });
        } catch (const Error& error) {
            post([this, error] {
                m_curvesUnderWay = false;
                fail(error);
                look();
            });
        }
    });
}

void StretchReading::readSamples(double begin, double end)
{
    m_samplesJob.start([this, begin, end, tracks = m_plots.scene().tracks](const BackgroundJob::Post& post,
                                                                           const std::stop_token& stop) {
        try {
            const AudioStretch audio = readStretch(tracks->path, begin, end, 1, stop, tracks->channel);
            post([this, tracks, audio] {
                if (areOfOne(tracks, m_plots.scene().tracks))
                    m_plots.setSamples({static_cast<double>(audio.first) / audio.sampleRate, audio.sampleRate,
                                        audio.samples});
            });
        } catch (const Error& error) {
            post([this, error] { fail(error); });
        }
    });
}

void StretchReading::fail(const Error& error)
{
    if (error.code() == ErrorCode::Cancelled || std::exchange(m_failed, true))
        return;
    emit failed(error);
}

} // namespace tonada::ui
