// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/loss.h"
#include "tests/support/golden_network.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

TEST(BinaryCrossEntropy, EqualsTheGoldenTableForLogitsFromMinus120To90)
{
    const auto manifest = test::goldenNetworkManifest();
    for (const auto& row : manifest.at("bce_table")) {
        const Eigen::MatrixXf logit = Eigen::MatrixXf::Constant(1, 1, row.at("logit").get<float>());
        const Eigen::MatrixXf label = Eigen::MatrixXf::Constant(1, 1, row.at("label").get<float>());
        Eigen::MatrixXf slope;
        const float loss = binaryCrossEntropy(logit, label, slope);
        const auto expectedLoss = row.at("bce").get<float>();
        const auto expectedSlope = row.at("dbce_dlogit").get<float>();
        // 1 - sigmoid(35) is below what the table's own double arithmetic resolves.
        EXPECT_NEAR(loss, expectedLoss, 1e-6F * expectedLoss + 1e-15F) << row;
        EXPECT_NEAR(slope(0, 0), expectedSlope, 1e-6F * std::abs(expectedSlope) + 1e-15F) << row;
    }
}

TEST(BinaryCrossEntropy, IsTheMeanOverOutputsAndBatch)
{
    const Eigen::MatrixXf logits{{0.3F, -1.0F, 2.0F}, {0.1F, 0.5F, -0.4F}};
    const Eigen::MatrixXf labels{{0, 1, 1}, {1, 0, 0}};
    Eigen::MatrixXf slopes;
    double sum = 0.0;
    for (Eigen::Index i = 0; i < logits.size(); ++i)
        sum += static_cast<double>(
            binaryCrossEntropy(logits.reshaped().segment(i, 1), labels.reshaped().segment(i, 1), slopes));
    EXPECT_NEAR(static_cast<double>(binaryCrossEntropy(logits, labels, slopes)), sum / 6.0, 1e-7);
}

} // namespace
} // namespace tonada
