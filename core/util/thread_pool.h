// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tonada {

/** A few threads that share the tasks of one loop at a time. Between loops they look for the next one for
 *  some microseconds before they sleep, because in training it follows at once.
 *
 *  Which thread does which task is left open: results must not depend on it. One thread at a time may call
 *  run().
 */
class ThreadPool
{
public:
    /** `threads` in all, the caller of run() included; at least 1. */
    explicit ThreadPool(int threads);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    [[nodiscard]] int threads() const noexcept { return static_cast<int>(m_workers.size()) + 1; }

    /** Calls task(0) … task(count - 1) and returns when all are done. `task` must not throw. */
    void run(int count, const std::function<void(int)>& task);

private:
    struct Loop
    {
        const std::function<void(int)>* task = nullptr;
        int count = 0;
        std::uint32_t number = 0;
    };

    void work();
    /** The loop after number `seen`; none: the pool is closing. */
    std::optional<Loop> waitForLoop(std::uint32_t seen);
    void takeTasks(const Loop& loop);

    Loop m_loop;
    std::atomic<std::uint32_t> m_number{0}; // of m_loop
    // The loop's number above 32 bits of the next task's: a worker that comes late takes nothing from another
    // loop, and nobody has to wait for it.
    std::atomic<std::uint64_t> m_next{0};
    std::atomic<int> m_left{0}; // tasks not finished
    bool m_closing = false;
    std::mutex m_mutex;
    std::condition_variable m_started;
    std::vector<std::thread> m_workers;
};

} // namespace tonada
