// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/kernels.h"

#include <Eigen/Core>
#include <gtest/gtest.h>

namespace tonada {
namespace {

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

class EachKernelSet : public testing::TestWithParam<const Kernels*>
{ };

TEST_P(EachKernelSet, MultipliesAndAddsForAnySize)
{
    for (const Eigen::Index rows : {1, 2, 5, 6, 13}) {
        for (const Eigen::Index columns : {1, 2, 8, 19, 64, 130}) {
            for (const Eigen::Index depth : {1, 40, 300}) {
                const RowMajor a = RowMajor::Random(rows, depth);
                const RowMajor b = RowMajor::Random(depth, columns);
                RowMajor c = RowMajor::Random(rows, columns);
                const RowMajor expected = c + a * b;
                GetParam()->multiplyAdd(
                    {a.data(), depth, 1, b.data(), columns, c.data(), columns, rows, depth, columns});
                EXPECT_LT((c - expected).cwiseAbs().maxCoeff(), 1e-4F)
                    << rows << " × " << depth << " × " << columns;
            }
        }
    }
}

TEST_P(EachKernelSet, TakesATransposedFirstFactor)
{
    const RowMajor a = RowMajor::Random(20, 7);
    const RowMajor b = RowMajor::Random(20, 24);
    RowMajor c = RowMajor::Zero(7, 24);
    GetParam()->multiplyAdd({a.data(), 1, 7, b.data(), 24, c.data(), 24, 7, 20, 24});
    EXPECT_LT((c - a.transpose() * b).cwiseAbs().maxCoeff(), 1e-5F);
}

INSTANTIATE_TEST_SUITE_P(Kernels, EachKernelSet, testing::Values(&baselineKernels(), &bestKernels()),
                         [](const auto& parameter) { return parameter.index == 0 ? "Baseline" : "Best"; });

} // namespace
} // namespace tonada
