// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/passage.h"

#include "core/audio/resampler.h"
#include "core/util/error.h"

#include <algorithm>

#include "models/demo_voices/draw.h"
#include "models/demo_voices/sentences.h"

namespace tonada::corpus {
namespace {
constexpr std::array<const char*, 2> kLanguages{"es", "es-419"};
constexpr std::array<std::string_view, 8> kFricatives{"s", "S", "Z", "h", "T", "f", "x", "tS"};

std::size_t index(Accent accent)
{
    return static_cast<std::size_t>(accent);
}

bool isFricative(const SpokenPhoneme& phoneme)
{
    return std::find(kFricatives.begin(), kFricatives.end(), phoneme.name) != kFricatives.end();
}
} // namespace

/** Sentences one after the other at the synthesizer's rate; times in seconds of this track. */
struct PassageMaker::Track
{
    std::vector<float> samples;
    int sampleRate = 0;
    std::vector<TimeSpan> sentenceSpans;
    std::vector<TimeSpan> changedSounds;
    std::vector<TimeSpan> fricatives;
    std::vector<SpokenPhoneme> sounds;

    [[nodiscard]] double seconds() const
    {
        return sampleRate > 0 ? static_cast<double>(samples.size()) / sampleRate : 0;
    }

    void append(const Speech& speech, const std::vector<TimeSpan>& changed, double pauseSeconds)
    {
        sampleRate = speech.sampleRate;
        const double start = seconds();
        samples.insert(samples.end(), speech.samples.begin(), speech.samples.end());
        sentenceSpans.push_back({start, seconds()});
        for (const auto& span : changed)
            changedSounds.push_back({start + span.start, start + span.end});
        for (const auto& phoneme : speech.phonemes) {
            const TimeSpan span{start + phoneme.start, start + phoneme.end};
            if (isFricative(phoneme))
                fricatives.push_back(span);
            if (!isPause(phoneme))
                sounds.push_back({phoneme.name, span.start, span.end});
        }
        samples.resize(samples.size() + static_cast<std::size_t>(pauseSeconds * sampleRate));
    }

    /** Start cut off, played at the drawn speed, at the passage's rate and length. */
    [[nodiscard]] Passage play(const PairPlan& plan)
    {
        colourFricatives(samples, sampleRate, fricatives, plan.recording.fricatives);
        const auto start = static_cast<std::ptrdiff_t>(plan.startOffset * sampleRate);
        const std::span<const float> kept(samples.begin() + start, samples.end());
        Passage passage;
        passage.samples = resample(kept, sampleRate * plan.recording.playbackSpeed, kSampleRate);
        passage.samples.resize(static_cast<std::size_t>(plan.seconds * kSampleRate));
        const auto heard = [&](TimeSpan span) {
            const auto played = [&](double t) {
                return (t - plan.startOffset) / plan.recording.playbackSpeed;
            };
            return TimeSpan{std::max(0.0, played(span.start)), std::min(plan.seconds, played(span.end))};
        };
        for (std::size_t i = 0; i < sentenceSpans.size(); ++i)
            if (const auto span = heard(sentenceSpans[i]); span.end > span.start)
                passage.sentences.push_back(plan.sentences[i % plan.sentences.size()]);
        for (const auto& sound : changedSounds)
            if (const auto span = heard(sound); span.end > span.start)
                passage.changedSounds.push_back(span);
        for (const auto& sound : sounds)
            if (const auto span = heard({sound.start, sound.end}); span.end > span.start)
                passage.sounds.push_back({sound.name, span.start, span.end});
        return passage;
    }
};

namespace {
/** Room, microphone and level; every passage of `plan` gets the gain of the first. */
void recordAll(std::span<Passage> passages, const PairPlan& plan)
{
    const double speechRms = rms(passages.front().samples);
    for (auto& passage : passages)
        passage.samples = record(passage.samples, speechRms, plan.recording);
    const double gain = decibels(plan.recording.levelDb) / rms(passages.front().samples);
    for (auto& passage : passages)
        for (auto& sample : passage.samples)
            sample *= static_cast<float>(gain);
}

/** Seconds of speech that a passage takes. */
double speechSeconds(const PairPlan& plan)
{
    return plan.seconds * plan.recording.playbackSpeed + plan.startOffset;
}

int sentenceAt(const PairPlan& plan, std::size_t place)
{
    return plan.sentences[place % plan.sentences.size()];
}

double drawPause(const PairPlan& plan, RandomState& random)
{
    return uniform(random, plan.shortestPause, plan.longestPause);
}
} // namespace

std::array<std::vector<TimeSpan>, 2> changedSounds(const Speech& other, const Speech& argentinian)
{
    std::array<std::vector<TimeSpan>, 2> spans;
    auto from = other.phonemes.begin();
    auto to = argentinian.phonemes.begin();
    while (from != other.phonemes.end() && to != argentinian.phonemes.end()) {
        if (from->name != to->name) {
            auto last = from;
            // The y between vowels of es-419 is spoken as two phonemes.
            if (from->name == "j" && std::next(from) != other.phonemes.end() && std::next(from)->name == "j")
                ++last;
            spans[0].push_back({from->start, last->end});
            spans[1].push_back({to->start, to->end});
            from = last;
        }
        ++from;
        ++to;
    }
    if (from != other.phonemes.end() || to != argentinian.phonemes.end())
        throw Error(ErrorCode::DataUnusable,
                    {"espeak-ng", "the two accents of a sentence differ in more than single sounds"});
    return spans;
}

PassageMaker::PassageMaker(SpeechSynthesizer& synthesizer)
    : m_synthesizer(synthesizer)
{
    for (const std::string language : kLanguages)
        for (const auto& sentence : corpus::sentences())
            m_phonemes[language].push_back(cleanPhonemes(synthesizer.phonemes(sentence.text, language)));
}

const std::string& PassageMaker::phonemes(int sentence, const std::string& language) const
{
    return m_phonemes.at(language).at(static_cast<std::size_t>(sentence));
}

PassageMaker::SpokenPair PassageMaker::speakSentence(int sentence, const PairPlan& plan)
{
    const auto& other = phonemes(sentence, plan.language);
    const std::array said{
        other, argentinianPhonemes(other, plan.style, plan.seed + static_cast<std::uint32_t>(sentence))};
    SpokenPair spoken;
    const auto first = index(plan.firstSpoken);
    for (const auto accent : {first, 1 - first})
        spoken[accent] = m_synthesizer.speak(said[accent], plan.language, plan.variant, plan.prosody);
    return spoken;
}

std::array<Passage, 2> PassageMaker::pair(const PairPlan& plan)
{
    RandomState random(plan.seed);
    std::array<Track, 2> tracks;
    for (std::size_t i = 0; std::min(tracks[0].seconds(), tracks[1].seconds()) < speechSeconds(plan); ++i) {
        const auto spoken = speakSentence(sentenceAt(plan, i), plan);
        const auto changed = changedSounds(spoken[0], spoken[1]);
        const double pause = drawPause(plan, random);
        for (std::size_t accent = 0; accent < 2; ++accent)
            tracks[accent].append(spoken[accent], changed[accent], pause);
    }
    static_assert(static_cast<int>(Accent::Other) == 0, "the pair's level is Other's");
    std::array passages{tracks[0].play(plan), tracks[1].play(plan)};
    recordAll(passages, plan);
    return passages;
}

Passage PassageMaker::accentChange(const PairPlan& plan)
{
    RandomState random(plan.seed);
    Track track;
    for (std::size_t i = 0; track.seconds() < speechSeconds(plan); ++i) {
        const bool firstHalf = track.seconds() < speechSeconds(plan) / 2;
        const auto spoken = speakSentence(sentenceAt(plan, i), plan);
        const auto accent = index(firstHalf ? Accent::Other : Accent::Argentinian);
        track.append(spoken[accent], changedSounds(spoken[0], spoken[1])[accent], drawPause(plan, random));
    }
    std::array passages{track.play(plan)};
    recordAll(passages, plan);
    return std::move(passages.front());
}

} // namespace tonada::corpus
