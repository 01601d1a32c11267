// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/recording_feed.h"

#include "core/audio/audio_file.h"
#include "core/audio/resampler.h"
#include "core/audio/time_stretcher.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

namespace tonada {
namespace {
constexpr std::chrono::milliseconds kPause{5};
constexpr std::size_t kBlock = 1024; // sample frames read at once
constexpr double kAheadSeconds = 0.25;
} // namespace

/** From the file to the samples the device wants. */
class RecordingFeed::Chain
{
public:
    /** Takes samples for the device and how much of the recording each stands for. */
    using Sink = std::function<void(std::span<const float>, double secondsPerSample)>;

    Chain(const Plan& plan, double rate, Sink sink)
        : m_file(plan.path)
        , m_channel(plan.channel)
        , m_rate(rate)
        , m_sink(std::move(sink))
        , m_resampler(m_file.sampleRate(), rate)
        , m_block(kBlock)
        , m_resampled(m_resampler.maxOutput(kBlock))
        , m_stretched(kBlock)
    { }

    void seek(double seconds)
    {
        m_file.seek(frameAt(seconds));
        m_resampler.reset();
        if (m_stretcher)
            m_stretcher.emplace(m_rate, m_speed);
    }

    void setSpeed(double speed)
    {
        if (speed == m_speed)
            return;
        if (speed == 1)
            finishStretcher();
        else if (m_stretcher)
            m_stretcher->setSpeed(speed);
        else
            m_stretcher.emplace(m_rate, speed);
        m_speed = speed;
    }

    /** The next block before `end`; false when there is none. */
    bool step(double end)
    {
        const auto left = frameAt(end) - m_file.position();
        if (left <= 0)
            return false;
        const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(left, kBlock));
        const auto got = m_file.readMono(std::span(m_block).first(wanted), m_channel);
        const auto done = m_resampler.process(std::span(m_block).first(got), m_resampled);
        pass(std::span(m_resampled).first(done.produced));
        return got > 0;
    }

    [[nodiscard]] bool hasAny(double begin, double end) const { return frameAt(begin) < frameAt(end); }

    /** What is still inside. */
    void finish()
    {
        while (const auto rest = m_resampler.flush(m_resampled))
            pass(std::span(m_resampled).first(rest));
        if (m_stretcher)
            finishStretcher();
    }

private:
    [[nodiscard]] std::int64_t frameAt(double seconds) const
    {
        const auto frames = static_cast<double>(m_file.frames());
        return std::llround(std::clamp(seconds * m_file.sampleRate(), 0.0, frames));
    }

    void pass(std::span<const float> samples)
    {
        if (!m_stretcher) {
            m_sink(samples, 1 / m_rate);
            return;
        }
        m_stretcher->accept(samples);
        takeStretched();
    }

    void finishStretcher()
    {
        m_stretcher->finish();
        takeStretched();
        m_stretcher.reset();
    }

    void takeStretched()
    {
        while (const auto got = m_stretcher->take(m_stretched))
            m_sink(std::span(m_stretched).first(got), m_speed / m_rate);
    }

    AudioFileReader m_file;
    int m_channel;
    double m_rate;
    Sink m_sink;
    Resampler m_resampler;
    std::optional<TimeStretcher> m_stretcher; ///< none at full speed
    double m_speed = 1;
    std::vector<float> m_block;
    std::vector<float> m_resampled;
    std::vector<float> m_stretched;
};

RecordingFeed::RecordingFeed(Plan plan, std::shared_ptr<PlaybackFeed> output)
    : m_output(std::move(output))
    , m_plan(std::move(plan))
    , m_seek(m_plan.from)
{ }

void RecordingFeed::setSpeed(double speed)
{
    const std::lock_guard lock(m_mutex);
    m_plan.speed = speed;
}

void RecordingFeed::setLoop(bool loop)
{
    const std::lock_guard lock(m_mutex);
    m_plan.loop = loop;
}

void RecordingFeed::setStretch(double begin, double end)
{
    const std::lock_guard lock(m_mutex);
    m_plan.begin = begin;
    m_plan.end = end;
}

void RecordingFeed::seek(double seconds)
{
    const std::lock_guard lock(m_mutex);
    m_seek = seconds;
}

std::pair<RecordingFeed::Plan, std::optional<double>> RecordingFeed::wanted()
{
    const std::lock_guard lock(m_mutex);
    return {m_plan, std::exchange(m_seek, std::nullopt)};
}

bool RecordingFeed::goesOn(const std::stop_token& stop) const
{
    return !stop.stop_requested() && m_output->state() != Playback::State::Unavailable;
}

void RecordingFeed::run(const std::stop_token& stop)
{
    const Plan first = wanted().first;
    {
        const AudioFileReader readable(first.path); // fails before it waits
    }
    while (m_output->state() == Playback::State::Waiting && !stop.stop_requested())
        std::this_thread::sleep_for(kPause);
    if (!goesOn(stop))
        return;
    const double rate = m_output->deviceRate();
    double at = first.from;
    Chain chain(first, rate, [&](std::span<const float> samples, double secondsPerSample) {
        at += static_cast<double>(samples.size()) * secondsPerSample;
        note(static_cast<std::int64_t>(samples.size()), at, secondsPerSample);
        offer(samples, stop);
    });
    chain.seek(first.from);
    while (goesOn(stop)) {
        const auto [plan, sought] = wanted();
        if (sought)
            chain.seek(at = *sought);
        chain.setSpeed(plan.speed);
        if (chain.step(plan.end))
            continue;
        chain.finish();
        if (!plan.loop || !chain.hasAny(plan.begin, plan.end))
            break;
        chain.seek(at = plan.begin);
    }
    // The device still holds what came last: a stream that is closed at once would cut it off.
    offer(std::vector<float>(static_cast<std::size_t>(m_output->latencySeconds() * rate)), stop);
    while (m_output->played() < m_offered && goesOn(stop))
        std::this_thread::sleep_for(kPause);
}

void RecordingFeed::offer(std::span<const float> samples, const std::stop_token& stop)
{
    const auto ahead = static_cast<std::int64_t>(kAheadSeconds * m_output->deviceRate());
    while (!samples.empty() && goesOn(stop)) {
        std::size_t taken = 0;
        if (m_offered - m_output->played() < ahead)
            taken = m_output->offer(samples);
        m_offered += static_cast<std::int64_t>(taken);
        samples = samples.subspan(taken);
        if (taken == 0)
            std::this_thread::sleep_for(kPause);
    }
}

std::int64_t RecordingFeed::latencySamples() const
{
    return std::llround(m_output->latencySeconds() * m_output->deviceRate());
}

void RecordingFeed::note(std::int64_t samples, double seconds, double secondsPerSample)
{
    if (samples == 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_noted += samples;
    m_pieces.push_back({m_noted, seconds, secondsPerSample});
    while (m_pieces.size() > 1 && m_pieces[0].end <= m_output->played() - latencySamples())
        m_pieces.pop_front();
}

double RecordingFeed::position() const
{
    const std::lock_guard lock(m_mutex);
    if (m_pieces.empty())
        return m_plan.from;
    const auto heard = std::max<std::int64_t>(0, m_output->played() - latencySamples());
    const auto piece
        = std::find_if(m_pieces.begin(), m_pieces.end(), [heard](const Piece& of) { return of.end > heard; });
    if (piece == m_pieces.end())
        return m_pieces.back().seconds;
    return piece->seconds - static_cast<double>(piece->end - heard) * piece->secondsPerSample;
}

} // namespace tonada
