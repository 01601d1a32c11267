// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/thread_pool.h"

namespace tonada {
namespace {
constexpr int kLooksBeforeSleep = 200; // some 50 µs
} // namespace

ThreadPool::ThreadPool(int threads)
{
    for (int i = 1; i < threads; ++i)
        m_workers.emplace_back([this] { work(); });
}

ThreadPool::~ThreadPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_number.fetch_add(1, std::memory_order_relaxed);
    }
    m_started.notify_all();
    for (std::thread& worker : m_workers)
        worker.join();
}

void ThreadPool::run(int count, const std::function<void(int)>& task)
{
    Loop loop{&task, count, 0};
    {
        const std::lock_guard lock(m_mutex);
        loop.number = m_number.load(std::memory_order_relaxed) + 1;
        m_loop = loop;
        m_left.store(count, std::memory_order_relaxed);
        m_next.store(std::uint64_t{loop.number} << 32U, std::memory_order_release);
        m_number.store(loop.number, std::memory_order_relaxed);
    }
    if (!m_workers.empty())
        m_started.notify_all();
    takeTasks(loop);
    while (m_left.load(std::memory_order_acquire) > 0)
        std::this_thread::yield();
}

void ThreadPool::work()
{
    std::uint32_t seen = 0;
    while (const auto loop = waitForLoop(seen)) {
        takeTasks(*loop);
        seen = loop->number;
    }
}

std::optional<ThreadPool::Loop> ThreadPool::waitForLoop(std::uint32_t seen)
{
    for (int look = 0; look < kLooksBeforeSleep && m_number.load(std::memory_order_relaxed) == seen; ++look)
        std::this_thread::yield();
    std::unique_lock lock(m_mutex);
    m_started.wait(lock, [&] { return m_number.load(std::memory_order_relaxed) != seen; });
    if (m_closing)
        return {};
    return m_loop;
}

void ThreadPool::takeTasks(const Loop& loop)
{
    std::uint64_t next = m_next.load(std::memory_order_acquire);
    while (next >> 32U == loop.number && static_cast<int>(next & 0xffffffffU) < loop.count) {
        if (!m_next.compare_exchange_weak(next, next + 1, std::memory_order_acq_rel))
            continue;
        (*loop.task)(static_cast<int>(next & 0xffffffffU));
        m_left.fetch_sub(1, std::memory_order_release);
        next = m_next.load(std::memory_order_acquire);
    }
}

} // namespace tonada
