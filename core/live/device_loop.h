// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/device_control.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace tonada {

/** Between DeviceControl and its thread: what is wanted and what was found. The mutex is never held during a
 *  call into the sound system. */
struct DeviceControl::Shared
{
    struct Wanted
    {
        unsigned inputTicket = 0; ///< changes with each openInput() and closeInput()
        unsigned outputTicket = 0;
        StreamRequest request;
        int channel = 0;
        std::shared_ptr<CaptureBuffer> capture; ///< null: no input
        std::shared_ptr<Playback> playback; ///< null: no output
        StreamRequest outputDevice;
        bool rescan = true;
        bool quit = false;
    };

    explicit Shared(const LiveTiming& limits)
        : timing(limits)
    { }

    const LiveTiming timing;
    mutable std::mutex mutex;
    std::condition_variable changed;
    Wanted wanted;
    State state; ///< but for `answering`
    std::vector<AudioDevice> devices;
    bool left = false; ///< the thread has ended
    std::atomic<unsigned> generation{0};
    std::atomic<std::int64_t> callSince{0}; ///< steady clock, ns; 0: not inside the sound system
};

/** The device thread's own part; for device_control only. */
class DeviceControl::Loop
{
public:
    Loop(std::shared_ptr<AudioBackend> backend, Shared& shared);
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void run();

private:
    using Clock = std::chrono::steady_clock;

    void followInput();
    void followOutput();
    void openInput();
    void beginWatch();
    void watchInput();
    void loseInput();
    void lookForInput();
    void followRescan();
    /** Is there such an input, or any for an empty name, as of the last rescan? */
    [[nodiscard]] bool listed(const StreamRequest& request) const;
    void rescan();
    void publish(Input input, std::optional<Error> error);
    template <typename Call>
    decltype(auto) inSoundSystem(Call call);

    std::shared_ptr<AudioBackend> m_backend;
    Shared& m_shared;
    Shared::Wanted m_wanted; // a copy of what is wanted
    unsigned m_inputTicket = 0;
    unsigned m_outputTicket = 0;
    std::shared_ptr<CaptureBuffer> m_capture; // before the streams: they write into it
    std::shared_ptr<Playback> m_playback;
    std::unique_ptr<AudioStream> m_input;
    std::unique_ptr<AudioStream> m_output;
    StreamFormat m_format;
    Input m_state = Input::Closed;
    std::uint64_t m_callbacks = 0;
    Clock::time_point m_lastCallback;
    Clock::time_point m_lastWatch;
    Clock::duration m_silence{}; // without callbacks
    Clock::time_point m_lastLook;
};

} // namespace tonada
