// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/decibel.h"
#include "core/dsp/power_spectra.h"
#include "core/dsp/real_fft.h"
#include "core/util/error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace tonada {
namespace {

std::vector<float> noise(std::size_t samples, unsigned seed, double gain = 1.0)
{
    std::mt19937 random(seed);
    std::vector<float> out(samples);
    for (float& x : out)
        x = static_cast<float>(gain * (static_cast<double>(random()) / 2147483648.0 - 1.0));
    return out;
}

std::vector<float> kissFftPower(std::span<const float> frame)
{
    const auto window = hannWindow(static_cast<int>(frame.size()));
    std::vector<double> windowed(frame.size());
    for (std::size_t i = 0; i < frame.size(); ++i)
        windowed[i] = static_cast<double>(frame[i]) * window[i];
    std::vector<std::complex<double>> spectrum(frame.size() / 2 + 1);
    RealFft(static_cast<int>(frame.size())).transform(windowed, spectrum);
    std::vector<float> power(spectrum.size());
    std::transform(spectrum.begin(), spectrum.end(), power.begin(),
                   [](auto x) { return static_cast<float>(std::norm(x)); });
    return power;
}

} // namespace

TEST(RealFft, ASineStandsInItsBin)
{
    std::vector<double> sine(512);
    for (std::size_t i = 0; i < sine.size(); ++i)
        sine[i] = std::cos(2.0 * std::numbers::pi * 20.0 * static_cast<double>(i) / 512.0);
    std::vector<std::complex<double>> spectrum(257);
    RealFft(512).transform(sine, spectrum);
    for (std::size_t bin = 0; bin < spectrum.size(); ++bin)
        EXPECT_NEAR(std::abs(spectrum[bin]), bin == 20 ? 256.0 : 0.0, 1e-11) << bin;
}

TEST(RealFft, RefusesSizesThatWouldAllocate)
{
    for (const int size : {0, -2, 7, 506, 2049})
        EXPECT_THROW(RealFft{size}, Error) << size;
}

class PowerSpectraSize : public testing::TestWithParam<int>
{ };

TEST_P(PowerSpectraSize, EqualsKissFftInEveryLane)
{
    const auto size = static_cast<std::size_t>(GetParam());
    const std::array frames{noise(size, 1), noise(size, 2, 1e-3), noise(size, 3), noise(size, 4, 1e-2)};
    PowerSpectra spectra(GetParam());
    const auto power
        = spectra.compute({frames[0].data(), frames[1].data(), frames[2].data(), frames[3].data()});
    ASSERT_EQ(power.size(), kLanes * (size / 2 + 1));
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const auto expected = kissFftPower(frames[lane]);
        const float peak = *std::max_element(expected.begin(), expected.end());
        for (std::size_t bin = 0; bin < expected.size(); ++bin)
            ASSERT_NEAR(power[kLanes * bin + lane], expected[bin], 2e-6F * peak) << lane << ' ' << bin;
    }
}

TEST_P(PowerSpectraSize, DoesNotDependOnTheNeighbours)
{
    const auto size = static_cast<std::size_t>(GetParam());
    const auto quiet = noise(size, 1, 1e-4);
    const auto loud = noise(size, 2);
    PowerSpectra spectra(GetParam());
    const auto first = spectra.compute({quiet.data(), quiet.data(), quiet.data(), quiet.data()});
    const std::vector<float> alone(first.begin(), first.end());
    const auto beside = spectra.compute({loud.data(), loud.data(), quiet.data(), loud.data()});
    for (std::size_t bin = 0; bin <= size / 2; ++bin)
        ASSERT_EQ(beside[kLanes * bin + 2], alone[kLanes * bin]) << bin;
}

INSTANTIATE_TEST_SUITE_P(Size, PowerSpectraSize, testing::Values(16, 32, 400, 512, 1024, 2000, 2048, 4096),
                         testing::PrintToStringParamName());

TEST(PowerToDb, EqualsTheLogarithmOverTheWholeRange)
{
    std::vector<float> power;
    for (double x = 1e-12; x < 1e12; x *= 1.0007)
        power.push_back(static_cast<float>(x));
    auto db = power;
    powerToDb(db);
    for (std::size_t i = 0; i < power.size(); ++i)
        ASSERT_NEAR(db[i], 10.0 * std::log10(std::max(1e-10, static_cast<double>(power[i]))), 1e-5)
            << power[i];
}

TEST(LimitTopDb, CutsBelowTheHighest)
{
    Eigen::MatrixXf db(2, 2);
    db << -100.0F, 3.0F, -60.0F, -77.5F;
    limitTopDb(db, 80.0);
    Eigen::MatrixXf expected(2, 2);
    expected << -77.0F, 3.0F, -60.0F, -77.0F;
    EXPECT_EQ(db, expected);
}

} // namespace tonada
