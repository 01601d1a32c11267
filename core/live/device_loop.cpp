// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/device_loop.h"

#include <algorithm>
#include <string>
#include <utility>

namespace tonada {
namespace {
constexpr std::chrono::milliseconds kPoll{20};
constexpr std::chrono::milliseconds kMaxStep{100}; // of silence counted between two looks
constexpr int kIdleLooks = 3; // in rescanIntervals, while there is no microphone at all
} // namespace

DeviceControl::Loop::Loop(std::shared_ptr<AudioBackend> backend, Shared& shared)
    : m_backend(std::move(backend))
    , m_shared(shared)
{ }

template <typename Call>
decltype(auto) DeviceControl::Loop::inSoundSystem(Call call)
{
    struct Stamp
    {
        std::atomic<std::int64_t>& since;
        ~Stamp() { since.store(0, std::memory_order_relaxed); }
    };
    m_shared.callSince.store(Clock::now().time_since_epoch().count(), std::memory_order_relaxed);
    const Stamp stamp{m_shared.callSince};
    return call();
}

DeviceControl::Loop::~Loop()
{
    inSoundSystem([this] {
        m_output.reset();
        m_input.reset();
        m_backend.reset();
    });
    if (m_capture)
        m_capture->finish();
}

void DeviceControl::Loop::run()
{
    for (;;) {
        {
            std::unique_lock lock(m_shared.mutex);
            m_shared.changed.wait_for(lock, kPoll, [this] {
                const auto& wanted = m_shared.wanted;
                return wanted.quit || wanted.inputTicket != m_inputTicket
                    || wanted.outputTicket != m_outputTicket;
            });
            m_wanted = m_shared.wanted;
        }
        if (m_wanted.quit)
            return;
        followRescan();
        followInput();
        followOutput();
        watchInput();
    }
}

void DeviceControl::Loop::publish(Input input, std::optional<Error> error)
{
    m_state = input;
    const std::lock_guard lock(m_shared.mutex);
    if (m_shared.wanted.inputTicket != m_inputTicket)
        return; // somebody wants something else by now
    m_shared.state.input = input;
    m_shared.state.error = std::move(error);
    m_shared.state.format = m_format;
}

void DeviceControl::Loop::followInput()
{
    if (m_wanted.inputTicket == m_inputTicket)
        return;
    inSoundSystem([this] { m_input.reset(); });
    if (m_capture)
        m_capture->finish();
    m_inputTicket = m_wanted.inputTicket;
    m_capture = m_wanted.capture;
    m_format = {};
    m_state = Input::Closed;
    if (m_capture)
        openInput();
}

void DeviceControl::Loop::openInput()
{
    if (!m_output && !listed(m_wanted.request))
        rescan(); // it may have been connected since
    try {
        m_input = inSoundSystem([this] { return m_backend->openInput(m_wanted.request, *m_capture); });
        m_format = m_input->format();
        if (m_wanted.channel > m_format.channels)
            throw Error(ErrorCode::DeviceRefused,
                        {m_format.name, "channel " + std::to_string(m_wanted.channel),
                         "it has " + std::to_string(m_format.channels) + " channels"});
        beginWatch();
    } catch (const Error& error) {
        inSoundSystem([this] { m_input.reset(); });
        m_capture->finish();
        publish(Input::Failed, error);
    }
}

void DeviceControl::Loop::beginWatch()
{
    m_callbacks = m_capture->callbacks();
    m_lastCallback = m_lastWatch = Clock::now();
    m_silence = {};
    publish(Input::Open, {});
}

void DeviceControl::Loop::watchInput()
{
    if (m_state == Input::Lost)
        lookForInput();
    if (m_state != Input::Open)
        return;
    const auto now = Clock::now();
    if (const auto callbacks = m_capture->callbacks(); callbacks != m_callbacks) {
        m_callbacks = callbacks;
        m_lastCallback = now;
        m_silence = {};
    } else {
        // When the whole program was held up (suspended, starved) the device had no chance either.
        m_silence += std::min<Clock::duration>(now - m_lastWatch, kMaxStep);
    }
    m_lastWatch = now;
    const bool active = inSoundSystem([this] { return m_input->active(); });
    if (!active || m_silence > m_shared.timing.silenceTimeout)
        loseInput();
}

void DeviceControl::Loop::loseInput()
{
    publish(Input::Lost, Error(ErrorCode::DeviceLost, {m_format.name}));
    inSoundSystem([this] { m_input.reset(); });
    m_lastLook = Clock::now();
}

void DeviceControl::Loop::lookForInput()
{
    const auto now = Clock::now();
    if (m_output || now - m_lastLook < m_shared.timing.rescanInterval)
        return;
    m_lastLook = now;
    rescan();
    const StreamRequest same{m_format.name, m_format.hostApi, 0};
    if (!listed(same))
        return;
    try {
        m_capture->expectGap(std::chrono::duration<double>(now - m_lastCallback).count());
        m_input = inSoundSystem([&] { return m_backend->openInput(same, *m_capture); });
        m_format = m_input->format();
        beginWatch();
    } catch (const Error&) {
        m_input.reset(); // it is listed but does not open yet: look again later
    }
}

void DeviceControl::Loop::followOutput()
{
    if (m_wanted.outputTicket != m_outputTicket) {
        if (m_playback)
            m_playback->setUnavailable();
        inSoundSystem([this] { m_output.reset(); });
        m_outputTicket = m_wanted.outputTicket;
        m_playback = m_wanted.playback;
        if (!m_playback)
            return;
        try {
            const StreamRequest request{m_wanted.outputDevice.name, m_wanted.outputDevice.hostApi,
                                        m_playback->rate()};
            m_output = inSoundSystem([&] { return m_backend->openOutput(request, *m_playback); });
        } catch (const Error&) {
            m_playback->setUnavailable(); // being heard is a courtesy: no output is no error
        }
    }
    if (m_output && !inSoundSystem([this] { return m_output->active(); })) {
        m_playback->setUnavailable();
        inSoundSystem([this] { m_output.reset(); });
    }
    if (m_output && m_playback->done())
        inSoundSystem([this] { m_output.reset(); });
}

void DeviceControl::Loop::followRescan()
{
    if (m_input || m_output || m_state == Input::Lost)
        return;
    const bool due = Clock::now() - m_lastLook > kIdleLooks * m_shared.timing.rescanInterval;
    if (m_wanted.rescan || (due && !listed({})))
        rescan();
}

bool DeviceControl::Loop::listed(const StreamRequest& request) const
{
    const std::lock_guard lock(m_shared.mutex);
    return std::any_of(m_shared.devices.begin(), m_shared.devices.end(), [&](const AudioDevice& device) {
        const bool any = request.name.empty();
        const bool sameApi = request.hostApi.empty() || request.hostApi == device.hostApi;
        return device.inputs > 0 && (any || (request.name == device.name && sameApi));
    });
}

void DeviceControl::Loop::rescan()
{
    m_lastLook = Clock::now();
    std::vector<AudioDevice> devices;
    try {
        inSoundSystem([&] {
            m_backend->rescan();
            devices = m_backend->devices();
        });
    } catch (const Error&) {
        devices.clear(); // the sound system does not start: the same as having no device
    }
    const std::lock_guard lock(m_shared.mutex);
    m_shared.wanted.rescan = false;
    if (m_shared.devices != devices) {
        m_shared.devices = std::move(devices);
        m_shared.generation.fetch_add(1, std::memory_order_release);
    }
}

} // namespace tonada
