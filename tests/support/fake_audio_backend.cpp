// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_audio_backend.h"

#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <set>

namespace tonada::test {
namespace {
constexpr std::array kRates{48000.0, 44100.0, 16000.0};
}

struct FakeAudioBackend::Machine
{
    mutable std::mutex mutex;
    std::condition_variable released;
    std::vector<AudioDevice> connected;
    std::vector<AudioDevice> listed; // as of the last rescan
    std::set<double> refused;
    std::set<Call> hangs;
    int visitors = 0;
    int hanging = 0;
    int rescans = 0;
    bool twiceAtOnce = false;
    bool rescannedWhileOpen = false;
    bool frozen = false;
    Stream* input = nullptr;
    Stream* output = nullptr;
};

/** A call into the sound system: notices a second one beside it, and hangs when told so. */
class FakeAudioBackend::Visit
{
public:
    Visit(Machine& machine, Call call)
        : m_machine(machine)
    {
        std::unique_lock lock(m_machine.mutex);
        m_machine.twiceAtOnce = m_machine.twiceAtOnce || m_machine.visitors > 0;
        ++m_machine.visitors;
        ++m_machine.hanging;
        m_machine.released.wait(lock, [&] { return m_machine.hangs.count(call) == 0; });
        --m_machine.hanging;
    }
    ~Visit()
    {
        const std::lock_guard lock(m_machine.mutex);
        --m_machine.visitors;
    }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

private:
    Machine& m_machine;
};

class FakeAudioBackend::Stream final : public AudioStream
{
public:
    Stream(std::shared_ptr<Machine> machine, StreamFormat format, InputSink* sink, OutputSource* source)
        : m_machine(std::move(machine))
        , m_format(std::move(format))
        , m_sink(sink)
        , m_source(source)
    {
        if (m_sink)
            m_sink->onStart(m_format);
        if (m_source)
            m_source->onStart(m_format);
        const std::lock_guard lock(m_machine->mutex);
        place() = this;
    }

    ~Stream() override
    {
        const Visit visit(*m_machine, Call::Close);
        const std::lock_guard lock(m_machine->mutex);
        if (place() == this)
            place() = nullptr;
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    const StreamFormat& format() const noexcept override { return m_format; }

    bool active() const noexcept override
    {
        const std::lock_guard lock(m_machine->mutex);
        return (m_sink ? m_machine->input : m_machine->output) == this;
    }

    InputSink* sink() const { return m_sink; }
    OutputSource* source() const { return m_source; }

private:
    Stream*& place() { return m_sink ? m_machine->input : m_machine->output; }

    std::shared_ptr<Machine> m_machine;
    StreamFormat m_format;
    InputSink* m_sink;
    OutputSource* m_source;
};

FakeAudioBackend::FakeAudioBackend()
    : m(std::make_shared<Machine>())
{
    m->connected = m->listed = {microphone(), speaker()};
}

FakeAudioBackend::~FakeAudioBackend()
{
    release();
}

AudioDevice FakeAudioBackend::microphone()
{
    return {"Fake microphone", "Fake", 2, 0, 48000, true, false};
}

AudioDevice FakeAudioBackend::speaker()
{
    return {"Fake speaker", "Fake", 0, 2, 48000, false, true};
}

void FakeAudioBackend::setDevices(std::vector<AudioDevice> devices)
{
    const std::lock_guard lock(m->mutex);
    m->connected = std::move(devices);
}

void FakeAudioBackend::refuseRate(double rate)
{
    const std::lock_guard lock(m->mutex);
    m->refused.insert(rate);
}

void FakeAudioBackend::hangIn(Call call)
{
    const std::lock_guard lock(m->mutex);
    m->hangs.insert(call);
}

void FakeAudioBackend::release()
{
    const std::lock_guard lock(m->mutex);
    m->hangs.clear();
    m->frozen = false;
    m->released.notify_all();
}

void FakeAudioBackend::unplug()
{
    const std::lock_guard lock(m->mutex);
    m->connected.clear();
    m->input = m->output = nullptr;
}

void FakeAudioBackend::freeze()
{
    const std::lock_guard lock(m->mutex);
    m->frozen = true;
    m->hangs = {Call::Rescan, Call::Open, Call::Close};
}

bool FakeAudioBackend::deliver(std::span<const float> interleaved, int channels, bool overrun)
{
    const std::lock_guard lock(m->mutex);
    if (!m->input || m->frozen)
        return false;
    m->input->sink()->onInput(interleaved, channels, overrun);
    return true;
}

bool FakeAudioBackend::play(std::span<float> interleaved, int channels)
{
    const std::lock_guard lock(m->mutex);
    if (!m->output || m->frozen)
        return false;
    m->output->source()->onOutput(interleaved, channels);
    return true;
}

bool FakeAudioBackend::inputOpen() const
{
    const std::lock_guard lock(m->mutex);
    return m->input != nullptr;
}

bool FakeAudioBackend::outputOpen() const
{
    const std::lock_guard lock(m->mutex);
    return m->output != nullptr;
}

bool FakeAudioBackend::hanging() const
{
    const std::lock_guard lock(m->mutex);
    return m->hanging > 0;
}

int FakeAudioBackend::rescans() const
{
    const std::lock_guard lock(m->mutex);
    return m->rescans;
}

bool FakeAudioBackend::calledTwiceAtOnce() const
{
    const std::lock_guard lock(m->mutex);
    return m->twiceAtOnce;
}

bool FakeAudioBackend::rescannedWhileOpen() const
{
    const std::lock_guard lock(m->mutex);
    return m->rescannedWhileOpen;
}

std::vector<AudioDevice> FakeAudioBackend::devices()
{
    const Visit visit(*m, Call::Rescan);
    const std::lock_guard lock(m->mutex);
    return m->listed;
}

void FakeAudioBackend::rescan()
{
    const Visit visit(*m, Call::Rescan);
    const std::lock_guard lock(m->mutex);
    ++m->rescans;
    m->rescannedWhileOpen = m->rescannedWhileOpen || m->input || m->output;
    m->listed = m->connected;
}

std::unique_ptr<AudioStream> FakeAudioBackend::openInput(const StreamRequest& request, InputSink& sink)
{
    return open(request, &sink, nullptr);
}

std::unique_ptr<AudioStream> FakeAudioBackend::openOutput(const StreamRequest& request, OutputSource& source)
{
    return open(request, nullptr, &source);
}

std::unique_ptr<AudioStream> FakeAudioBackend::open(const StreamRequest& request, InputSink* sink,
                                                    OutputSource* source)
{
    const Visit visit(*m, Call::Open);
    std::unique_lock lock(m->mutex);
    const auto device = std::find_if(m->listed.begin(), m->listed.end(), [&](const AudioDevice& d) {
        return (sink ? d.inputs : d.outputs) > 0 && (request.name.empty() || request.name == d.name);
    });
    if (device == m->listed.end())
        throw request.name.empty() ? Error(ErrorCode::DeviceNone)
                                   : Error(ErrorCode::DeviceNotFound, {request.name});
    std::vector<double> rates{request.rate > 0 ? request.rate : device->defaultRate};
    rates.insert(rates.end(), kRates.begin(), kRates.end());
    const auto rate
        = std::find_if(rates.begin(), rates.end(), [&](double r) { return m->refused.count(r) == 0; });
    if (rate == rates.end())
        throw Error(ErrorCode::DeviceRefused, {device->name, "every rate", "it is a test"});
    const StreamFormat format{device->name, device->hostApi, *rate, sink ? device->inputs : device->outputs,
                              0.01};
    lock.unlock();
    return std::make_unique<Stream>(m, format, sink, source);
}

} // namespace tonada::test
