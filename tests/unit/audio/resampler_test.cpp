// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/resampler.h"
#include "core/util/error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace tonada {
namespace {

std::vector<float> sine(double hz, double rate, std::size_t samples)
{
    std::vector<float> out(samples);
    for (std::size_t i = 0; i < samples; ++i)
        out[i]
            = static_cast<float>(0.5 * std::sin(2.0 * std::numbers::pi * hz * static_cast<double>(i) / rate));
    return out;
}

std::vector<float> stream(Resampler& resampler, std::span<const float> in, std::size_t maxChunk,
                          unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<float> out;
    std::vector<float> block(resampler.maxOutput(maxChunk));
    while (!in.empty()) {
        const auto n = std::min<std::size_t>(in.size(), 1 + random() % maxChunk);
        const auto done = resampler.process(in.first(n), block);
        EXPECT_EQ(done.consumed, n);
        out.insert(out.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(done.produced));
        in = in.subspan(n);
    }
    while (const auto rest = resampler.flush(block))
        out.insert(out.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(rest));
    return out;
}

} // namespace

class ResamplerRates : public testing::TestWithParam<int>
{ };

TEST_P(ResamplerRates, AnyChunkingGivesWhatOneCallGives)
{
    const double rate = GetParam();
    const auto in = sine(700, rate, static_cast<std::size_t>(rate * 1.5));
    const auto whole = resample(in, rate, 16000);
    for (const std::size_t maxChunk : {1U, 37U, 512U, 4096U}) {
        Resampler resampler(rate, 16000, Resampler::Start::Cold);
        const auto out = stream(resampler, in, maxChunk, 7);
        ASSERT_NEAR(static_cast<double>(out.size()), static_cast<double>(whole.size()), 1.0);
        for (std::size_t i = 0; i < std::min(out.size(), whole.size()); ++i)
            ASSERT_NEAR(out[i], whole[i], 1e-6) << i << " at chunks up to " << maxChunk;
    }
}

TEST_P(ResamplerRates, WarmStartDiffersInTheFirstSamplesOnly)
{
    const double rate = GetParam();
    const auto in = sine(700, rate, static_cast<std::size_t>(rate * 1.5));
    const auto cold = resample(in, rate, 16000);
    Resampler resampler(rate, 16000);
    const auto warm = stream(resampler, in, 512, 7);
    ASSERT_NEAR(static_cast<double>(warm.size()), static_cast<double>(cold.size()), 1.0);
    for (std::size_t i = 0; i + 16 < std::min(warm.size(), cold.size()); ++i)
        ASSERT_NEAR(warm[i], cold[i], i < 16 ? 1e-2 : 1e-5) << i;
}

TEST_P(ResamplerRates, KeepsTheTimeOfTheSamples)
{
    const double rate = GetParam();
    const auto out = resample(sine(440, rate, static_cast<std::size_t>(rate)), rate, 16000);
    const auto expected = sine(440, 16000, out.size());
    for (std::size_t i = 800; i + 800 < out.size(); ++i)
        ASSERT_NEAR(out[i], expected[i], 2e-5) << i;
}

TEST_P(ResamplerRates, StartsAfreshAfterReset)
{
    const double rate = GetParam();
    const auto in = sine(300, rate, static_cast<std::size_t>(rate / 4));
    Resampler resampler(rate, 16000);
    const auto first = stream(resampler, in, 512, 1);
    resampler.reset();
    EXPECT_EQ(stream(resampler, in, 512, 1), first);
}

INSTANTIATE_TEST_SUITE_P(Hz, ResamplerRates,
                         testing::Values(8000, 11025, 22050, 32000, 44100, 48000, 96000, 192000),
                         testing::PrintToStringParamName());

TEST(Resampler, EqualRatesPassThroughBitForBit)
{
    const auto in = sine(440, 16000, 1000);
    Resampler resampler(16000, 16000);
    EXPECT_EQ(stream(resampler, in, 100, 3), in);
    EXPECT_EQ(resampler.delaySeconds(), 0.0);
}

TEST(Resampler, StopsWhenTheOutputIsFullAndGoesOnLater)
{
    const auto in = sine(440, 48000, 9600);
    const auto whole = resample(in, 48000, 16000);
    Resampler resampler(48000, 16000, Resampler::Start::Cold);
    std::vector<float> out;
    std::array<float, 10> small{};
    std::span<const float> rest(in);
    while (!rest.empty()) {
        const auto done = resampler.process(rest, small);
        ASSERT_GT(done.consumed + done.produced, 0U);
        out.insert(out.end(), small.begin(), small.begin() + static_cast<std::ptrdiff_t>(done.produced));
        rest = rest.subspan(done.consumed);
    }
    ASSERT_LT(out.size(), whole.size() + 1);
    for (std::size_t i = 0; i < out.size(); ++i)
        ASSERT_NEAR(out[i], whole[i], 1e-6) << i;
}

TEST(Resampler, TellsItsDelay)
{
    Resampler resampler(48000, 16000);
    const std::vector<float> in(48000);
    std::vector<float> out(resampler.maxOutput(in.size()));
    const auto produced = resampler.process(in, out).produced;
    EXPECT_NEAR(resampler.delaySeconds(), 1.0 - static_cast<double>(produced) / 16000.0, 1e-3);
}

TEST(Resampler, RefusesRatesThatAreNone)
{
    EXPECT_THROW(Resampler(0, 16000), Error);
    EXPECT_THROW(Resampler(48000, std::nan("")), Error);
}

} // namespace tonada
