// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/time_stretcher.h"
#include "core/util/error.h"
#include "tests/support/signals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace tonada {
namespace {

constexpr double kRate = 48000;

class Stretched
{
public:
    explicit Stretched(double speed)
        : m_stretcher(kRate, speed)
    { }

    void accept(std::span<const float> samples, std::size_t piece = 777)
    {
        while (!samples.empty()) {
            const auto next = samples.first(std::min(piece, samples.size()));
            m_stretcher.accept(next);
            take();
            samples = samples.subspan(next.size());
        }
    }
    void setSpeed(double speed) { m_stretcher.setSpeed(speed); }
    std::vector<float> finish()
    {
        m_stretcher.finish();
        take();
        return m_samples;
    }

private:
    void take()
    {
        std::array<float, 500> block{};
        while (const auto got = m_stretcher.take(block))
            m_samples.insert(m_samples.end(), block.begin(),
                             block.begin() + static_cast<std::ptrdiff_t>(got));
    }

    TimeStretcher m_stretcher;
    std::vector<float> m_samples;
};

/** Where the sound begins, s. */
double onset(const std::vector<float>& samples)
{
    const auto first
        = std::find_if(samples.begin(), samples.end(), [](float sample) { return std::abs(sample) > 0.15F; });
    return static_cast<double>(first - samples.begin()) / kRate;
}

} // namespace

TEST(TimeStretcher, LastsTwiceAsLongAtHalfSpeedAndKeepsThePitch)
{
    Stretched half(0.5);
    half.accept(test::tone(440, 2, kRate));
    const auto samples = half.finish();
    EXPECT_NEAR(static_cast<double>(samples.size()) / kRate, 4, 1e-4);
    EXPECT_NEAR(test::amplitudeAt(samples, kRate, 440), 0.3, 0.02);
    EXPECT_LT(test::amplitudeAt(samples, kRate, 220), 0.003);
    EXPECT_LT(test::amplitudeAt(samples, kRate, 880), 0.003);
}

TEST(TimeStretcher, KeepsMomentsWhereTheyBelong)
{
    for (const double speed : {0.5, 0.6, 0.8, 0.9, 1.0}) {
        Stretched stretched(speed);
        stretched.accept(std::vector<float>(48000));
        stretched.accept(test::tone(440, 1, kRate));
        EXPECT_NEAR(onset(stretched.finish()), 1 / speed, 0.015) << speed;
    }
}

TEST(TimeStretcher, ChangesItsSpeedOnTheWay)
{
    Stretched stretched(0.5);
    stretched.accept(test::tone(440, 1, kRate));
    stretched.setSpeed(1);
    stretched.accept(test::tone(440, 1, kRate));
    const auto samples = stretched.finish();
    EXPECT_NEAR(static_cast<double>(samples.size()) / kRate, 3, 1e-4);
    EXPECT_NEAR(test::amplitudeAt(samples, kRate, 440), 0.3, 0.05);
}

TEST(TimeStretcher, LastsAsLongForPiecesOfAnySize)
{
    const auto voice = test::voiceLike(1, kRate);
    Stretched small(0.7);
    Stretched large(0.7);
    small.accept(voice, 100);
    large.accept(voice, 30000);
    EXPECT_EQ(small.finish().size(), large.finish().size());
}

TEST(TimeStretcher, RefusesSpeedsItIsNotMadeFor)
{
    EXPECT_THROW(TimeStretcher(kRate, 0.49), Error);
    EXPECT_THROW(TimeStretcher(kRate, 1.01), Error);
    EXPECT_THROW(TimeStretcher(kRate, std::nan("")), Error);
}

} // namespace tonada
