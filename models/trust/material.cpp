// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/material.h"

#include "core/learn/model_file.h"

#include <set>

#include "models/demo_voices/corpus.h"

namespace tonada::trust {
namespace {
using namespace corpus;

/** The first voice of each family of the part. */
std::vector<Voice> voicesOf(Part part, std::uint32_t seed)
{
    const auto all = demoVoices();
    const auto parts = splitByFamily(all, seed);
    std::set<std::string> families;
    std::vector<Voice> chosen;
    for (const auto& voice : all)
        if (parts.at(voice.family) == part && families.insert(voice.family).second)
            chosen.push_back(voice);
    return chosen;
}

PairPlan clearPlan(PairPlan plan)
{
    plan.startOffset = 0;
    plan.seconds = 20;
    return plan;
}

/** Nothing but the voice and its pauses. */
PairPlan talkPlan(PairPlan plan)
{
    plan = clearPlan(std::move(plan));
    plan.shortestPause = 0.4;
    plan.longestPause = 1.6;
    auto& recording = plan.recording;
    recording.roomSeconds = 0;
    recording.signalToNoiseDb = 70;
    recording.tiltDbPerOctave = 0;
    recording.highPassHz = 40;
    recording.lowPassHz.reset();
    return plan;
}
} // namespace

Material::Material(const MaterialOptions& options, SpeechSynthesizer& synthesizer)
    : m_model(loadModel(options.model))
    , m_seed(options.seed)
{
    PassageMaker maker(synthesizer);
    RandomState random(options.seed);
    // Training voices have no sentences of their own that others do not say.
    const auto sentences
        = options.part == Part::Train ? corpus::Material::TrainedSentences : corpus::Material::NewSentences;
    const auto speak = [&](const Voice& voice, const PairPlan& plan) {
        return SpokenPair{voice, plan, maker.pair(plan)};
    };
    for (const auto& voice : voicesOf(options.part, options.seed)) {
        const auto draw = [&](ConditionSet conditions) {
            return planPair(voice, options.part, sentences, conditions, random).plan;
        };
        m_pairs.push_back(speak(voice, draw(ConditionSet::Typical)));
        m_clearPairs.push_back(speak(voice, clearPlan(draw(ConditionSet::Clean))));
        m_talks.push_back(speak(voice, talkPlan(draw(ConditionSet::Clean))));
    }
}

} // namespace tonada::trust
