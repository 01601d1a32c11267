// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/loss.h"

#include <gtest/gtest.h>

#include <array>

namespace tonada {
namespace {

Eigen::MatrixXf someLogits()
{
    Eigen::MatrixXf logits(2, 2);
    logits << 0.5F, -1.0F, 2.0F, 0.25F;
    return logits;
}

} // namespace

TEST(BinaryCrossEntropy, CountsAnExampleAsOftenAsItsClassWeighs)
{
    const auto logits = someLogits();
    const Eigen::MatrixXf labels = Eigen::MatrixXf::Identity(2, 2);
    Eigen::MatrixXf plain;
    const float plainLoss = binaryCrossEntropy(logits, labels, plain);
    Eigen::MatrixXf first;
    const float firstLoss = binaryCrossEntropy(logits.leftCols(1), labels.leftCols(1), first);
    Eigen::MatrixXf weighted;
    const std::array<float, 2> weights{3.0F, 1.0F};
    const float loss = binaryCrossEntropy(logits, labels, weighted, weights);
    EXPECT_NEAR(loss, plainLoss + firstLoss, 1e-6F);
    EXPECT_TRUE(weighted.col(0).isApprox(3 * plain.col(0)));
    EXPECT_EQ(weighted.col(1), plain.col(1));
}

TEST(BinaryCrossEntropy, IsTheSameToTheBitWithWeightsOfOne)
{
    const auto logits = someLogits();
    const Eigen::MatrixXf labels = Eigen::MatrixXf::Identity(2, 2);
    Eigen::MatrixXf plain;
    Eigen::MatrixXf weighted;
    const std::array<float, 2> ones{1.0F, 1.0F};
    EXPECT_EQ(binaryCrossEntropy(logits, labels, plain), binaryCrossEntropy(logits, labels, weighted, ones));
    EXPECT_EQ(plain, weighted);
}

} // namespace tonada
