// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/speech_gate_section.h"

#include <cstdio>

#include "models/trust/babble.h"
#include "models/trust/gate_decisions.h"
#include "models/trust/noisy_speech.h"

namespace tonada::trust {
namespace {
constexpr double kBabbleDbfs = -25;
constexpr double kTolerance = 0.02;

std::string percent(double share)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", 100 * share);
    return text;
}

DecisionCounts inNoise(const std::vector<SpokenPair>& talks, const NamedNoise& noise, double signalToNoiseDb)
{
    DecisionCounts counts;
    for (std::size_t speaker = 0; speaker < talks.size(); ++speaker) {
        const auto& passage = talkOf(talks, speaker);
        counts.add(truthOf(passage),
                   gateDecisions(trust::inNoise(passage, noise.make(speaker), signalToNoiseDb)));
    }
    return counts;
}

void addRow(Section& section, const std::string& name, const std::string& key, const DecisionCounts& counts,
            bool pausesAreSilent)
{
    section.markdown += "| " + name + " | " + percent(counts.missRate()) + " | "
        + (pausesAreSilent ? percent(counts.falseAlarmRate()) : "–") + " |\n";
    section.figures.push_back({key + ".missed", counts.missRate(), kTolerance});
    if (pausesAreSilent)
        section.figures.push_back({key + ".falseAlarms", counts.falseAlarmRate(), kTolerance});
}

void addSpeech(Section& section, const Material& material)
{
    const auto& talks = material.talks();
    section.markdown += "| speech in | missed, % | false alarms, % |\n|---|---|---|\n";
    DecisionCounts clean;
    for (std::size_t speaker = 0; speaker < talks.size(); ++speaker)
        clean.add(truthOf(talkOf(talks, speaker)), gateDecisions(talkOf(talks, speaker).samples));
    addRow(section, "nothing", "clean", clean, true);

    for (const auto& noise : noisesFor(talks, material.seed())) {
        const bool pausesAreSilent = noise.name != "babble";
        for (const int db : kSignalToNoiseDb)
            addRow(section, noise.name + ", " + std::to_string(db) + " dB", noise.name + std::to_string(db),
                   inNoise(talks, noise, db), pausesAreSilent);
    }
    DecisionCounts crowd;
    for (std::size_t speaker = 0; speaker < talks.size(); ++speaker) {
        const auto samples = noises::atLevel(babble(talks, speaker), kBabbleDbfs);
        const auto decisions = gateDecisions(samples);
        crowd.add(std::vector<Truth>(decisions.size(), Truth::Speech), decisions);
    }
    addRow(section, "babble alone", "babbleAlone", crowd, false);
}

void addAlone(Section& section, std::uint32_t seed)
{
    section.markdown += "\n| alone | false alarms, % |\n|---|---|\n";
    for (const auto& sound : soundsWithoutSpeech(seed)) {
        const auto decisions = gateDecisions(sound.samples);
        DecisionCounts counts;
        counts.add(std::vector<Truth>(decisions.size(), Truth::Pause), decisions);
        section.markdown += "| " + sound.name + " | " + percent(counts.falseAlarmRate()) + " |\n";
        section.figures.push_back({sound.key + ".falseAlarms", counts.falseAlarmRate(), kTolerance});
    }
}
} // namespace

Section speechGateSection(const Material& material)
{
    Section section;
    section.markdown
        = "Is the gate open when somebody speaks, and closed when nobody does? Shares of 100 ms. "
        + std::to_string(material.talks().size())
        + " voices, 20 s each, with pauses of 0.4 to 1.6 s;\nthe truth are espeak-ng's times of each sound. "
          "Not "
          "counted are 100 ms that contain a border, and the 200 ms after a sound, in\nwhich the gate stays "
          "open "
          "on purpose. The noise's level is against that of the sounds, pauses left out. Babble are six "
          "other\n"
          "voices; whoever hears them in a pause is right, so that only what is missed counts.\n\n";
    addSpeech(section, material);
    addAlone(section, material.seed());
    return section;
}

} // namespace tonada::trust
