// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"

namespace tonada {

/** The machine's sound system through PortAudio.
 *
 *  Sound servers (PulseAudio, PipeWire) are listed first, raw hardware last: it is usually busy. A stream
 *  opens at the rate asked for, else at the device's own, else at 48000, 44100 or 16000 Hz; format() says
 *  which. The callbacks come in bursts and with any number of sample frames.
 *
 *  The constructor only keeps the ALSA and JACK libraries from writing to stderr, which has to happen before
 *  other threads run; PortAudio itself starts with the first call. One instance at a time in a process.
 */
class PortAudioBackend final : public AudioBackend
{
public:
    PortAudioBackend();
    ~PortAudioBackend() override;
    PortAudioBackend(const PortAudioBackend&) = delete;
    PortAudioBackend& operator=(const PortAudioBackend&) = delete;

    [[nodiscard]] std::vector<AudioDevice> devices() override;
    void rescan() override;
    [[nodiscard]] std::unique_ptr<AudioStream> openInput(const StreamRequest& request,
                                                         InputSink& sink) override;
    [[nodiscard]] std::unique_ptr<AudioStream> openOutput(const StreamRequest& request,
                                                          OutputSource& source) override;

private:
    class Library;
    Library& library();

    std::shared_ptr<Library> m_library;
};

} // namespace tonada
