// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/kernels.h"

#include <Eigen/Core>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

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

TEST_P(EachKernelSet, ComputesTheStepOfAnLstmToTheLastDigits)
{
    constexpr Eigen::Index kUnits = 203;
    const auto sigmoid = [](const Eigen::ArrayXd& x) -> Eigen::ArrayXd {
        return 1.0 / (1.0 + (-x).exp());
    };
    Eigen::MatrixXf gates = Eigen::MatrixXf::Random(kUnits, 4);
    for (Eigen::Index i = 0; i < kUnits; ++i) // from 1e-5 to 20
        gates.row(i) *= std::pow(10.0F, -5.0F + 6.3F * static_cast<float>(i) / kUnits);
    const Eigen::VectorXf before = Eigen::VectorXf::Random(kUnits);
    Eigen::VectorXf cell(kUnits);
    Eigen::VectorXf cellTanh(kUnits);
    Eigen::VectorXf hidden(kUnits);
    const Eigen::ArrayXXd sums = gates.cast<double>().array();
    GetParam()->lstmForward(
        {gates.data(), before.data(), cell.data(), cellTanh.data(), hidden.data(), kUnits});

    const Eigen::ArrayXd exactCell
        = sigmoid(sums.col(1)) * before.cast<double>().array() + sigmoid(sums.col(0)) * sums.col(2).tanh();
    const auto relativeError = [](const Eigen::VectorXf& found, const Eigen::ArrayXd& exact) {
        return ((found.cast<double>().array() - exact) / exact).abs().maxCoeff();
    };
    EXPECT_LT(relativeError(gates.col(0), sigmoid(sums.col(0))), 3e-7);
    EXPECT_LT(relativeError(gates.col(2), sums.col(2).tanh()), 3e-7);
    EXPECT_LT((cell.cast<double>().array() - exactCell).abs().maxCoeff(), 3e-7);
    EXPECT_LT((hidden.cast<double>().array() - sigmoid(sums.col(3)) * exactCell.tanh()).abs().maxCoeff(),
              3e-7);
}

TEST_P(EachKernelSet, HidesNothingThatIsNotANumberInAnLstm)
{
    constexpr Eigen::Index kUnits = 8;
    for (const Eigen::Index gate : {0, 1, 2, 3}) {
        Eigen::MatrixXf gates = Eigen::MatrixXf::Zero(kUnits, 4);
        gates(3, gate) = std::numeric_limits<float>::quiet_NaN();
        Eigen::VectorXf cell = Eigen::VectorXf::Ones(kUnits);
        Eigen::VectorXf cellTanh(kUnits);
        Eigen::VectorXf hidden(kUnits);
        GetParam()->lstmForward(
            {gates.data(), cell.data(), cell.data(), cellTanh.data(), hidden.data(), kUnits});
        EXPECT_TRUE(std::isnan(hidden[3])) << gate;
        EXPECT_FALSE(std::isnan(hidden[2])) << gate;
    }
}

INSTANTIATE_TEST_SUITE_P(Kernels, EachKernelSet, testing::Values(&baselineKernels(), &bestKernels()),
                         [](const auto& parameter) { return parameter.index == 0 ? "Baseline" : "Best"; });

} // namespace
} // namespace tonada
