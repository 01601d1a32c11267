// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/playback.h"

#include <atomic>
#include <cstddef>
#include <vector>

namespace tonada {

/** Plays samples that are in memory, once, resampled to the device's rate where it differs. */
class Player final : public Playback
{
public:
    /** Mono at `rate` Hz. */
    Player(std::vector<float> samples, double rate);

    void onStart(const StreamFormat& format) override;
    [[nodiscard]] bool done() const noexcept override;

private:
    [[nodiscard]] std::size_t supply(std::span<float> mono) noexcept override;

    std::vector<float> m_samples;
    std::vector<float> m_resampled;
    std::atomic<std::size_t> m_position{0}; // in m_resampled
    std::atomic<std::size_t> m_end{0}; // of m_resampled; 0 before onStart()
};

} // namespace tonada
