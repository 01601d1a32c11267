// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/port_audio_stream.h"

namespace tonada {

PortAudioStream::PortAudioStream(std::shared_ptr<void> library, StreamFormat format, InputSink* sink,
                                 OutputSource* source)
    : m_library(std::move(library))
    , m_format(std::move(format))
    , m_sink(sink)
    , m_source(source)
{ }

PortAudioStream::~PortAudioStream()
{
    if (!m_stream)
        return;
    if (active())
        Pa_AbortStream(m_stream);
    Pa_CloseStream(m_stream);
}

PortAudioStream::Opened PortAudioStream::open(std::shared_ptr<void> library,
                                              const PaStreamParameters& parameters, StreamFormat format,
                                              InputSink* sink, OutputSource* source)
{
    std::unique_ptr<PortAudioStream> stream(
        new PortAudioStream(std::move(library), std::move(format), sink, source));
    PaError error = stream->openStream(parameters);
    if (error == paNoError)
        error = stream->start();
    return {error == paNoError ? std::move(stream) : nullptr, error};
}

PaError PortAudioStream::openStream(const PaStreamParameters& parameters)
{
    const PaError error
        = Pa_OpenStream(&m_stream, m_sink ? &parameters : nullptr, m_source ? &parameters : nullptr,
                        m_format.rate, paFramesPerBufferUnspecified, paNoFlag, onAudio, this);
    if (error != paNoError) {
        m_stream = nullptr;
        return error;
    }
    if (const auto* info = Pa_GetStreamInfo(m_stream)) {
        m_format.latencySeconds = m_sink ? info->inputLatency : info->outputLatency;
        if (info->sampleRate > 0)
            m_format.rate = info->sampleRate;
    }
    return paNoError;
}

PaError PortAudioStream::start()
{
    if (m_sink)
        m_sink->onStart(m_format);
    if (m_source)
        m_source->onStart(m_format);
    return Pa_StartStream(m_stream);
}

bool PortAudioStream::active() const noexcept
{
    return Pa_IsStreamActive(m_stream) == 1;
}

int PortAudioStream::onAudio(const void* input, void* output, unsigned long frames,
                             const PaStreamCallbackTimeInfo* /*time*/, PaStreamCallbackFlags flags,
                             void* self) noexcept
{
    auto& stream = *static_cast<PortAudioStream*>(self);
    const auto samples = frames * static_cast<unsigned long>(stream.m_format.channels);
    if (stream.m_sink && input)
        stream.m_sink->onInput({static_cast<const float*>(input), samples}, stream.m_format.channels,
                               (flags & paInputOverflow) != 0);
    if (stream.m_source && output)
        stream.m_source->onOutput({static_cast<float*>(output), samples}, stream.m_format.channels);
    return paContinue;
}

} // namespace tonada
