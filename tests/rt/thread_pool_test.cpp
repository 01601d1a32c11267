// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/thread_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace tonada {
namespace {

TEST(ThreadPool, DoesEveryTaskOnceBeforeItReturns)
{
    for (const int threads : {1, 2, 4}) {
        ThreadPool pool(threads);
        EXPECT_EQ(pool.threads(), threads);
        for (int loop = 0; loop < 200; ++loop) {
            std::vector<int> done(17);
            pool.run(17, [&](int i) { ++done[static_cast<std::size_t>(i)]; });
            EXPECT_EQ(done, std::vector<int>(17, 1));
        }
    }
}

TEST(ThreadPool, TakesFewerTasksThanThreads)
{
    ThreadPool pool(4);
    std::atomic<int> done = 0;
    pool.run(0, [&](int) { ++done; });
    EXPECT_EQ(done, 0);
    pool.run(1, [&](int) { ++done; });
    EXPECT_EQ(done, 1);
}

} // namespace
} // namespace tonada
