// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"
#include "core/dsp/streaming_mfcc.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

namespace tonada {
namespace {

constexpr double kTolerance = 5e-3; // dB, of a float32 FFT

double maxDifference(const Eigen::MatrixXf& got, const Eigen::MatrixXd& expected)
{
    EXPECT_EQ(got.rows(), expected.rows());
    EXPECT_EQ(got.cols(), expected.cols());
    if (got.rows() != expected.rows() || got.cols() != expected.cols())
        return 1e9;
    return (got.cast<double>() - expected).cwiseAbs().maxCoeff();
}

const nlohmann::json& cases()
{
    return test::goldenManifest().at("cases");
}

} // namespace

class LibrosaCase : public testing::TestWithParam<std::string>
{
protected:
    const nlohmann::json& m_case = test::goldenCase(cases(), GetParam());
};

TEST_P(LibrosaCase, LogMelIsEqual)
{
    Mfcc features;
    Eigen::MatrixXf logMel;
    features.logMel(test::goldenAudio(m_case.at("audio")), logMel);
    const double difference = maxDifference(logMel, test::goldenMatrix(m_case.at("log_mel")));
    RecordProperty("max_abs", std::to_string(difference));
    EXPECT_LE(difference, kTolerance);
}

TEST_P(LibrosaCase, MfccIsEqual)
{
    Mfcc features;
    Eigen::MatrixXf mfcc;
    features.mfcc(test::goldenAudio(m_case.at("audio")), mfcc);
    const double difference = maxDifference(mfcc, test::goldenMatrix(m_case.at("mfcc")));
    RecordProperty("max_abs", std::to_string(difference));
    EXPECT_LE(difference, kTolerance);
    EXPECT_LE(maxDifference(mfcc, test::goldenMatrix(m_case.at("mfcc_f64"))), kTolerance);
}

TEST_P(LibrosaCase, StreamedWindowIsEqual)
{
    auto audio = test::goldenAudio(m_case.at("audio"));
    const MfccConfig config;
    const auto samples = static_cast<std::size_t>(config.windowSamples);
    if (audio.size() != samples)
        return; // shorter than a window: there is none
    audio.resize(samples + static_cast<std::size_t>(config.hopLength)); // lets the last hop complete
    StreamingMfcc streaming(config);
    std::span<const float> rest(audio);
    while (!streaming.hasWindow()) {
        rest = rest.subspan(streaming.accept(rest));
        ASSERT_TRUE(streaming.step());
    }
    EXPECT_EQ(streaming.windowBegin(), 0);
    EXPECT_LE(maxDifference(streaming.windowMfcc(), test::goldenMatrix(m_case.at("mfcc"))), kTolerance);
}

INSTANTIATE_TEST_SUITE_P(Golden, LibrosaCase, testing::ValuesIn(test::goldenNames(cases())),
                         [](const auto& test) { return test.param; });

} // namespace tonada
