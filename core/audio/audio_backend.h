// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tonada {

/** A device as its host API names it. Remembered by name and host API, never by index: indices change. */
struct AudioDevice
{
    std::string name;
    std::string hostApi;
    int inputs = 0; ///< channels
    int outputs = 0; ///< channels
    double defaultRate = 0; ///< Hz
    bool defaultInput = false;
    bool defaultOutput = false;

    bool operator==(const AudioDevice&) const = default;
};

/** What is asked of a device; an empty name means the default device. */
struct StreamRequest
{
    std::string name;
    std::string hostApi;
    double rate = 0; ///< Hz; 0: the device's own
};

/** What the device gave. */
struct StreamFormat
{
    std::string name;
    std::string hostApi;
    double rate = 0; ///< Hz
    int channels = 0;
    double latencySeconds = 0; ///< as the host API reports it; 0 when unknown
};

/** Receives audio on the audio thread: must not allocate, lock, log, throw or wake anybody. */
class InputSink
{
public:
    virtual ~InputSink() = default;
    /** Called on the opening thread before the first onInput() of a stream; here allocating is allowed. */
    virtual void onStart(const StreamFormat& /*format*/) { }
    /** Interleaved samples, full scale ±1; any number of sample frames from 1 up. `overrun`: the device
     *  reports that samples before these were lost. */
    virtual void onInput(std::span<const float> interleaved, int channels, bool overrun) noexcept = 0;
};

/** Supplies audio on the audio thread, under the same rules. Fills all of `interleaved`. */
class OutputSource
{
public:
    virtual ~OutputSource() = default;
    /** Called on the opening thread before the first onOutput() of a stream; here allocating is allowed. */
    virtual void onStart(const StreamFormat& /*format*/) { }
    virtual void onOutput(std::span<float> interleaved, int channels) noexcept = 0;
};

/** A running stream. Its destructor stops it and may block as long as the sound system likes. */
class AudioStream
{
public:
    virtual ~AudioStream() = default;
    [[nodiscard]] virtual const StreamFormat& format() const noexcept = 0;
    /** False once the device has gone. */
    [[nodiscard]] virtual bool active() const noexcept = 0;
};

/** The machine's sound system. The product has one implementation (PortAudio), tests have a fake.
 *
 *  Every call may block for as long as the sound system hangs, so nothing here is called on the window's
 *  thread; one thread at a time. Errors: Error (Device…).
 */
class AudioBackend
{
public:
    virtual ~AudioBackend() = default;
    /** The devices as of the last rescan. */
    [[nodiscard]] virtual std::vector<AudioDevice> devices() = 0;
    /** Looks again. Not while a stream is open. */
    virtual void rescan() = 0;
    /** Opens and starts. `sink` outlives the stream. */
    [[nodiscard]] virtual std::unique_ptr<AudioStream> openInput(const StreamRequest& request,
                                                                 InputSink& sink)
        = 0;
    [[nodiscard]] virtual std::unique_ptr<AudioStream> openOutput(const StreamRequest& request,
                                                                  OutputSource& source)
        = 0;
};

} // namespace tonada
