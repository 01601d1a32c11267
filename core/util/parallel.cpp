// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/parallel.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tonada {

void parallelFor(std::size_t count, int threads, const std::function<void(std::size_t, int)>& task)
{
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto work = [&](int worker) {
        try {
            for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1))
                task(i, worker);
        } catch (...) {
            next = count;
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (int worker = 1; worker < threads; ++worker)
            others.emplace_back(work, worker);
        work(0);
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace tonada
