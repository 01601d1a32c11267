// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/capture_buffer.h"
#include "core/audio/playback_feed.h"
#include "core/util/error.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tonada {

/** Plays recordings into the capture buffer as if they were a microphone, one after the other.
 *
 *  The pace is that of the output device while one plays them, so that what is heard is what is shown;
 *  otherwise the clock's; or as fast as the buffer is emptied. A thread of its own reads the files. The
 *  capture is finished when the last one ends, when stopped, or on an error.
 */
class RecordingSource
{
public:
    struct Plan
    {
        std::vector<std::filesystem::path> files;
        int channel = 0; ///< 0 mixes all
        bool repeat = false; ///< begin again after the last
        bool realTime = true; ///< false: as fast as the buffer is emptied
    };

    /** `feed` is played by somebody else; null: not audible. */
    RecordingSource(Plan plan, std::shared_ptr<CaptureBuffer> capture, std::shared_ptr<PlaybackFeed> feed);
    ~RecordingSource();
    RecordingSource(const RecordingSource&) = delete;
    RecordingSource& operator=(const RecordingSource&) = delete;

    void requestStop() noexcept { m_thread.request_stop(); }
    void next() noexcept { m_next.store(true, std::memory_order_release); }
    [[nodiscard]] std::optional<Error> error() const;

private:
    class Item;
    class Pace;
    void run(const std::stop_token& stop);
    void play(Item& item, const std::stop_token& stop);
    void waitForDevice(const std::stop_token& stop);
    void leaveDevice();
    void pause(const std::stop_token& stop);

    const Plan m_plan;
    std::shared_ptr<CaptureBuffer> m_capture;
    std::shared_ptr<PlaybackFeed> m_feed; // null from when there is no output
    std::int64_t m_offered = 0; // samples given to it
    std::atomic<bool> m_next{false};
    mutable std::mutex m_mutex; // of m_error
    std::condition_variable_any m_wake;
    std::optional<Error> m_error;
    std::jthread m_thread; // last: it uses all the others
};

} // namespace tonada
