// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/port_audio_backend.h"

#include "core/audio/port_audio_stream.h"
#include "core/util/error.h"

#include <portaudio.h>

#include <algorithm>
#include <alsa/asoundlib.h>
#include <array>
#include <cstdlib>
#include <dlfcn.h>
#include <string>

namespace tonada {
namespace {

constexpr std::array kFallbackRates{48000.0, 44100.0, 16000.0};
constexpr int kMaxChannels = 32;
// A sound server's entry claims 32 channels or more whatever is plugged in, and any rate.
constexpr int kServerChannels = 2;
constexpr double kServerRate = 48000.0;
constexpr double kInputLatencySeconds = 0.05;
constexpr double kOutputLatencySeconds = 0.1;

void ignoreAlsa(const char*, int, const char*, int, const char*, ...) { }
void ignoreJack(const char*) { }

void silenceLibraries()
{
    snd_lib_error_set_handler(ignoreAlsa);
    ::setenv("JACK_NO_START_SERVER", "1", 1);
    using SetHandler = void (*)(void (*)(const char*));
    for (const char* name : {"jack_set_error_function", "jack_set_info_function"}) {
        if (void* symbol = ::dlsym(RTLD_DEFAULT, name))
            reinterpret_cast<SetHandler>(symbol)(ignoreJack);
    }
}

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

bool isServer(const std::string& name)
{
    return contains(name, "pulse") || contains(name, "Pulse") || contains(name, "pipewire")
        || contains(name, "PipeWire");
}

bool isServerOrDefault(const std::string& name)
{
    return isServer(name) || name == "default" || name == "sysdefault";
}

int rank(const AudioDevice& device)
{
    if (isServer(device.name))
        return 0;
    if (isServerOrDefault(device.name))
        return 1;
    return contains(device.name, "(hw:") ? 3 : 2;
}

const char* hostApiName(const PaDeviceInfo& info)
{
    const auto* api = Pa_GetHostApiInfo(info.hostApi);
    return api ? api->name : "";
}

PaDeviceIndex findDevice(const StreamRequest& request, bool input)
{
    if (request.name.empty()) {
        const auto index = input ? Pa_GetDefaultInputDevice() : Pa_GetDefaultOutputDevice();
        if (index == paNoDevice)
            throw Error(ErrorCode::DeviceNone);
        return index;
    }
    for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index) {
        const auto& info = *Pa_GetDeviceInfo(index);
        const bool sameApi = request.hostApi.empty() || request.hostApi == hostApiName(info);
        const int channels = input ? info.maxInputChannels : info.maxOutputChannels;
        if (request.name == info.name && sameApi && channels > 0)
            return index;
    }
    throw Error(ErrorCode::DeviceNotFound, {request.name});
}

std::vector<double> ratesToTry(const StreamRequest& request, const PaDeviceInfo& info)
{
    std::vector<double> rates;
    const auto add = [&rates](double rate) {
        if (rate > 0 && std::find(rates.begin(), rates.end(), rate) == rates.end())
            rates.push_back(rate);
    };
    add(request.rate);
    add(isServerOrDefault(info.name) ? kServerRate : info.defaultSampleRate);
    for (const double rate : kFallbackRates)
        add(rate);
    return rates;
}

std::vector<int> channelsToTry(int available, const std::string& name)
{
    std::vector<int> counts{std::min(available, isServerOrDefault(name) ? kServerChannels : kMaxChannels)};
    for (const int count : {2, 1}) {
        if (count < counts.back())
            counts.push_back(count);
    }
    return counts;
}

std::string listOf(const std::vector<double>& rates)
{
    std::string text;
    for (const double rate : rates)
        text += (text.empty() ? "" : ", ") + std::to_string(static_cast<int>(rate));
    return text + " Hz";
}

std::string reason(PaError error)
{
    const auto* host = Pa_GetLastHostErrorInfo();
    const bool fromHost = error == paUnanticipatedHostError && host && host->errorText && *host->errorText;
    return fromHost ? host->errorText : Pa_GetErrorText(error);
}

/** Tries rates, and channel counts at each rate, until the device takes one. `make` opens and starts. */
template <typename Make>
std::unique_ptr<AudioStream> openFirst(const StreamRequest& request, bool input, Make make)
{
    const auto index = findDevice(request, input);
    const auto& info = *Pa_GetDeviceInfo(index);
    const auto rates = ratesToTry(request, info);
    PaError last = paNoError;
    for (const double rate : rates) {
        for (const int channels :
             channelsToTry(input ? info.maxInputChannels : info.maxOutputChannels, info.name)) {
            const double latency = input ? kInputLatencySeconds : kOutputLatencySeconds;
            const PaStreamParameters parameters{index, channels, paFloat32, latency, nullptr};
            StreamFormat format{info.name, hostApiName(info), rate, channels, 0};
            auto [stream, error] = make(parameters, std::move(format));
            if (stream)
                return std::move(stream);
            last = error;
        }
    }
    throw Error(ErrorCode::DeviceRefused, {info.name, listOf(rates), reason(last)});
}

} // namespace

/** PortAudio between Pa_Initialize and Pa_Terminate; streams keep it alive. */
class PortAudioBackend::Library
{
public:
    Library()
    {
        if (const PaError error = Pa_Initialize(); error != paNoError)
            throw Error(ErrorCode::DeviceRefused, {"PortAudio", "to start", Pa_GetErrorText(error)});
    }
    ~Library() { Pa_Terminate(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

PortAudioBackend::PortAudioBackend()
{
    silenceLibraries();
}

PortAudioBackend::~PortAudioBackend() = default;

PortAudioBackend::Library& PortAudioBackend::library()
{
    if (!m_library)
        m_library = std::make_shared<Library>();
    return *m_library;
}

void PortAudioBackend::rescan()
{
    m_library.reset(); // the list of devices is made by Pa_Initialize and stays as it is
    library();
}

std::vector<AudioDevice> PortAudioBackend::devices()
{
    library();
    std::vector<AudioDevice> found;
    for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index) {
        const auto& info = *Pa_GetDeviceInfo(index);
        found.push_back({info.name, hostApiName(info), info.maxInputChannels, info.maxOutputChannels,
                         info.defaultSampleRate, index == Pa_GetDefaultInputDevice(),
                         index == Pa_GetDefaultOutputDevice()});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return found;
}

std::unique_ptr<AudioStream> PortAudioBackend::openInput(const StreamRequest& request, InputSink& sink)
{
    library();
    return openFirst(request, true, [&](const PaStreamParameters& parameters, StreamFormat format) {
        return PortAudioStream::open(m_library, parameters, std::move(format), &sink, nullptr);
    });
}

std::unique_ptr<AudioStream> PortAudioBackend::openOutput(const StreamRequest& request, OutputSource& source)
{
    library();
    return openFirst(request, false, [&](const PaStreamParameters& parameters, StreamFormat format) {
        return PortAudioStream::open(m_library, parameters, std::move(format), nullptr, &source);
    });
}

} // namespace tonada
