// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/speech_gate_section.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <functional>

#include "models/noises/music.h"
#include "models/trust/babble.h"
#include "models/trust/gate_decisions.h"

namespace tonada::trust {
namespace {
using noises::MusicStyle;
using noises::Samples;

constexpr std::array kSignalToNoiseDb{20, 10, 5, 0};
constexpr double kAloneSeconds = 60;
constexpr double kAloneDbfs = -25;
constexpr double kTolerance = 0.02;

std::string percent(double share)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", 100 * share);
    return text;
}

using Noise = std::function<Samples(std::size_t speaker)>;

DecisionCounts inNoise(const std::vector<SpokenPair>& talks, const Noise& noise, double signalToNoiseDb)
{
    DecisionCounts counts;
    for (std::size_t speaker = 0; speaker < talks.size(); ++speaker) {
        const auto& passage = talkOf(talks, speaker);
        const auto added = noise(speaker);
        const auto gainDb = speechLevelDb(passage) - signalToNoiseDb - noises::levelDb(added);
        counts.add(truthOf(passage), gateDecisions(noises::mixed(passage.samples, added, gainDb)));
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
    const auto seconds = talks.front().plan.seconds;
    const auto seed = material.seed();
    section.markdown += "| speech in | missed, % | false alarms, % |\n|---|---|---|\n";
    DecisionCounts clean;
    for (std::size_t speaker = 0; speaker < talks.size(); ++speaker)
        clean.add(truthOf(talkOf(talks, speaker)), gateDecisions(talkOf(talks, speaker).samples));
    addRow(section, "nothing", "clean", clean, true);

    const auto seedOf = [&](std::size_t speaker) {
        return 1000 * seed + static_cast<unsigned>(speaker);
    };
    const auto add = [&](const std::string& name, const Noise& noise, bool pausesAreSilent) {
        for (const int db : kSignalToNoiseDb)
            addRow(section, name + ", " + std::to_string(db) + " dB", name + std::to_string(db),
                   inNoise(talks, noise, db), pausesAreSilent);
    };
    add(
        "white", [&](std::size_t speaker) { return noises::white(seconds, seedOf(speaker)); }, true);
    add(
        "pink", [&](std::size_t speaker) { return noises::pink(seconds, seedOf(speaker)); }, true);
    add(
        "babble", [&](std::size_t speaker) { return babble(talks, speaker); }, false);
    DecisionCounts crowd;
    for (std::size_t speaker = 0; speaker < talks.size(); ++speaker) {
        const auto samples = noises::atLevel(babble(talks, speaker), kAloneDbfs);
        const auto decisions = gateDecisions(samples);
        crowd.add(std::vector<Truth>(decisions.size(), Truth::Speech), decisions);
    }
    addRow(section, "babble alone", "babbleAlone", crowd, false);
}

void addAlone(Section& section, unsigned seed)
{
    section.markdown += "\n| alone | false alarms, % |\n|---|---|\n";
    const auto add = [&](const std::string& name, const std::string& key, const Samples& samples) {
        const auto decisions = gateDecisions(noises::atLevel(samples, kAloneDbfs));
        DecisionCounts counts;
        counts.add(std::vector<Truth>(decisions.size(), Truth::Pause), decisions);
        section.markdown += "| " + name + " | " + percent(counts.falseAlarmRate()) + " |\n";
        section.figures.push_back({key + ".falseAlarms", counts.falseAlarmRate(), kTolerance});
    };
    const auto addMusic = [&](const std::string& name, const std::string& key, MusicStyle style) {
        add("music: " + name, key, noises::music(style, kAloneSeconds, seed));
    };
    add("white noise", "white", noises::white(kAloneSeconds, seed));
    add("pink noise", "pink", noises::pink(kAloneSeconds, seed));
    add("hum, 50 Hz", "hum50", noises::hum(50, kAloneSeconds, seed));
    add("hum, 60 Hz", "hum60", noises::hum(60, kAloneSeconds, seed));
    add("clicks", "clicks", noises::clicks(kAloneSeconds, seed));
    addMusic("chords", "chords", MusicStyle::Chords);
    addMusic("arpeggio with drums", "arpeggio", MusicStyle::ArpeggioWithDrums);
    addMusic("sustained strings", "strings", MusicStyle::Strings);
    addMusic("melody with vibrato", "melody", MusicStyle::Melody);
    addMusic("guitar and bass", "guitar", MusicStyle::Guitar);
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
