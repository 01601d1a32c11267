// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"

#include <atomic>
#include <span>

namespace tonada {

/** Mono audio for an output device, the same in all its channels. What derives from it supplies samples at
 *  deviceRate(), which is known from onStart() on. Shared by the thread that feeds it and the one that opens
 *  the device. */
class Playback : public OutputSource
{
public:
    enum class State
    {
        Waiting, ///< for a device
        Playing,
        Unavailable, ///< there is no device, or it has gone
    };

    /** `rate` is what the samples have: the device is asked for it, but may have another. */
    explicit Playback(double rate)
        : m_rate(rate)
    { }

    [[nodiscard]] double rate() const noexcept { return m_rate; } ///< Hz
    [[nodiscard]] double deviceRate() const noexcept { return m_deviceRate.load(std::memory_order_acquire); }
    /** From a sample supplied to its sound, as the host API reports it; 0 when unknown. */
    [[nodiscard]] double latencySeconds() const noexcept { return m_latency.load(std::memory_order_acquire); }
    [[nodiscard]] State state() const noexcept { return m_state.load(std::memory_order_acquire); }
    void setUnavailable() noexcept { m_state.store(State::Unavailable, std::memory_order_release); }
    /** All has been played: the device can be closed. */
    [[nodiscard]] virtual bool done() const noexcept = 0;

    void onStart(const StreamFormat& format) override;
    void onOutput(std::span<float> interleaved, int channels) noexcept final;

protected:
    /** Audio thread: fills the front of `mono` and returns how much that was. */
    [[nodiscard]] virtual std::size_t supply(std::span<float> mono) noexcept = 0;

private:
    double m_rate;
    std::atomic<double> m_deviceRate{0};
    std::atomic<double> m_latency{0};
    std::atomic<State> m_state{State::Waiting};
};

} // namespace tonada
