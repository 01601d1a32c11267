// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/live_session.h"

#include "core/audio/audio_file.h"
#include "core/audio/player.h"
#include "core/live/analysis_worker.h"
#include "core/live/device_control.h"
#include "core/live/mono_file.h"
#include "core/live/recording_source.h"

#include <cmath>
#include <string>
#include <utility>

namespace tonada {
namespace {

constexpr double kFeedRate = 48000; // asked of the output: what most have

float amplitudeOf(float gainDb)
{
    return std::pow(10.0F, gainDb / 20.0F);
}

} // namespace

// Stop order is destruction order: the devices are closed, the source ends, the analysis ends, the queues go.
struct LiveSession::Impl
{
    Impl(std::shared_ptr<AudioBackend> backend, const LiveTiming& timing)
        : control(std::move(backend), timing)
    { }

    [[nodiscard]] bool fromMicrophone() const { return source.kind == LiveSource::Kind::Microphone; }
    [[nodiscard]] SessionState sessionState() const;
    [[nodiscard]] SessionState microphoneState() const;
    [[nodiscard]] std::shared_ptr<const History> history() const
    {
        return worker ? worker->history() : nullptr;
    }

    LiveSource source;
    bool running = false; ///< between start() and stop()
    std::shared_ptr<const Classifier> model;
    VerdictSettings verdictSettings;
    LiveStatus status;
    std::shared_ptr<Recorder> recorder;
    std::shared_ptr<CaptureBuffer> capture;
    ExplanationWorker explanations;
    std::unique_ptr<AnalysisWorker> worker;
    std::unique_ptr<RecordingSource> recordings;
    DeviceControl control;
};

SessionState LiveSession::Impl::microphoneState() const
{
    const auto state = control.state();
    if (!state.answering)
        return SessionState::NotAnswering;
    switch (state.input) {
    case DeviceControl::Input::Opening:
        return SessionState::Starting;
    case DeviceControl::Input::Open:
        return SessionState::Running;
    case DeviceControl::Input::Lost:
        return SessionState::DeviceLost;
    case DeviceControl::Input::Failed:
        return SessionState::Failed;
    case DeviceControl::Input::Closed:
        break;
    }
    return SessionState::Stopped;
}

SessionState LiveSession::Impl::sessionState() const
{
    if (worker && worker->error())
        return SessionState::Failed;
    if (fromMicrophone())
        return microphoneState();
    if (recordings && recordings->error())
        return SessionState::Failed;
    if (!running)
        return SessionState::Stopped;
    if (worker->done())
        return SessionState::Finished;
    return history() ? SessionState::Running : SessionState::Starting;
}

LiveSession::LiveSession(std::shared_ptr<AudioBackend> backend, const LiveTiming& timing)
    : m(std::make_unique<Impl>(std::move(backend), timing))
{ }

LiveSession::~LiveSession() = default;

void LiveSession::start(const LiveSource& source)
{
    stop();
    m->recordings.reset();
    m->worker.reset();
    m->explanations.startAfresh();
    m->source = source;
    m->running = true;
    m->capture = std::make_shared<CaptureBuffer>();
    m->worker = std::make_unique<AnalysisWorker>(m->capture, LiveModel(m->model), m->verdictSettings,
                                                 m->explanations, !source.realTime);
    if (m->fromMicrophone()) {
        m->capture->setChannel(source.channel);
        m->capture->setGain(amplitudeOf(source.gainDb));
        m->control.openInput({source.device, source.hostApi, 0}, source.channel, m->capture);
        return;
    }
    std::shared_ptr<PlaybackFeed> feed;
    if (source.audible && source.realTime) {
        feed = std::make_shared<PlaybackFeed>(kFeedRate);
        m->control.play(feed);
    }
    m->recordings = std::make_unique<RecordingSource>(
        RecordingSource::Plan{source.files, source.channel, source.repeat, source.realTime}, m->capture,
        feed);
}

void LiveSession::stop()
{
    stopRecording();
    if (!std::exchange(m->running, false))
        return;
    if (m->fromMicrophone())
        m->control.closeInput();
    else
        m->recordings->requestStop();
}

const LiveSource& LiveSession::source() const noexcept
{
    return m->source;
}

void LiveSession::setModel(std::shared_ptr<const Classifier> model)
{
    m->model = std::move(model);
    m->explanations.setClassifier(m->model);
    if (m->worker)
        m->worker->setModel(LiveModel(m->model));
}

void LiveSession::resetVerdict()
{
    if (m->worker)
        m->worker->resetVerdict();
}

void LiveSession::setVerdictSettings(const VerdictSettings& settings)
{
    m->verdictSettings = settings;
    if (m->worker)
        m->worker->setVerdictSettings(settings);
}

void LiveSession::setExplaining(bool on)
{
    m->explanations.setOn(on);
}

std::optional<LiveExplanation> LiveSession::takeExplanation()
{
    return m->explanations.take();
}

void LiveSession::setGainDb(float gainDb)
{
    m->source.gainDb = gainDb;
    if (m->capture && m->fromMicrophone())
        m->capture->setGain(amplitudeOf(gainDb));
}

void LiveSession::nextRecording()
{
    if (m->recordings)
        m->recordings->next();
}

std::size_t LiveSession::readColumns(std::span<FeatureColumn> out) noexcept
{
    return m->worker ? m->worker->readColumns(out) : 0;
}

const LiveStatus& LiveSession::status() noexcept
{
    m->status = m->worker ? m->worker->status() : LiveStatus{};
    m->status.session = m->sessionState();
    return m->status;
}

std::optional<Error> LiveSession::error() const
{
    const auto state = m->sessionState();
    if (state == SessionState::NotAnswering)
        return Error(ErrorCode::AudioNotAnswering);
    if (state == SessionState::Failed && m->worker->error())
        return m->worker->error();
    if (state == SessionState::Failed && m->recordings)
        return m->recordings->error();
    if (state == SessionState::Failed || state == SessionState::DeviceLost)
        return m->control.state().error;
    return m->recorder ? m->recorder->error() : std::nullopt;
}

StreamFormat LiveSession::inputFormat() const
{
    return m->control.state().format;
}

std::vector<AudioDevice> LiveSession::devices() const
{
    return m->control.devices();
}

void LiveSession::rescanDevices()
{
    m->control.rescan();
}

unsigned LiveSession::deviceGeneration() const noexcept
{
    return m->control.deviceGeneration();
}

double LiveSession::recentSeconds() const noexcept
{
    const auto history = m->history();
    return history ? history->seconds() : 0;
}

RecentAudio LiveSession::recent() const
{
    const auto history = m->history();
    return history ? RecentAudio{history->last(history->seconds()), history->rate()} : RecentAudio{};
}

SampleIndex LiveSession::recentEnd() const noexcept
{
    const auto history = m->history();
    return history ? history->end() : 0;
}

RecentAudio LiveSession::recentSince(SampleIndex begin) const
{
    const auto history = m->history();
    return history ? RecentAudio{history->since(begin), history->rate()} : RecentAudio{};
}

void LiveSession::playRecent(double seconds)
{
    if (const auto history = m->history())
        play({history->last(seconds), history->rate()});
}

void LiveSession::play(RecentAudio audio)
{
    setPlayback(std::make_shared<Player>(std::move(audio.samples), audio.rate));
}

void LiveSession::setPlayback(std::shared_ptr<Playback> playback, const StreamRequest& device)
{
    m->control.play(std::move(playback), device);
}

void LiveSession::startRecording(const std::filesystem::path& path)
{
    const auto history = m->history();
    if (!history || !m->running)
        throw Error(ErrorCode::InvalidArgument,
                    {path.string(), "nothing is running", "a source that was started"});
    m->recorder = std::make_shared<Recorder>(path, history->rate());
    m->worker->setRecorder(m->recorder);
}

void LiveSession::stopRecording()
{
    if (m->recorder)
        m->recorder->finish();
}

bool LiveSession::recording() const noexcept
{
    return m->recorder && !m->recorder->finished();
}

double LiveSession::recordedSeconds() const noexcept
{
    return m->recorder ? m->recorder->seconds() : 0;
}

} // namespace tonada
