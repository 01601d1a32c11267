// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/latency_section.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include "models/trust/babble.h"
#include "models/trust/gate_decisions.h"
#include "models/trust/live_run.h"

namespace tonada::trust {
namespace {
using noises::Samples;

constexpr std::array kSignalToNoiseDb{20, 10, 5, 0};
constexpr std::array kSpans{5, 10, 20, 30};
constexpr double kSecondsTolerance = 1.0; // of a median over some ten voices
constexpr double kFlipsTolerance = 1.5;
constexpr double kShareTolerance = 0.12; // one voice in nine

/** What came of changes from Other to Argentinian, and of the steady speech before and after them. */
struct Changes
{
    std::vector<double> seconds; ///< from the onset to the verdict; of those that came
    int voices = 0;
    int flips = 0; ///< changes of the verdict's word that no change of the voice explains
    double steadyMinutes = 0;

    [[nodiscard]] double median() const { return quantile(0.5); }
    [[nodiscard]] double quantile(double share) const
    {
        if (seconds.empty())
            return 0;
        auto sorted = seconds;
        std::sort(sorted.begin(), sorted.end());
        const auto last = static_cast<double>(sorted.size() - 1);
        return sorted[static_cast<std::size_t>(std::lround(share * last))];
    }
    [[nodiscard]] double foundShare() const
    {
        return static_cast<double>(seconds.size()) / std::max(1, voices);
    }
    [[nodiscard]] double flipsPerMinute() const { return steadyMinutes > 0 ? flips / steadyMinutes : 0; }

    void add(const std::vector<LiveMoment>& moments, double onset)
    {
        ++voices;
        const auto isVerdict = [](VerdictState state) {
            return state == VerdictState::Other || state == VerdictState::Argentinian;
        };
        VerdictState before = VerdictState::Gathering;
        double steadySince = -1; // since the verdict that was due has come
        bool changed = false;
        for (const auto& moment : moments) {
            const auto wanted = moment.seconds < onset ? VerdictState::Other : VerdictState::Argentinian;
            if (!changed && wanted == VerdictState::Argentinian && moment.verdict == wanted) {
                changed = true;
                seconds.push_back(moment.seconds - onset);
                steadySince = -1;
            }
            const bool due = wanted == VerdictState::Other || changed;
            if (due && steadySince < 0 && isVerdict(moment.verdict))
                steadySince = moment.seconds;
            else if (due && steadySince >= 0) {
                flips += moment.verdict != before ? 1 : 0;
                steadyMinutes += 0.032 / 60;
            }
            before = moment.verdict;
        }
    }
};

/** 20 s of Other, then 20 s of Argentinian by the same voice. */
Samples bothAccents(const SpokenPair& pair)
{
    Samples samples = pair.passages[0].samples;
    samples.insert(samples.end(), pair.passages[1].samples.begin(), pair.passages[1].samples.end());
    return samples;
}

double onsetOf(const SpokenPair& pair)
{
    return static_cast<double>(pair.passages[0].samples.size()) / noises::kSampleRate;
}

Changes measure(const Material& material, const VerdictSettings& settings)
{
    Changes changes;
    for (const auto& pair : material.clearPairs())
        changes.add(runLive(bothAccents(pair), material.sharedModel(), settings), onsetOf(pair));
    return changes;
}

enum class Noise
{
    White,
    Pink,
    Babble,
};

Samples noiseFor(Noise noise, const Material& material, std::size_t speaker, double seconds)
{
    const auto seed = 3000 * material.seed() + static_cast<unsigned>(speaker);
    if (noise == Noise::Babble)
        return babble(material.talks(), speaker);
    return noise == Noise::White ? noises::white(seconds, seed) : noises::pink(seconds, seed);
}

/** Of every second voice. */
Changes measureIn(Noise noise, double signalToNoiseDb, const Material& material)
{
    Changes changes;
    const auto& pairs = material.clearPairs();
    for (std::size_t speaker = 0; speaker < pairs.size(); speaker += 2) {
        const auto speech = bothAccents(pairs[speaker]);
        const auto added = noiseFor(noise, material, speaker, 2 * onsetOf(pairs[speaker]));
        const double gainDb
            = speechLevelDb(pairs[speaker].passages[0]) - signalToNoiseDb - noises::levelDb(added);
        changes.add(runLive(noises::mixed(speech, added, gainDb), material.sharedModel()),
                    onsetOf(pairs[speaker]));
    }
    return changes;
}

std::string decimals(double value, int digits)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

void addRow(Section& section, const std::string& name, const std::string& key, const Changes& changes)
{
    section.markdown += "| " + name + " | " + decimals(changes.median(), 1) + " | "
        + decimals(changes.quantile(0.9), 1) + " | " + std::to_string(changes.seconds.size()) + " of "
        + std::to_string(changes.voices) + " | " + decimals(changes.flipsPerMinute(), 1) + " |\n";
    section.figures.push_back({key + ".medianSeconds", changes.median(), kSecondsTolerance});
    section.figures.push_back({key + ".found", changes.foundShare(), kShareTolerance, Worse::Lower});
    section.figures.push_back({key + ".flipsPerMinute", changes.flipsPerMinute(), kFlipsTolerance});
}

void addHeader(Section& section, const std::string& first)
{
    section.markdown += "\n| " + first
        + " | until Argentinian, s: median | 9 in 10 | voices found | flips a minute |\n"
          "|---|---|---|---|---|\n";
}
} // namespace

Section latencySection(const Material& material)
{
    Section section;
    section.markdown
        = "A voice says 20 s in the one accent and at once 20 s in the other, through the whole live path.\n"
          "Measured is the time from the first Argentinian sample to the word \"Argentinian\"; the window "
          "adds\n"
          "less than 0.1 s to it. A flip is any change of what the verdict says (a state such as \"no "
          "speech\"\n"
          "too) while the voice goes on in one accent and the right word has once been said. Of voices that\n"
          "were never found within the 20 s no time is counted.\n";
    addHeader(section, "verdict over");
    for (const auto smoothing : {VerdictSmoothing::Even, VerdictSmoothing::Recent})
        for (const int span : kSpans) {
            const bool even = smoothing == VerdictSmoothing::Even;
            VerdictSettings settings;
            settings.spanSeconds = static_cast<float>(span);
            settings.smoothing = smoothing;
            addRow(section, std::to_string(span) + (even ? " s, all alike" : " s, newer counts more"),
                   (even ? "even" : "recent") + std::to_string(span), measure(material, settings));
        }
    addHeader(section, "10 s, all alike, speech in");
    for (const auto& [noise, name] :
         {std::pair{Noise::White, "white"}, {Noise::Pink, "pink"}, {Noise::Babble, "babble"}})
        for (const int db : kSignalToNoiseDb)
            addRow(section, std::string(name) + ", " + std::to_string(db) + " dB", name + std::to_string(db),
                   measureIn(noise, db, material));
    return section;
}

} // namespace tonada::trust
