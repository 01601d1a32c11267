// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"
#include "core/audio/capture_buffer.h"
#include "core/audio/playback.h"
#include "core/live/live_timing.h"
#include "core/util/error.h"

#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace tonada {

/** The thread that talks to the sound system, and the only one: it opens, closes, watches and lists devices.
 *
 *  The members are for one other thread and return at once; they say what is wanted, the thread makes it so.
 *  An input whose callbacks stop is closed, looked for by name and host API, and opened again when it is
 *  back. A call that hangs keeps the thread (answering() is false) and nothing else touches the sound system;
 *  when it returns the thread goes on with what is wanted then. The destructor waits for a hanging call no
 *  longer than the timeout: then the thread is left to itself, with shares in all it uses.
 */
class DeviceControl
{
public:
    enum class Input
    {
        Closed,
        Opening,
        Open,
        Lost, ///< looking for the device
        Failed, ///< see error
    };

    struct State
    {
        Input input = Input::Closed;
        std::optional<Error> error; ///< if Failed or Lost
        StreamFormat format; ///< of the input, from Open on
        bool answering = true;
    };

    DeviceControl(std::shared_ptr<AudioBackend> backend, const LiveTiming& timing);
    ~DeviceControl();
    DeviceControl(const DeviceControl&) = delete;
    DeviceControl& operator=(const DeviceControl&) = delete;

    /** `capture` is finished once the input is closed or could not be opened. `channel`: as LiveSource. */
    void openInput(const StreamRequest& request, int channel, std::shared_ptr<CaptureBuffer> capture);
    void closeInput();
    /** On this output (no name: the default one), instead of what plays now. It is closed when done. */
    void play(std::shared_ptr<Playback> playback, const StreamRequest& device = {});
    void rescan();

    [[nodiscard]] State state() const;
    [[nodiscard]] std::vector<AudioDevice> devices() const;
    [[nodiscard]] unsigned deviceGeneration() const noexcept;

private:
    class Loop;
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace tonada
