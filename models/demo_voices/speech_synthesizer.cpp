// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/speech_synthesizer.h"

#include "core/util/error.h"

#include <algorithm>
#include <cstring>
#include <espeak-ng/speak_lib.h>

namespace tonada::corpus {
namespace {
constexpr int kBufferMilliseconds = 400;
constexpr int kPhonemeMnemonics = 0; // phoneme mode: no separators, espeak's own names
constexpr std::string_view kVariantFolder = "!v/";

/** Called within espeak_Synth; the events carry the pointer given there. */
int collect(short* samples, int count, espeak_EVENT* events)
{
    auto& speech = *static_cast<Speech*>(events->user_data);
    if (samples != nullptr)
        std::transform(samples, samples + count, std::back_inserter(speech.samples),
                       [](short sample) { return static_cast<float>(sample) / 32768.0F; });
    for (; events->type != espeakEVENT_LIST_TERMINATED; ++events) {
        if (events->type != espeakEVENT_PHONEME)
            continue;
        const auto& name = events->id.string;
        speech.phonemes.push_back({std::string(name, strnlen(name, sizeof name)),
                                   static_cast<double>(events->sample) / speech.sampleRate, 0.0});
    }
    return 0;
}

void cutSilenceAtEnd(Speech& speech)
{
    double end = static_cast<double>(speech.samples.size()) / speech.sampleRate;
    while (!speech.phonemes.empty() && isPause(speech.phonemes.back())) {
        end = speech.phonemes.back().start;
        speech.phonemes.pop_back();
    }
    speech.samples.resize(static_cast<std::size_t>(end * speech.sampleRate));
    for (auto phoneme = speech.phonemes.rbegin(); phoneme != speech.phonemes.rend(); ++phoneme) {
        phoneme->end = end;
        end = phoneme->start;
    }
}
} // namespace

bool isPause(const SpokenPhoneme& phoneme)
{
    return phoneme.name.empty() || phoneme.name.front() == '_';
}

SpeechSynthesizer::SpeechSynthesizer()
    : m_sampleRate(espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, kBufferMilliseconds, nullptr,
                                     espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_DONT_EXIT))
{
    if (m_sampleRate <= 0)
        throw Error(ErrorCode::DataUnusable, {"espeak-ng", "its voice data cannot be read"});
    espeak_SetSynthCallback(collect);
    m_variants = variants();
}

SpeechSynthesizer::~SpeechSynthesizer()
{
    espeak_Terminate();
}

std::vector<std::string> SpeechSynthesizer::variants()
{
    espeak_VOICE selector{};
    selector.languages = "variant";
    std::vector<std::string> names;
    for (auto voice = espeak_ListVoices(&selector); *voice != nullptr; ++voice)
        if (const std::string_view file = (*voice)->identifier; file.starts_with(kVariantFolder))
            names.emplace_back(file.substr(kVariantFolder.size()));
    return names;
}

void SpeechSynthesizer::selectVoice(const std::string& name)
{
    if (espeak_SetVoiceByName(name.c_str()) != EE_OK)
        throw Error(ErrorCode::InvalidArgument, {"voice", name, "a voice of espeak-ng"});
}

std::string SpeechSynthesizer::phonemes(std::string_view text, const std::string& language)
{
    selectVoice(language);
    const std::string terminated(text);
    const void* rest = terminated.c_str();
    std::string result = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, kPhonemeMnemonics);
    if (rest != nullptr)
        throw Error(ErrorCode::InvalidArgument, {"sentence", terminated, "one clause"});
    return result;
}

Speech SpeechSynthesizer::speak(std::string_view phonemes, const std::string& language,
                                const std::string& variant, const Prosody& prosody)
{
    if (std::find(m_variants.begin(), m_variants.end(), variant) == m_variants.end())
        throw Error(ErrorCode::InvalidArgument, {"voice", variant, "a variant of espeak-ng's list"});
    selectVoice(language + '+' + variant);
    espeak_SetParameter(espeakRATE, prosody.wordsPerMinute, 0);
    espeak_SetParameter(espeakPITCH, prosody.pitch, 0);
    espeak_SetParameter(espeakRANGE, prosody.range, 0);

    const auto input = "[[" + std::string(phonemes) + "]]";
    Speech speech;
    speech.sampleRate = m_sampleRate;
    const auto status = espeak_Synth(input.c_str(), input.size() + 1, 0, POS_CHARACTER, 0,
                                     espeakCHARS_UTF8 | espeakPHONEMES, nullptr, &speech);
    if (status != EE_OK || speech.samples.empty())
        throw Error(ErrorCode::DataUnusable, {variant, "espeak-ng could not speak " + input});
    cutSilenceAtEnd(speech);
    return speech;
}

} // namespace tonada::corpus
