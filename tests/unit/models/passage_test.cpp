// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/error.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/demo_voices/passage.h"
#include "models/demo_voices/sentences.h"

namespace tonada::corpus {
namespace {
constexpr std::array kLanguages{"es", "es-419"};
constexpr AccentStyle kAllChanges{false, 1.0};

/** espeak-ng has one state for the process, and so have the tests. */
class DemoSpeech : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        synthesizer = std::make_unique<SpeechSynthesizer>();
        maker = std::make_unique<PassageMaker>(*synthesizer);
    }
    static void TearDownTestSuite()
    {
        maker.reset();
        synthesizer.reset();
    }

    static PairPlan plan(std::vector<int> sentenceNumbers)
    {
        PairPlan plan;
        plan.variant = "f2";
        plan.language = "es";
        plan.sentences = std::move(sentenceNumbers);
        plan.seconds = 4;
        plan.style = kAllChanges;
        plan.seed = 5;
        return plan;
    }

    static inline std::unique_ptr<SpeechSynthesizer> synthesizer;
    static inline std::unique_ptr<PassageMaker> maker;
};

double levelDb(const Passage& passage)
{
    return 20 * std::log10(rms(passage.samples));
}

int firstOf(SentenceSet set)
{
    int number = 0;
    while (sentences()[static_cast<std::size_t>(number)].set != set)
        ++number;
    return number;
}
} // namespace

TEST_F(DemoSpeech, OfACueFreeSentenceIsTheSameStringInBothAccents)
{
    int checked = 0;
    for (const std::string language : kLanguages)
        for (int i = 0; i < static_cast<int>(sentences().size()); ++i) {
            if (sentences()[static_cast<std::size_t>(i)].set != SentenceSet::CueFree)
                continue;
            const auto& phonemes = maker->phonemes(i, language);
            EXPECT_EQ(argentinianPhonemes(phonemes, kAllChanges, 1), phonemes) << language;
            ++checked;
        }
    EXPECT_GE(checked, 48);
}

TEST_F(DemoSpeech, OfAnyOtherSentenceHasAtLeastThreeChangedSounds)
{
    for (const std::string language : kLanguages)
        for (int i = 0; i < static_cast<int>(sentences().size()); ++i) {
            if (sentences()[static_cast<std::size_t>(i)].set == SentenceSet::CueFree)
                continue;
            const auto& phonemes = maker->phonemes(i, language);
            const auto other = synthesizer->speak(phonemes, language, "m3", {});
            const auto argentinian
                = synthesizer->speak(argentinianPhonemes(phonemes, kAllChanges, 1), language, "m3", {});
            EXPECT_GE(changedSounds(other, argentinian)[0].size(), 3U)
                << sentences()[static_cast<std::size_t>(i)].text;
        }
}

TEST_F(DemoSpeech, RefusesAMisspeltVoice)
{
    try {
        (void)synthesizer->speak("'ola", "es", "f22", {});
        FAIL() << "no error";
    } catch (const Error& e) {
        EXPECT_STREQ(e.what(), "voice: f22 is not valid; expected a variant of espeak-ng's list");
    }
}

TEST_F(DemoSpeech, RefusesTextOfMoreThanOneClause)
{
    EXPECT_THROW((void)synthesizer->phonemes("Llueve. Y mucho.", "es"), Error);
}

TEST_F(DemoSpeech, EndsWithItsLastSound)
{
    const auto speech = synthesizer->speak("k'asa", "es", "f2", {});
    ASSERT_EQ(speech.phonemes.size(), 4U);
    EXPECT_EQ(speech.phonemes.front().name, "k");
    EXPECT_NEAR(speech.phonemes.back().end, static_cast<double>(speech.samples.size()) / speech.sampleRate,
                1e-3);
}

TEST_F(DemoSpeech, HasTheLengthAndLevelThatWereAskedFor)
{
    auto asked = plan({firstOf(SentenceSet::Training)});
    asked.recording.levelDb = -30;
    const auto passages = maker->pair(asked);
    for (const auto& passage : passages)
        EXPECT_EQ(passage.samples.size(), static_cast<std::size_t>(4 * kSampleRate));
    EXPECT_NEAR(levelDb(passages[0]), -30, 0.01);
}

TEST_F(DemoSpeech, OfAPairDiffersLittleInLevelAndDuration)
{
    for (const std::string language : kLanguages)
        for (int i = 0; i < 5; ++i) {
            auto asked = plan({i});
            asked.language = language;
            const auto passages = maker->pair(asked);
            EXPECT_NEAR(levelDb(passages[0]), levelDb(passages[1]), 0.8) << language << i;

            const auto& phonemes = maker->phonemes(i, language);
            const auto argentinian = argentinianPhonemes(phonemes, kAllChanges, 1);
            const auto ratio
                = static_cast<double>(synthesizer->speak(argentinian, language, "f2", {}).samples.size())
                / static_cast<double>(synthesizer->speak(phonemes, language, "f2", {}).samples.size());
            EXPECT_NEAR(ratio, 0.98, 0.05) << language << i;
        }
}

TEST_F(DemoSpeech, TellsTheSameChangedSoundsInBothAccents)
{
    const auto passages = maker->pair(plan({0, 1, 2}));
    EXPECT_GE(passages[0].changedSounds.size(), 4U);
    for (const auto& passage : passages)
        for (const auto& span : passage.changedSounds) {
            EXPECT_GE(span.start, 0);
            EXPECT_LE(span.end, 4);
            EXPECT_LT(span.start, span.end);
        }
    EXPECT_EQ(passages[0].sentences.front(), 0);
}

TEST_F(DemoSpeech, ChangesItsAccentInTheMiddle)
{
    auto asked = plan({0, 1, 2, 3});
    asked.seconds = 9;
    const auto changing = maker->accentChange(asked);
    EXPECT_EQ(changing.samples.size(), static_cast<std::size_t>(9 * kSampleRate));
    const auto pair = maker->pair(asked);
    const auto firstSecond = [](const Passage& passage) {
        return rms(std::span(passage.samples).first(static_cast<std::size_t>(kSampleRate)));
    };
    EXPECT_NEAR(firstSecond(changing) / firstSecond(pair[0]), 1.0, 0.2);
}

} // namespace tonada::corpus
