// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/recording_source.h"

#include "core/audio/audio_file.h"
#include "core/audio/resampler.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace tonada {
namespace {
using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPoll{2};
constexpr std::chrono::milliseconds kDeviceTimeout{1000}; // for opening, and for playing on
constexpr double kAheadSeconds = 0.25; // read before it is due
constexpr std::size_t kBlockFrames = 1024;
} // namespace

/** One recording: read ahead of its time, offered to the output, delivered when due. */
class RecordingSource::Item
{
public:
    Item(const std::filesystem::path& path, int channel, const PlaybackFeed* feed)
        : m_reader(path)
        , m_channel(channel)
        , m_interleaved(kBlockFrames * static_cast<std::size_t>(m_reader.channels()))
        , m_mono(kBlockFrames)
    {
        if (channel > m_reader.channels())
            throw Error(ErrorCode::InvalidArgument,
                        {"channel", std::to_string(channel),
                         "at most " + std::to_string(m_reader.channels()) + " for " + path.string()});
        if (feed) {
            m_resampler.emplace(rate(), feed->deviceRate());
            m_resampled.resize(m_resampler->maxOutput(kBlockFrames));
        }
    }

    [[nodiscard]] double rate() const noexcept { return m_reader.sampleRate(); }
    [[nodiscard]] bool waiting() const noexcept { return !m_ahead.empty(); }
    [[nodiscard]] bool delivered() const noexcept { return m_ended && m_ahead.empty(); }
    [[nodiscard]] bool offered() const noexcept { return m_ended && m_outgoing.empty(); }

    void readAhead()
    {
        while (!m_ended && static_cast<double>(m_ahead.size()) < kAheadSeconds * rate()) {
            const auto frames = m_reader.read(m_interleaved);
            m_ended = frames == 0;
            const auto mono = std::span(m_mono).first(frames);
            mixToMono(m_interleaved, m_reader.channels(), m_channel, 1.0F, mono);
            m_ahead.insert(m_ahead.end(), mono.begin(), mono.end());
            if (m_resampler)
                resample(mono);
        }
    }

    /** Gives the feed what it has room for; returns how many samples that were. */
    std::int64_t offerTo(PlaybackFeed& feed)
    {
        const auto taken = feed.offer(m_outgoing);
        m_outgoing.erase(m_outgoing.begin(), m_outgoing.begin() + static_cast<std::ptrdiff_t>(taken));
        return static_cast<std::int64_t>(taken);
    }

    /** Delivers up to the time `seconds` of the recording, or what the buffer has room for. */
    void deliver(double seconds, CaptureBuffer& capture)
    {
        const double due = std::max(0.0, std::floor(seconds * rate()) - static_cast<double>(m_position));
        const auto count
            = due < static_cast<double>(m_ahead.size()) ? static_cast<std::size_t>(due) : m_ahead.size();
        const auto taken = capture.offer(std::span(m_ahead).first(count));
        m_ahead.erase(m_ahead.begin(), m_ahead.begin() + static_cast<std::ptrdiff_t>(taken));
        m_position += static_cast<std::int64_t>(taken);
    }

private:
    void resample(std::span<const float> mono)
    {
        while (!mono.empty()) {
            const auto progress = m_resampler->process(mono, m_resampled);
            send(progress.produced);
            mono = mono.subspan(progress.consumed);
        }
        while (m_ended) {
            const auto produced = m_resampler->flush(m_resampled);
            send(produced);
            if (produced == 0)
                break;
        }
    }

    void send(std::size_t produced)
    {
        m_outgoing.insert(m_outgoing.end(), m_resampled.begin(),
                          m_resampled.begin() + static_cast<std::ptrdiff_t>(produced));
    }

    AudioFileReader m_reader;
    int m_channel;
    std::vector<float> m_interleaved;
    std::vector<float> m_mono;
    std::vector<float> m_ahead; // at rate(), not yet delivered
    std::int64_t m_position = 0; // of the front of m_ahead
    bool m_ended = false;
    std::optional<Resampler> m_resampler; // to the output's rate
    std::vector<float> m_resampled;
    std::vector<float> m_outgoing; // at the output's rate, not yet offered
};

/** How much of a recording should have been heard by now: by the output while it plays, else by the clock. */
class RecordingSource::Pace
{
public:
    /** `offered`: samples the feed has been given before this recording. */
    explicit Pace(std::int64_t offered)
        : m_offeredBefore(offered)
        , m_began(Clock::now())
        , m_lastPlayed(m_began)
    { }

    [[nodiscard]] double secondsByClock() const
    {
        return std::chrono::duration<double>(Clock::now() - m_began).count();
    }

    [[nodiscard]] double secondsBy(const PlaybackFeed& feed)
    {
        const auto played = feed.played();
        const auto now = Clock::now();
        if (played != m_played)
            m_lastPlayed = now;
        m_played = played;
        const auto own = std::max<std::int64_t>(0, played - m_offeredBefore);
        const double seconds = static_cast<double>(own) / feed.deviceRate();
        m_began = now - std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
        return seconds;
    }

    /** The output plays nothing any more. */
    [[nodiscard]] bool stalled() const { return Clock::now() - m_lastPlayed > kDeviceTimeout; }

private:
    std::int64_t m_offeredBefore;
    std::int64_t m_played = -1;
    Clock::time_point m_began; // such that the clock can take over at any time
    Clock::time_point m_lastPlayed;
};

RecordingSource::RecordingSource(Plan plan, std::shared_ptr<CaptureBuffer> capture,
                                 std::shared_ptr<PlaybackFeed> feed)
    : m_plan(std::move(plan))
    , m_capture(std::move(capture))
    , m_feed(std::move(feed))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{ }

RecordingSource::~RecordingSource() = default;

std::optional<Error> RecordingSource::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void RecordingSource::run(const std::stop_token& stop)
{
    try {
        waitForDevice(stop);
        do {
            for (std::size_t i = 0; i < m_plan.files.size() && !stop.stop_requested(); ++i) {
                Item item(m_plan.files[i], m_plan.channel, m_feed.get());
                m_capture->beginItem(static_cast<int>(i), item.rate());
                play(item, stop);
            }
        } while (m_plan.repeat && !m_plan.files.empty() && !stop.stop_requested());
    } catch (const Error& error) {
        const std::lock_guard lock(m_mutex);
        m_error = error;
    }
    if (m_feed)
        m_feed->finish();
    m_capture->finish();
}

void RecordingSource::waitForDevice(const std::stop_token& stop)
{
    const auto deadline = Clock::now() + kDeviceTimeout;
    while (m_feed && m_feed->state() == Playback::State::Waiting && Clock::now() < deadline
           && !stop.stop_requested())
        pause(stop);
    if (m_feed && m_feed->state() != Playback::State::Playing)
        leaveDevice();
}

void RecordingSource::leaveDevice()
{
    m_feed->finish();
    m_feed.reset();
}

void RecordingSource::play(Item& item, const std::stop_token& stop)
{
    Pace pace(m_offered);
    m_next.store(false, std::memory_order_relaxed);
    while (!stop.stop_requested() && !m_next.load(std::memory_order_acquire)) {
        item.readAhead();
        double seconds = std::numeric_limits<double>::infinity();
        if (m_feed) {
            m_offered += item.offerTo(*m_feed);
            const bool allPlayed = item.offered() && m_feed->played() == m_offered;
            if (!allPlayed)
                seconds = pace.secondsBy(*m_feed);
            if (m_feed->state() == Playback::State::Unavailable || pace.stalled())
                leaveDevice();
        } else if (m_plan.realTime) {
            seconds = pace.secondsByClock();
        }
        item.deliver(seconds, *m_capture);
        if (item.delivered())
            return;
        if (m_plan.realTime || item.waiting())
            pause(stop);
    }
}

void RecordingSource::pause(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, kPoll, [] { return false; });
}

} // namespace tonada
