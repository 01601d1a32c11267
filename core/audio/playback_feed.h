// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/playback.h"
#include "core/util/spsc_ring.h"

#include <atomic>
#include <cstdint>

namespace tonada {

/** Plays what another thread offers piece by piece, at deviceRate(). Where nothing was offered in time it is
 *  silent and goes on. */
class PlaybackFeed final : public Playback
{
public:
    static constexpr std::size_t kCapacity = std::size_t{1} << 15; ///< 0.7 s at 48 kHz

    explicit PlaybackFeed(double rate)
        : Playback(rate)
        , m_ring(kCapacity)
    { }

    /** Feeding thread. Takes what fits and returns how many samples that were. */
    [[nodiscard]] std::size_t offer(std::span<const float> mono) noexcept { return m_ring.write(mono); }
    /** Samples played: what the feeding thread paces itself by. */
    [[nodiscard]] std::int64_t played() const noexcept { return m_played.load(std::memory_order_acquire); }
    /** No more will be offered: the device can be closed. */
    void finish() noexcept { m_finished.store(true, std::memory_order_release); }
    [[nodiscard]] bool done() const noexcept override { return m_finished.load(std::memory_order_acquire); }

private:
    [[nodiscard]] std::size_t supply(std::span<float> mono) noexcept override
    {
        const auto count = m_ring.read(mono);
        m_played.store(m_played.load(std::memory_order_relaxed) + static_cast<std::int64_t>(count),
                       std::memory_order_release);
        return count;
    }

    SpscRing<float> m_ring;
    std::atomic<std::int64_t> m_played{0};
    std::atomic<bool> m_finished{false};
};

} // namespace tonada
