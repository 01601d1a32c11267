// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"
#include "core/util/parallel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace tonada {

TEST(ParallelFor, DoesEachTaskOnceForAnyNumberOfThreads)
{
    for (const int threads : {1, 2, 5}) {
        std::vector<int> done(100);
        parallelFor(done.size(), threads, [&](std::size_t i, int worker) {
            EXPECT_LT(worker, threads);
            ++done[i];
        });
        EXPECT_THAT(done, testing::Each(1));
    }
}

TEST(ParallelFor, RunsWorkerZeroOnTheCallingThread)
{
    const auto caller = std::this_thread::get_id();
    parallelFor(50, 3, [&](std::size_t, int worker) {
        EXPECT_EQ(worker == 0, std::this_thread::get_id() == caller);
    });
}

TEST(ParallelFor, ThrowsWhatATaskThrew)
{
    EXPECT_THROW(parallelFor(50, 2,
                             [](std::size_t i, int) {
                                 if (i == 7)
                                     throw Error(ErrorCode::Cancelled);
                             }),
                 Error);
}

} // namespace tonada
