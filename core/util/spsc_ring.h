// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

namespace tonada {

/** Wait-free ring between one writer thread and one reader thread.
 *
 *  write() and read() never allocate, lock or enter the kernel, so write() is safe in an
 *  audio callback. Each index is stored by one side only; keep it so: a reset() or an
 *  overwrite-oldest mode would let one side move the other's index. To start afresh, stop
 *  both threads and build a new ring.
 */
template <typename T>
class SpscRing
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    /** The capacity is the next power of two. */
    explicit SpscRing(std::size_t minCapacity)
        : m_buffer(std::bit_ceil(std::max<std::size_t>(minCapacity, 2)))
        , m_mask(m_buffer.size() - 1)
    { }
    SpscRing(const SpscRing&) = delete;
    SpscRing& operator=(const SpscRing&) = delete;

    [[nodiscard]] std::size_t capacity() const noexcept { return m_buffer.size(); }

    /** Writer thread. How much fits now; it can only grow. */
    [[nodiscard]] std::size_t space() const noexcept
    {
        const auto w = m_writePos.load(std::memory_order_relaxed);
        return m_buffer.size() - (w - m_readPos.load(std::memory_order_acquire));
    }

    /** Writer thread. Copies what fits and returns how many that were. */
    [[nodiscard]] std::size_t write(std::span<const T> in) noexcept
    {
        const auto w = m_writePos.load(std::memory_order_relaxed);
        const auto r = m_readPos.load(std::memory_order_acquire);
        const auto n = std::min(in.size(), m_buffer.size() - (w - r));
        const auto at = w & m_mask;
        const auto head = std::min(n, m_buffer.size() - at);
        std::copy_n(in.data(), head, m_buffer.data() + at);
        std::copy_n(in.data() + head, n - head, m_buffer.data());
        m_writePos.store(w + n, std::memory_order_release);
        return n;
    }

    /** Reader thread. Copies what there is and returns how many that were. */
    [[nodiscard]] std::size_t read(std::span<T> out) noexcept
    {
        const auto r = m_readPos.load(std::memory_order_relaxed);
        const auto w = m_writePos.load(std::memory_order_acquire);
        const auto n = std::min(out.size(), w - r);
        const auto at = r & m_mask;
        const auto head = std::min(n, m_buffer.size() - at);
        std::copy_n(m_buffer.data() + at, head, out.data());
        std::copy_n(m_buffer.data(), n - head, out.data() + head);
        m_readPos.store(r + n, std::memory_order_release);
        return n;
    }

private:
    std::vector<T> m_buffer;
    const std::size_t m_mask;
    alignas(64) std::atomic<std::size_t> m_writePos{0}; // total ever written; never wraps in practice
    alignas(64) std::atomic<std::size_t> m_readPos{0};
    static_assert(std::atomic<std::size_t>::is_always_lock_free);
};

} // namespace tonada
