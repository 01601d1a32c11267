// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/spectral_features.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tonada {
namespace {

constexpr double kTolerance = 1e-4; // relative
constexpr double kBinHz = 7.8125;

double allowed(Scalar scalar, double expected)
{
    return scalar == Scalar::SpectralRolloff ? kBinHz : kTolerance * std::abs(expected);
}

const nlohmann::json& cases()
{
    return test::goldenManifest().at("cases");
}

} // namespace

class LibrosaScalars : public testing::TestWithParam<std::string>
{
protected:
    const nlohmann::json& m_case = test::goldenCase(cases(), GetParam());
};

TEST_P(LibrosaScalars, AreEqualInEveryFrame)
{
    SpectralFeatures features;
    Eigen::MatrixXf scalars;
    features.compute(test::goldenAudio(m_case.at("audio")), scalars);
    const auto expected = test::goldenMatrix(m_case.at("scalars"));
    ASSERT_EQ(scalars.rows(), expected.rows());
    ASSERT_EQ(scalars.cols(), expected.cols());
    for (Eigen::Index row = 0; row < expected.rows(); ++row) {
        const auto scalar = static_cast<Scalar>(row);
        for (Eigen::Index frame = 0; frame < expected.cols(); ++frame)
            EXPECT_NEAR(scalars(row, frame), expected(row, frame), allowed(scalar, expected(row, frame)))
                << scalarName(scalar) << ", frame " << frame;
    }
}

TEST_P(LibrosaScalars, HaveEqualMeans)
{
    const auto means = SpectralFeatures().means(test::goldenAudio(m_case.at("audio")));
    for (std::size_t i = 0; i < means.size(); ++i) {
        const double expected = m_case.at("scalar_means").at(i).get<double>();
        EXPECT_NEAR(means[i], expected, allowed(static_cast<Scalar>(i), expected))
            << scalarName(static_cast<Scalar>(i));
    }
}

INSTANTIATE_TEST_SUITE_P(Golden, LibrosaScalars, testing::ValuesIn(test::goldenNames(cases())),
                         [](const auto& test) { return test.param; });

} // namespace tonada
