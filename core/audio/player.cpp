// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/player.h"

#include "core/audio/resampler.h"

#include <algorithm>
#include <utility>

namespace tonada {

Player::Player(std::vector<float> samples, double rate)
    : Playback(rate)
    , m_samples(std::move(samples))
{ }

void Player::onStart(const StreamFormat& format)
{
    m_resampled = format.rate == rate() ? m_samples : resample(m_samples, rate(), format.rate);
    m_end.store(m_resampled.size(), std::memory_order_release);
    Playback::onStart(format);
}

bool Player::done() const noexcept
{
    return state() != State::Waiting
        && m_position.load(std::memory_order_acquire) == m_end.load(std::memory_order_acquire);
}

std::size_t Player::supply(std::span<float> mono) noexcept
{
    const auto position = m_position.load(std::memory_order_relaxed);
    const auto count = std::min(mono.size(), m_end.load(std::memory_order_acquire) - position);
    std::copy_n(m_resampled.begin() + static_cast<std::ptrdiff_t>(position), count, mono.begin());
    m_position.store(position + count, std::memory_order_release);
    return count;
}

} // namespace tonada
