// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/device_control.h"

#include "core/live/device_loop.h"

#include <utility>

namespace tonada {

DeviceControl::DeviceControl(std::shared_ptr<AudioBackend> backend, const LiveTiming& timing)
    : m_shared(std::make_shared<Shared>(timing))
    , m_thread([shared = m_shared, backend = std::move(backend)]() mutable {
        {
            Loop loop(std::move(backend), *shared);
            loop.run();
        }
        const std::lock_guard lock(shared->mutex);
        shared->left = true;
        shared->changed.notify_all();
    })
{ }

DeviceControl::~DeviceControl()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->wanted.quit = true;
    m_shared->changed.notify_all();
    const bool left
        = m_shared->changed.wait_for(lock, m_shared->timing.callTimeout, [this] { return m_shared->left; });
    lock.unlock();
    if (left)
        m_thread.join();
    else
        m_thread.detach();
}

void DeviceControl::openInput(const StreamRequest& request, int channel,
                              std::shared_ptr<CaptureBuffer> capture)
{
    const std::lock_guard lock(m_shared->mutex);
    auto& wanted = m_shared->wanted;
    wanted.request = request;
    wanted.channel = channel;
    wanted.capture = std::move(capture);
    ++wanted.inputTicket;
    m_shared->state.input = Input::Opening;
    m_shared->state.error.reset();
    m_shared->changed.notify_all();
}

void DeviceControl::closeInput()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wanted.capture.reset();
    ++m_shared->wanted.inputTicket;
    m_shared->state.input = Input::Closed;
    m_shared->state.error.reset();
    m_shared->changed.notify_all();
}

void DeviceControl::play(std::shared_ptr<Playback> playback, const StreamRequest& device)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wanted.playback = std::move(playback);
    m_shared->wanted.outputDevice = device;
    ++m_shared->wanted.outputTicket;
    m_shared->changed.notify_all();
}

void DeviceControl::rescan()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wanted.rescan = true;
}

DeviceControl::State DeviceControl::state() const
{
    const std::lock_guard lock(m_shared->mutex);
    State state = m_shared->state;
    const std::chrono::steady_clock::duration since(m_shared->callSince.load(std::memory_order_relaxed));
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    state.answering = since.count() == 0 || now - since < m_shared->timing.callTimeout;
    return state;
}

std::vector<AudioDevice> DeviceControl::devices() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->devices;
}

unsigned DeviceControl::deviceGeneration() const noexcept
{
    return m_shared->generation.load(std::memory_order_acquire);
}

} // namespace tonada
