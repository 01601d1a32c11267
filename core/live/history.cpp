// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/history.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {
constexpr double kCopySeconds = 2.0; // what the writer may go on by during a copy
}

History::History(double rate, double seconds)
    : m_rate(rate)
    , m_limit(std::llround(rate * seconds))
    , m_capacity(static_cast<std::size_t>(std::llround(rate * (seconds + kCopySeconds))))
    , m_samples(std::make_unique<std::atomic<float>[]>(m_capacity))
{ }

void History::append(std::span<const float> samples) noexcept
{
    const auto begin = m_end.load(std::memory_order_relaxed);
    const auto end = begin + static_cast<SampleIndex>(samples.size());
    m_reserved.store(end, std::memory_order_relaxed);
    std::atomic_thread_fence(std::memory_order_release);
    for (auto at = begin; at < end; ++at)
        m_samples[slot(at)].store(samples[static_cast<std::size_t>(at - begin)], std::memory_order_relaxed);
    m_end.store(end, std::memory_order_release);
}

double History::seconds() const noexcept
{
    return static_cast<double>(std::min(m_end.load(std::memory_order_acquire), m_limit)) / m_rate;
}

std::vector<float> History::last(double seconds) const
{
    return since(end() - std::llround(seconds * m_rate));
}

std::vector<float> History::since(SampleIndex begin) const
{
    const auto end = m_end.load(std::memory_order_acquire);
    begin = std::clamp<SampleIndex>(begin, std::max<SampleIndex>(0, end - m_limit), end);
    std::vector<float> copy(static_cast<std::size_t>(end - begin));
    for (auto at = begin; at < end; ++at)
        copy[static_cast<std::size_t>(at - begin)] = m_samples[slot(at)].load(std::memory_order_relaxed);
    std::atomic_thread_fence(std::memory_order_acquire);
    const auto oldest = m_reserved.load(std::memory_order_relaxed) - static_cast<SampleIndex>(m_capacity);
    const auto overtaken = std::clamp<SampleIndex>(oldest - begin, 0, end - begin);
    copy.erase(copy.begin(), copy.begin() + overtaken);
    return copy;
}

} // namespace tonada
