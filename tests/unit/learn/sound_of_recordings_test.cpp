// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/biquad.h"
#include "core/learn/sound_audit.h"
#include "core/util/random.h"
#include "tests/support/sweep_voices.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace tonada {
namespace {
using testing::Contains;
using testing::IsEmpty;
using Samples = std::vector<float>;

constexpr double kRate = 16000;

/** Bursts of noise with pauses between them, as loud as voices are, and each a little different. */
Samples burstsOf(std::uint32_t voice)
{
    constexpr std::size_t kOn = 4800; // 0.3 s
    constexpr std::size_t kPeriod = 12800; // 0.8 s
    Random random(voice);
    const float loud = random.uniform(0.08F, 0.16F);
    const float quiet = loud * random.uniform(0.005F, 0.02F);
    Samples samples(static_cast<std::size_t>(6 * kRate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = random.uniform(-1, 1) * (i % kPeriod < kOn ? loud : quiet);
    return samples;
}

/** The audit of six voices a class whose Argentinian recordings were changed like this. */
SoundAudit auditWhere(const std::function<void(Samples&)>& change)
{
    const test::TempDir dir;
    for (std::uint32_t voice = 0; voice < 12; ++voice) {
        auto samples = burstsOf(voice);
        if (voice % 2 == 1)
            change(samples);
        test::writeWav(dir / (voice % 2 == 1 ? "Argentinian" : "Other") / (std::to_string(voice) + ".wav"),
                       samples);
    }
    ReadOptions options;
    options.scalars = false;
    return auditSound(readDataset(listRecordings(dir.path()), options));
}

} // namespace

TEST(SoundOfRecordings, ClassesRecordedAlikeAreNotToldApart)
{
    const auto audit = auditWhere([](Samples&) {});
    EXPECT_FALSE(audit.tellsClassesApart());
    EXPECT_THAT(audit.telling, IsEmpty());
}

TEST(SoundOfRecordings, TwelveDecibelsQuieterIsLoudness)
{
    const auto audit = auditWhere([](Samples& samples) {
        for (float& sample : samples)
            sample *= 0.25F;
    });
    ASSERT_TRUE(audit.sound && audit.sound->tellsClassesApart());
    EXPECT_EQ(audit.telling.front(), SoundMeasure::Level);
}

TEST(SoundOfRecordings, NothingAboveFourKilohertzIsBandwidth)
{
    const auto audit = auditWhere([](Samples& samples) {
        for (int i = 0; i < 8; ++i)
            Biquad::lowPass(4000, kRate).filter(samples);
    });
    ASSERT_TRUE(audit.sound && audit.sound->tellsClassesApart());
    EXPECT_THAT(audit.telling, Contains(SoundMeasure::Bandwidth));
    EXPECT_LT(audit.classes[1][1].median, 6000);
    EXPECT_GT(audit.classes[0][1].median, 7500);
}

TEST(SoundOfRecordings, ASteadyNoiseIsSignalToNoiseRatio)
{
    const auto audit = auditWhere([](Samples& samples) {
        Random random(99);
        for (float& sample : samples)
            sample += random.uniform(-0.02F, 0.02F);
    });
    ASSERT_TRUE(audit.sound && audit.sound->tellsClassesApart());
    EXPECT_THAT(audit.telling, Contains(SoundMeasure::SignalToNoise));
    ASSERT_TRUE(audit.pauses);
    EXPECT_TRUE(audit.pauses->tellsClassesApart()) << "it is heard in the pauses too";
}

} // namespace tonada
