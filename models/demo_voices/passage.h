// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "models/demo_voices/accent.h"
#include "models/demo_voices/recording_conditions.h"
#include "models/demo_voices/speech_synthesizer.h"

namespace tonada::corpus {

constexpr int kSampleRate = 16000;

/** All that is drawn for one pair of passages. Both accents share every value, so that nothing but the
 *  accent tells them apart. */
struct PairPlan
{
    std::string variant; ///< the voice
    std::string language; ///< "es" or "es-419": their stress lengths and tunes differ
    std::vector<int> sentences; ///< in order; as many as needed are spoken, from the front again if need be
    double seconds = 10; ///< length of the passage
    double startOffset = 0; ///< seconds of speech cut off at the start
    double shortestPause = 0.05; ///< between sentences, in seconds of speech
    double longestPause = 0.3;
    Prosody prosody;
    AccentStyle style;
    Accent firstSpoken = Accent::Other; ///< espeak-ng's dither runs on from one to the other
    RecordingConditions recording;
    std::uint32_t seed = 0; ///< of pauses and breathed s
};

/** Mono, 16 kHz. */
struct Passage
{
    std::vector<float> samples;
    std::vector<int> sentences; ///< those that are heard
    std::vector<TimeSpan> changedSounds; ///< those the accents say differently; the same sounds in both
    std::vector<SpokenPhoneme> sounds; ///< all that are heard, in order; between them nobody speaks
};

/** Speaks passages. One per process, as the synthesizer it borrows. */
class PassageMaker
{
public:
    explicit PassageMaker(SpeechSynthesizer& synthesizer);

    /** The passage in both accents, indexed by Accent. Throws Error. */
    [[nodiscard]] std::array<Passage, 2> pair(const PairPlan& plan);

    /** One passage that changes from Other to Argentinian at the sentence nearest to its middle. */
    [[nodiscard]] Passage accentChange(const PairPlan& plan);

    /** The sentence's phonemes as the language's rules make them, cleaned. */
    [[nodiscard]] const std::string& phonemes(int sentence, const std::string& language) const;

private:
    struct Track;
    using SpokenPair = std::array<Speech, 2>;

    [[nodiscard]] SpokenPair speakSentence(int sentence, const PairPlan& plan);

    SpeechSynthesizer& m_synthesizer;
    std::map<std::string, std::vector<std::string>> m_phonemes; ///< language → sentence → mnemonics
};

/** When the sounds are spoken that the two accents of one sentence say differently, indexed by Accent. Throws
 *  Error (DataUnusable) when the two differ in more than such sounds. */
[[nodiscard]] std::array<std::vector<TimeSpan>, 2> changedSounds(const Speech& other,
                                                                 const Speech& argentinian);

} // namespace tonada::corpus
