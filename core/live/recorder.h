// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"
#include "core/util/spsc_ring.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <future>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

namespace tonada {

class AudioFileWriter;

/** Writes mono audio to a file while it comes in, on a thread of its own, so that a slow disk holds nobody
 *  up.
 *
 *  The file is written beside the target and renamed at the end. When writing fails midway (disk full) it
 *  ends there, error() says why, and what was written becomes the file. So it does when the rate changes.
 */
class Recorder
{
public:
    /** `rate` in Hz; WAV or FLAC by extension, 24 bits. Throws Error (FileNotWritable, InvalidArgument) if
     *  the file cannot be begun. */
    Recorder(std::filesystem::path path, double rate);
    /** Waits until the file is finished. */
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /** One writing thread. Never waits; what a slow disk leaves no room for is counted as lost. */
    void write(std::span<const float> samples, double rate) noexcept;
    /** No more will be written: finishes the file, without waiting for it. */
    void finish() noexcept { m_finish.store(true, std::memory_order_release); }

    [[nodiscard]] bool finished() const noexcept { return m_finished.load(std::memory_order_acquire); }
    [[nodiscard]] double seconds() const noexcept;
    [[nodiscard]] std::int64_t lostSamples() const noexcept { return m_lost.load(std::memory_order_relaxed); }
    [[nodiscard]] std::optional<Error> error() const;

private:
    void run(std::promise<void> opened);
    void record(AudioFileWriter& file);
    void fail(const Error& error);

    const std::filesystem::path m_path;
    const double m_rate;
    SpscRing<float> m_ring;
    std::atomic<std::int64_t> m_written{0};
    std::atomic<std::int64_t> m_lost{0};
    std::atomic<bool> m_finish{false};
    std::atomic<bool> m_finished{false};
    mutable std::mutex m_mutex; // of m_error
    std::optional<Error> m_error;
    std::thread m_thread;
};

} // namespace tonada
