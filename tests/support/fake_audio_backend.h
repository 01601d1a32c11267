// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"

#include <memory>
#include <span>
#include <vector>

namespace tonada::test {

/** A sound system without a machine: the test is the audio thread.
 *
 *  It delivers blocks of any size, refuses rates, reports overruns, hangs in any call, loses devices and gets
 *  them back. All members may be called from any thread. Once the session is gone a call that hangs is
 *  released by the destructor.
 */
class FakeAudioBackend final : public AudioBackend
{
public:
    enum class Call
    {
        Rescan,
        Open,
        Close,
    };

    /** One stereo microphone at 48 kHz, "Fake microphone", and one output, "Fake speaker". */
    FakeAudioBackend();
    ~FakeAudioBackend() override;
    FakeAudioBackend(const FakeAudioBackend&) = delete;
    FakeAudioBackend& operator=(const FakeAudioBackend&) = delete;

    static AudioDevice microphone();
    static AudioDevice speaker();

    // What the machine is like.
    void setDevices(std::vector<AudioDevice> devices); ///< seen at the next rescan, as with PortAudio
    void refuseRate(double rate);
    void hangIn(Call call); ///< from now on, until release()
    void release();
    void unplug(); ///< streams become inactive, the list empty
    void freeze(); ///< callbacks stop but streams stay active

    // What the audio thread does.
    /** False if no input is open or it is frozen. */
    bool deliver(std::span<const float> interleaved, int channels, bool overrun = false);
    /** The same for an output. */
    bool play(std::span<float> interleaved, int channels);

    // What was seen.
    [[nodiscard]] bool inputOpen() const;
    [[nodiscard]] bool outputOpen() const;
    [[nodiscard]] bool hanging() const; ///< a call hangs now
    [[nodiscard]] int rescans() const;
    [[nodiscard]] bool calledTwiceAtOnce() const; ///< the rule of one thread at a time was broken
    [[nodiscard]] bool rescannedWhileOpen() const;

    std::vector<AudioDevice> devices() override;
    void rescan() override;
    std::unique_ptr<AudioStream> openInput(const StreamRequest& request, InputSink& sink) override;
    std::unique_ptr<AudioStream> openOutput(const StreamRequest& request, OutputSource& source) override;

private:
    struct Machine;
    class Stream;
    class Visit;
    std::unique_ptr<AudioStream> open(const StreamRequest& request, InputSink* sink, OutputSource* source);

    std::shared_ptr<Machine> m;
};

} // namespace tonada::test
