// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_player.h"

#include "core/audio/audio_file.h"
#include "core/audio/resampler.h"

#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace tonada::ui {
namespace {

constexpr int kTickMs = 33;
constexpr std::chrono::milliseconds kPause{10};
constexpr std::size_t kBlock = 4096; // sample frames

bool goesOn(const PlaybackFeed& feed, const std::stop_token& stop)
{
    return !stop.stop_requested() && feed.state() != Playback::State::Unavailable;
}

/** Waits for room where there is none. */
void offerAll(PlaybackFeed& feed, std::span<const float> samples, const std::stop_token& stop)
{
    while (!samples.empty() && goesOn(feed, stop)) {
        samples = samples.subspan(feed.offer(samples));
        if (!samples.empty())
            std::this_thread::sleep_for(kPause);
    }
}

/** The rest of a file, to its end. */
void feedFile(PlaybackFeed& feed, const std::filesystem::path& path, double from, const std::stop_token& stop)
{
    AudioFileReader file(path);
    file.seek(std::min(file.frames(), static_cast<std::int64_t>(from * file.sampleRate())));
    while (feed.state() == Playback::State::Waiting && !stop.stop_requested())
        std::this_thread::sleep_for(kPause);
    if (!goesOn(feed, stop))
        return;
    Resampler resampler(file.sampleRate(), feed.deviceRate());
    std::vector<float> block(kBlock);
    std::vector<float> out(resampler.maxOutput(kBlock));
    std::int64_t offered = 0;
    while (const auto got = file.readMono(block)) {
        const auto done = resampler.process(std::span(block).first(got), out);
        offerAll(feed, std::span(out).first(done.produced), stop);
        offered += static_cast<std::int64_t>(done.produced);
        if (!goesOn(feed, stop))
            return;
    }
    while (const auto rest = resampler.flush(out)) {
        offerAll(feed, std::span(out).first(rest), stop);
        offered += static_cast<std::int64_t>(rest);
    }
    while (feed.played() < offered && goesOn(feed, stop))
        std::this_thread::sleep_for(kPause);
}

} // namespace

RecordingPlayer::RecordingPlayer(RecordingOutput output, QObject* parent)
    : QObject(parent)
    , m_output(std::move(output))
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &RecordingPlayer::tick);
}

bool RecordingPlayer::play(const std::filesystem::path& path, double fromSeconds)
{
    stop();
    if (!m_output.available || !m_output.available())
        return false;
    m_from = fromSeconds;
    m_feed = std::make_shared<PlaybackFeed>(48000);
    m_output.play(m_feed);
    m_timer.start();
    m_job.start([this, feed = m_feed, path, fromSeconds](const BackgroundJob::Post& post,
                                                         const std::stop_token& stop) {
        try {
            feedFile(*feed, path, fromSeconds, stop);
        } catch (const Error& error) {
            post([this, error] { emit failed(error); });
        }
        feed->finish();
        post([this] { this->stop(); });
    });
    return true;
}

void RecordingPlayer::stop()
{
    if (!m_feed)
        return;
    m_timer.stop();
    m_job.requestStop();
    m_output.play(nullptr);
    m_feed.reset();
    emit ended();
}

void RecordingPlayer::tick()
{
    if (m_feed->state() == Playback::State::Unavailable)
        stop();
    else if (m_feed->deviceRate() > 0)
        emit moved(m_from + static_cast<double>(m_feed->played()) / m_feed->deviceRate());
}

} // namespace tonada::ui
