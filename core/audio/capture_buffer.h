// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"
#include "core/util/sample_index.h"
#include "core/util/spsc_ring.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <span>

namespace tonada {

/** One channel of interleaved samples (1…), or the mean of all (0), times `gain`. `mono` is as long as there
 *  are sample frames. With gain 1 a chosen channel comes through bit for bit. */
void mixToMono(std::span<const float> interleaved, int channels, int channel, float gain,
               std::span<float> mono) noexcept;

/** Between what delivers audio and the analysis thread: a ring of mono samples at the source's own rate.
 *
 *  The writer is a device's callback (onInput) or a thread that reads files (offer); neither waits. Samples
 *  that find the ring full are counted, and their place is kept: the reader gets the audio in pieces that
 *  never run across a gap. A device's report of lost input says not how much: it counts as one sample.
 */
class CaptureBuffer final : public InputSink
{
public:
    static constexpr std::size_t kDefaultCapacity = std::size_t{1} << 18; ///< 2 s and more up to 128 kHz

    explicit CaptureBuffer(std::size_t capacity = kDefaultCapacity);

    /** Any thread. 0 mixes all channels; a channel the stream does not have is silence. */
    void setChannel(int channel) noexcept { m_channel.store(channel, std::memory_order_relaxed); }
    void setGain(float gain) noexcept { m_gain.store(gain, std::memory_order_relaxed); }

    // Writer: a device.
    /** Before a stream is opened again: so much was missed since the last one. */
    void expectGap(double seconds) noexcept { m_missedSeconds = seconds; }
    void onStart(const StreamFormat& format) override;
    void onInput(std::span<const float> interleaved, int channels, bool overrun) noexcept override;

    // Writer: a thread that can wait.
    /** What follows is another recording, at `rate` Hz. */
    void beginItem(int item, double rate) noexcept;
    /** Takes what fits and returns how many samples that were; nothing is lost. */
    [[nodiscard]] std::size_t offer(std::span<const float> mono) noexcept;

    /** No more will come. */
    void finish() noexcept { m_finished.store(true, std::memory_order_release); }

    /** Consecutive samples. */
    struct Piece
    {
        std::span<const float> samples; ///< valid until the next call; empty: nothing there now
        std::int64_t lostBefore = 0; ///< samples at `rate`
        double rate = 0; ///< Hz
        int item = 0;
        bool begins = false; ///< first piece of a stream or recording
    };
    // Reader.
    [[nodiscard]] Piece next() noexcept;
    /** Samples waiting to be read. */
    [[nodiscard]] std::int64_t backlog() const noexcept;
    /** Ask before next(): finished and an empty piece is the end. */
    [[nodiscard]] bool finished() const noexcept { return m_finished.load(std::memory_order_acquire); }

    // Any thread.
    [[nodiscard]] std::int64_t lostSamples() const noexcept { return m_lost.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint32_t overruns() const noexcept
    {
        return m_overruns.load(std::memory_order_relaxed);
    }
    /** Grows with every callback: a watchdog sees that the device lives. */
    [[nodiscard]] std::uint64_t callbacks() const noexcept
    {
        return m_callbacks.load(std::memory_order_relaxed);
    }
    /** Sample frames of the last callback. */
    [[nodiscard]] int blockFrames() const noexcept { return m_blockFrames.load(std::memory_order_relaxed); }

private:
    /** What is special about the sample at position `at`. */
    struct Mark
    {
        SampleIndex at = 0;
        std::int64_t lost = 0;
        double rate = 0; // of what begins here; 0: goes on as before
        int item = 0;
    };

    bool writeMark() noexcept;
    void write(std::span<const float> mono) noexcept;
    void lose(std::int64_t samples) noexcept;

    static constexpr std::size_t kMaxMarks = 256;
    static constexpr std::size_t kBlock = 4096;

    std::atomic<int> m_channel{0};
    std::atomic<float> m_gain{1.0F};
    SpscRing<float> m_ring;
    SpscRing<Mark> m_marks{kMaxMarks};
    std::atomic<std::int64_t> m_lost{0};
    std::atomic<std::uint32_t> m_overruns{0};
    std::atomic<std::uint64_t> m_callbacks{0};
    std::atomic<int> m_blockFrames{0};
    std::atomic<bool> m_finished{false};
    std::atomic<SampleIndex> m_written{0};

    // writer
    Mark m_pending;
    bool m_hasPending = false;
    double m_missedSeconds = 0;
    std::int64_t m_missed = 0; // before the stream that was started last

    // reader
    std::array<float, kBlock> m_block{};
    std::size_t m_blockBegin = 0;
    std::size_t m_blockEnd = 0;
    SampleIndex m_position = 0;
    Mark m_mark;
    bool m_hasMark = false;
    double m_rate = 0;
    int m_item = 0;
};

} // namespace tonada
