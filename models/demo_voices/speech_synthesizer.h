// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonada::corpus {

/** How a sentence is spoken, in espeak-ng's units. */
struct Prosody
{
    int wordsPerMinute = 165;
    int pitch = 50; ///< 0 … 100
    int range = 50; ///< of the tune, 0 … 100
};

/** One phoneme as it was spoken. */
struct SpokenPhoneme
{
    std::string name; ///< espeak-ng's mnemonic without stress
    double start = 0; ///< seconds
    double end = 0; ///< seconds
};

/** Whether nobody speaks in it. */
[[nodiscard]] bool isPause(const SpokenPhoneme& phoneme);

struct Speech
{
    std::vector<float> samples; ///< without the silence at the end
    int sampleRate = 0; ///< Hz
    std::vector<SpokenPhoneme> phonemes;
};

/** espeak-ng with phoneme times. The library keeps one state for the whole process and is not thread-safe:
 *  one instance per process. The same calls in the same order give the same samples. */
class SpeechSynthesizer
{
public:
    /** Throws Error (DataUnusable) when espeak-ng or its data is missing. */
    SpeechSynthesizer();
    ~SpeechSynthesizer();
    SpeechSynthesizer(const SpeechSynthesizer&) = delete;
    SpeechSynthesizer& operator=(const SpeechSynthesizer&) = delete;

    /** The names of all voice variants. */
    [[nodiscard]] static std::vector<std::string> variants();

    /** What the language's rules make of one clause, in mnemonics. `language`: "es" or "es-419". Throws Error
     *  (InvalidArgument) for text of more than one clause. */
    [[nodiscard]] std::string phonemes(std::string_view text, const std::string& language);

    /** Speaks mnemonics. Throws Error (InvalidArgument) for an unknown variant: espeak-ng itself would speak
     *  the language's plain voice instead. */
    [[nodiscard]] Speech speak(std::string_view phonemes, const std::string& language,
                               const std::string& variant, const Prosody& prosody);

private:
    void selectVoice(const std::string& name);

    int m_sampleRate = 0;
    std::vector<std::string> m_variants;
};

} // namespace tonada::corpus
