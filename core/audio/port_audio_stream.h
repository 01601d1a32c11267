// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"

#include <portaudio.h>

#include <memory>
#include <utility>

namespace tonada {

/** One open PortAudio stream; for port_audio_backend only. `library` keeps PortAudio running until the stream
 *  is closed. onStart() is called between opening and starting. */
class PortAudioStream final : public AudioStream
{
public:
    /** The stream, or null and the reason. */
    using Opened = std::pair<std::unique_ptr<PortAudioStream>, PaError>;

    /** Exactly one of `sink` and `source` is there. */
    [[nodiscard]] static Opened open(std::shared_ptr<void> library, const PaStreamParameters& parameters,
                                     StreamFormat format, InputSink* sink, OutputSource* source);
    ~PortAudioStream() override;
    PortAudioStream(const PortAudioStream&) = delete;
    PortAudioStream& operator=(const PortAudioStream&) = delete;

    [[nodiscard]] const StreamFormat& format() const noexcept override { return m_format; }
    [[nodiscard]] bool active() const noexcept override;

private:
    PortAudioStream(std::shared_ptr<void> library, StreamFormat format, InputSink* sink,
                    OutputSource* source);
    PaError openStream(const PaStreamParameters& parameters);
    PaError start();
    static int onAudio(const void* input, void* output, unsigned long frames,
                       const PaStreamCallbackTimeInfo* time, PaStreamCallbackFlags flags,
                       void* self) noexcept;

    std::shared_ptr<void> m_library;
    StreamFormat m_format;
    InputSink* m_sink;
    OutputSource* m_source;
    PaStream* m_stream = nullptr;
};

} // namespace tonada
