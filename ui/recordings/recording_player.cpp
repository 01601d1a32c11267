// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_player.h"

#include <utility>

namespace tonada::ui {
namespace {
constexpr int kTickMs = 33;
constexpr double kDeviceRate = 48000; // Hz, asked for
} // namespace

RecordingPlayer::RecordingPlayer(RecordingOutput output, QObject* parent)
    : QObject(parent)
    , m_output(std::move(output))
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &RecordingPlayer::tick);
}

void RecordingPlayer::play(const RecordingFeed::Plan& plan, const StreamRequest& device)
{
    m_playback = std::make_shared<PlaybackFeed>(kDeviceRate);
    m_feed = std::make_shared<RecordingFeed>(plan, m_playback);
    m_output.play(m_playback, device);
    m_timer.start();
    m_job.start([this, playback = m_playback, feed = m_feed](const BackgroundJob::Post& post,
                                                             const std::stop_token& stop) {
        try {
            feed->run(stop);
        } catch (const Error& error) {
            post([this, error, feed] {
                if (feed == m_feed) // not stopped meanwhile
                    emit failed(error);
            });
        }
        const bool lost = playback->state() == Playback::State::Unavailable;
        playback->finish();
        post([this, lost, feed] {
            if (feed != m_feed)
                return;
            silence();
            lost ? emit outputLost() : emit ended();
        });
    });
}

void RecordingPlayer::stop()
{
    if (!playing())
        return;
    m_job.requestStop();
    silence();
}

void RecordingPlayer::silence()
{
    m_timer.stop();
    m_output.play(nullptr, {});
    m_playback.reset();
    m_feed.reset();
}

void RecordingPlayer::tick()
{
    emit moved(position());
}

} // namespace tonada::ui
