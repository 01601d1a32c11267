// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "models/demo_voices/corpus.h"
#include "models/demo_voices/draw.h"
#include "models/demo_voices/sentences.h"

namespace tonada::corpus {
namespace {
constexpr std::array kOutsideRange{ConditionSet::Slow, ConditionSet::Fast, ConditionSet::Noisy,
                                   ConditionSet::Telephone, ConditionSet::Reverberant};

/** The numbers of the sentences a voice of `part` says as `material`. */
std::vector<int> sentenceNumbers(Material material, Part part)
{
    const auto wanted = material == Material::CueFree ? SentenceSet::CueFree
        : material == Material::TrainedSentences      ? SentenceSet::Training
        : part == Part::Validation                    ? SentenceSet::Validation
                                                      : SentenceSet::Test;
    std::vector<int> numbers;
    for (int i = 0; const auto& sentence : sentences()) {
        if (sentence.set == wanted)
            numbers.push_back(i);
        ++i;
    }
    return numbers;
}

/** FNV-1a: the same on every machine, unlike std::hash. */
std::uint32_t hash(std::string_view text)
{
    std::uint32_t value = 2166136261U;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    return value;
}
} // namespace

std::string_view materialName(Material material)
{
    switch (material) {
    case Material::TrainedSentences:
        return "trained";
    case Material::NewSentences:
        return "new";
    case Material::CueFree:
        break;
    }
    return "cue-free";
}

PlannedPair planPair(const Voice& voice, Part part, Material material, ConditionSet conditions,
                     RandomState& random)
{
    PlannedPair pair{{}, material, conditions};
    auto& plan = pair.plan;
    plan.variant = voice.name;
    plan.language = chance(random, 0.5) ? "es" : "es-419";
    plan.sentences = sentenceNumbers(material, part);
    random.shuffle(plan.sentences);
    plan.startOffset = uniform(random, 0, 1.5);
    plan.prosody.wordsPerMinute = static_cast<int>(uniform(random, 130, 190));
    plan.prosody.pitch = static_cast<int>(uniform(random, 30, 70));
    plan.prosody.range = static_cast<int>(uniform(random, 30, 75));
    plan.style.voiced = chance(random, 0.2);
    plan.style.aspiration = uniform(random, 0.7, 1);
    plan.firstSpoken = chance(random, 0.5) ? Accent::Other : Accent::Argentinian;
    plan.recording = drawConditions(random, conditions);
    plan.seed = seedFrom(random);
    return pair;
}

std::vector<PlannedPair> planVoice(const Voice& voice, Part part, const PassageCounts& counts,
                                   std::uint32_t seed)
{
    RandomState random(seed ^ hash(voice.name));
    std::vector<PlannedPair> pairs;
    const auto add = [&](int count, Material material, ConditionSet conditions) {
        for (int i = 0; i < count; ++i)
            pairs.push_back(planPair(voice, part, material, conditions, random));
    };
    const bool training = part == Part::Train;
    const int cue = training ? counts.trainingCue : counts.evaluationCue;
    const int onNewSentences = training ? 0 : (cue * 3 + 7) / 8;
    add(cue - onNewSentences, Material::TrainedSentences, ConditionSet::Typical);
    add(onNewSentences, Material::NewSentences, ConditionSet::Typical);
    add(training ? counts.trainingCueFree : counts.evaluationCueFree, Material::CueFree,
        ConditionSet::Typical);
    if (part == Part::Test)
        for (const auto conditions : kOutsideRange)
            add(counts.outsideRange, Material::TrainedSentences, conditions);
    return pairs;
}

} // namespace tonada::corpus
