// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/playback.h"

#include <algorithm>
#include <array>

namespace tonada {
namespace {
constexpr std::size_t kBlockFrames = 256; // per turn, on the callback's stack
}

void Playback::onStart(const StreamFormat& format)
{
    m_latency.store(format.latencySeconds, std::memory_order_release);
    m_deviceRate.store(format.rate, std::memory_order_release);
    m_state.store(State::Playing, std::memory_order_release);
}

void Playback::onOutput(std::span<float> interleaved, int channels) noexcept
{
    const auto stride = static_cast<std::size_t>(channels);
    const auto frames = interleaved.size() / stride;
    std::array<float, kBlockFrames> block;
    for (std::size_t done = 0; done < frames; done += kBlockFrames) {
        const auto mono = std::span(block).first(std::min(kBlockFrames, frames - done));
        const auto supplied = supply(mono);
        std::fill(mono.begin() + static_cast<std::ptrdiff_t>(supplied), mono.end(), 0.0F);
        for (std::size_t i = 0; i < mono.size(); ++i)
            std::fill_n(interleaved.begin() + static_cast<std::ptrdiff_t>((done + i) * stride), stride,
                        mono[i]);
    }
}

} // namespace tonada
