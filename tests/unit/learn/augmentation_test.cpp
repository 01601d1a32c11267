// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentation.h"
#include "core/util/error.h"
#include "tests/support/sweep_voices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr int kSampleRate = 16000;

std::vector<float> changed(Augmentation augmentation, const std::vector<float>& samples)
{
    Random random(7);
    auto copy = samples;
    changeSamples(augmentation, copy, kSampleRate, random);
    return copy;
}

Eigen::MatrixXf changed(Augmentation augmentation, const Eigen::MatrixXf& logMel)
{
    Random random(7);
    auto copy = logMel;
    changeLogMel(augmentation, copy, random);
    return copy;
}

/** Every value differs from the others. */
Eigen::MatrixXf countingLogMel()
{
    return Eigen::VectorXf::LinSpaced(128 * 63, -80, 0).reshaped(128, 63);
}

} // namespace

TEST(Augmentation, NamesGoThereAndBack)
{
    const std::string all = "noise,pitch,time-mask,frequency-mask,gain,band,spec";
    EXPECT_EQ(namesOf(augmentationsFromNames(all)), all);
    EXPECT_THAT(augmentationsFromNames("spec,noise"), ElementsAre(Augmentation::Spec, Augmentation::Noise));
    EXPECT_TRUE(augmentationsFromNames("").empty());
    try {
        (void)augmentationsFromNames("noise,echo");
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_THAT(e.what(), HasSubstr("echo is not valid; expected one or more of noise, pitch"));
    }
}

TEST(Augmentation, NoiseIsGaussianWithThePublishedDeviation)
{
    const auto noise = changed(Augmentation::Noise, std::vector<float>(64000));
    double power = 0;
    int beyondTwo = 0;
    for (const float sample : noise) {
        power += static_cast<double>(sample) * static_cast<double>(sample);
        beyondTwo += std::fabs(sample) > 0.01F ? 1 : 0;
    }
    EXPECT_NEAR(std::sqrt(power / 64000), 0.005, 0.0001);
    EXPECT_NEAR(beyondTwo / 64000.0, 0.0455, 0.003); // of a normal distribution, beyond two deviations
}

TEST(Augmentation, PitchGoesUpAndTheLengthStays)
{
    const auto original = test::sweeps(2.0, true, 1);
    const auto shifted = changed(Augmentation::Pitch, original);
    ASSERT_EQ(shifted.size(), original.size());
    const auto crossings = [](const std::vector<float>& samples) {
        int count = 0;
        for (std::size_t i = 1; i < samples.size(); ++i)
            count += (samples[i - 1] < 0) != (samples[i] < 0) ? 1 : 0;
        return count;
    };
    EXPECT_NEAR(static_cast<double>(crossings(shifted)) / crossings(original), std::exp2(4.0 / 12), 0.06);
}

TEST(Augmentation, TimeMaskSilencesAThousandSamplesAndLeavesTheRest)
{
    const std::vector<float> ones(32000, 1.0F);
    const auto masked = changed(Augmentation::TimeMask, ones);
    EXPECT_EQ(std::count(masked.begin(), masked.end(), 0.0F), 1000);
    const auto first = std::find(masked.begin(), masked.end(), 0.0F);
    EXPECT_EQ(std::count(first, first + 1000, 0.0F), 1000);
    EXPECT_EQ(changed(Augmentation::TimeMask, std::vector<float>(10, 1.0F)), std::vector<float>(10));
}

TEST(Augmentation, FrequencyMaskTakesTwoNeighbouringBands)
{
    const auto logMel = countingLogMel();
    const auto masked = changed(Augmentation::FrequencyMask, logMel);
    std::vector<Eigen::Index> maskedBands;
    for (Eigen::Index band = 0; band < masked.rows(); ++band)
        if (masked.row(band) != logMel.row(band)) {
            EXPECT_TRUE((masked.row(band).array() == logMel.minCoeff()).all());
            maskedBands.push_back(band);
        }
    ASSERT_EQ(maskedBands.size(), 2U);
    EXPECT_EQ(maskedBands[1], maskedBands[0] + 1);
}

TEST(Augmentation, GainIsOneFactorOfAtMostSixDecibels)
{
    const auto louder = changed(Augmentation::Gain, std::vector<float>{0.1F, -0.2F});
    EXPECT_FLOAT_EQ(louder[1], -2 * louder[0]);
    EXPECT_LE(std::fabs(20 * std::log10(louder[0] / 0.1F)), 6.01F);
    EXPECT_NE(louder[0], 0.1F);
}

TEST(Augmentation, BandCutsOffBothEnds)
{
    std::vector<float> steady(32000, 0.5F);
    EXPECT_NEAR(changed(Augmentation::Band, steady).back(), 0.0F, 1e-3F);
    for (std::size_t i = 1; i < steady.size(); i += 2)
        steady[i] = -0.5F;
    EXPECT_LT(std::fabs(changed(Augmentation::Band, steady).back()), 0.3F);
}

TEST(Augmentation, SpecMasksBandsAndFramesWithTheMean)
{
    const auto logMel = countingLogMel();
    const auto masked = changed(Augmentation::Spec, logMel);
    const auto same = (masked.array() == logMel.array()).count();
    EXPECT_LT(same, logMel.size());
    EXPECT_GE(same, (128 - 2 * 27) * (63 - 2 * 12));
    EXPECT_EQ(same + (masked.array() == logMel.mean()).count(), logMel.size());
}

} // namespace tonada
