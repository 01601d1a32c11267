// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/spsc_ring.h"
#include "tests/support/no_alloc.h"

#include <Eigen/Core>
#include <gtest/gtest.h>
#include <kiss_fftr.h>

#include <array>
#include <mutex>
#include <vector>

TEST(NoAllocScope, SeesAVectorAllocation)
{
    const tonada::test::NoAllocScope scope;
    const std::vector<int> v(10);
    EXPECT_GE(scope.violations(), 1);
}

TEST(NoAllocScope, SeesALockedMutex)
{
    std::mutex mutex;
    const tonada::test::NoAllocScope scope;
    const std::lock_guard lock(mutex);
    EXPECT_EQ(scope.violations(), 1);
}

TEST(NoAllocScope, SeesEigenTemporaries)
{
    const Eigen::MatrixXf a = Eigen::MatrixXf::Random(40, 257);
    const Eigen::VectorXf x = Eigen::VectorXf::Random(257);
    Eigen::VectorXf y(40);
    {
        const tonada::test::NoAllocScope scope;
        y = a * x; // evaluates into a heap temporary first
        EXPECT_GT(scope.violations(), 0);
    }
    {
        const tonada::test::NoAllocScope scope;
        y.noalias() = a * x;
        EXPECT_EQ(scope.violations(), 0);
    }
}

class KissFftSize : public testing::TestWithParam<int>
{ };

TEST_P(KissFftSize, RunsWithoutAllocating)
{
    const auto plan = kiss_fftr_alloc(GetParam(), 0, nullptr, nullptr);
    const std::vector<float> in(static_cast<std::size_t>(GetParam()));
    std::vector<kiss_fft_cpx> out(in.size() / 2 + 1);
    const tonada::test::NoAllocScope scope;
    kiss_fftr(plan, in.data(), out.data());
    EXPECT_EQ(scope.violations(), 0);
}
INSTANTIATE_TEST_SUITE_P(TwoThreeFive, KissFftSize, testing::Values(400, 512, 1024, 2048));

TEST(SpscRing, WriteAndReadDoNotAllocate)
{
    tonada::SpscRing<float> ring(64);
    std::array<float, 48> block{};
    const tonada::test::NoAllocScope scope;
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(ring.write(block), block.size());
        EXPECT_EQ(ring.read(block), block.size());
    }
    EXPECT_EQ(scope.violations(), 0);
}
