// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace tonada {

/** Newest-value exchange between one producer thread and one consumer thread.
 *
 *  Neither side ever waits. A value the consumer did not fetch in time is replaced by the
 *  next one; the consumer always sees a whole value, and never an older one than before.
 */
template <typename T>
class TripleBuffer
{
public:
    /** Producer: fill this slot, then publish() it. Its old content is unspecified. */
    T& back() noexcept { return m_slots[m_back]; }

    void publish() noexcept
    {
        const auto fresh = static_cast<std::uint8_t>(m_back | kFresh);
        m_back = m_middle.exchange(fresh, std::memory_order_acq_rel) & kIndexMask;
    }

    /** Consumer: true if front() has changed. */
    bool update() noexcept
    {
        if (!(m_middle.load(std::memory_order_relaxed) & kFresh))
            return false;
        m_front = m_middle.exchange(m_front, std::memory_order_acq_rel) & kIndexMask;
        return true;
    }

    [[nodiscard]] const T& front() const noexcept { return m_slots[m_front]; }

private:
    static constexpr std::uint8_t kIndexMask = 3;
    static constexpr std::uint8_t kFresh = 4;

    std::array<T, 3> m_slots{};
    std::uint8_t m_back = 0;
    std::uint8_t m_front = 1;
    alignas(64) std::atomic<std::uint8_t> m_middle{2};
};

} // namespace tonada
