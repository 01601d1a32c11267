// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo_voices/report.h"

#include "core/learn/data_listing.h"
#include "core/learn/model_file.h"
#include "core/util/number_text.h"
#include "core/util/path_name.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "models/demo_voices/corpus.h"
#include "models/demo_voices/explanation_measure.h"
#include "models/demo_voices/figures.h"

namespace tonada::corpus {
namespace {
using Passages = std::vector<JudgedPassage>;

bool anyClip(const JudgedClip&)
{
    return true;
}

PassageFilter of(Material material)
{
    return [material](const JudgedPassage& p) {
        return p.material == materialName(material);
    };
}

bool withCue(const JudgedPassage& passage)
{
    return passage.material != materialName(Material::CueFree);
}

std::string row(const std::string& name, const Passages& passages, const PassageFilter& filter)
{
    return "| " + name + " | " + toText(figureOf(clipDecisions(passages, filter, anyClip))) + " | "
        + toText(figureOf(passageDecisions(passages, filter))) + " |\n";
}

std::string decimals(double value)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

std::string sentenceTable(const Passages& passages)
{
    return "| sentences | 2-second clips | 10-second verdicts |\n|---|---|---|\n"
        + row("new: no voice says them in training", passages, of(Material::NewSentences))
        + row("those of the training voices", passages, of(Material::TrainedSentences))
        + row("cue-free: the same sounds in both accents", passages, of(Material::CueFree));
}

std::string changedSoundsTable(const Passages& passages)
{
    constexpr int kMost = 5;
    std::string table
        = "| changed sounds in the clip | clips right | Argentinian clips found |\n|---|---|---|\n";
    const auto add = [&](const std::string& name, const ClipFilter& clip) {
        const auto argentinian = [](const JudgedPassage& p) {
            return withCue(p) && p.label == 1;
        };
        table += "| " + name + " | " + toText(figureOf(clipDecisions(passages, withCue, clip))) + " | "
            + toText(figureOf(clipDecisions(passages, argentinian, clip))) + " |\n";
    };
    for (int count = 0; count < kMost; ++count)
        add(std::to_string(count), [count](const JudgedClip& c) { return c.changedSounds == count; });
    add(std::to_string(kMost) + " or more", [](const JudgedClip& c) { return c.changedSounds >= kMost; });
    add("2 or more", [](const JudgedClip& c) { return c.changedSounds >= 2; });
    return table;
}

std::string calibrationTable(const Passages& passages)
{
    const auto decisions = clipDecisions(passages, withCue, anyClip);
    const auto bins = reliabilityBins(decisions.labels, decisions.probabilities);
    std::string table
        = "Expected calibration error of the clips with cues: " + decimals(expectedCalibrationError(bins))
        + ".\n\n| said P(Argentinian) | clips | mean said | Argentinian indeed |\n|---|---|---|---|\n";
    for (const auto& bin : bins)
        table += "| " + decimals(bin.low) + "–" + decimals(bin.high) + " | " + std::to_string(bin.clips)
            + " | "
            + (bin.clips > 0 ? decimals(bin.meanProbability) + " | " + decimals(bin.positives) : "– | –")
            + " |\n";
    return table;
}

constexpr std::array kOutsideConditions{
    std::pair{ConditionSet::Slow, "outside: 0.66 to 0.74 times the speed"},
    std::pair{ConditionSet::Fast, "outside: 1.33 to 1.5 times the speed"},
    std::pair{ConditionSet::Noisy, "outside: noise −3 to 3 dB under the voice"},
    std::pair{ConditionSet::Telephone, "telephone: 300 to 3400 Hz"},
    std::pair{ConditionSet::Reverberant, "outside: a hall, RT60 0.7 to 1 s"},
};

PassageFilter in(ConditionSet set)
{
    return [set](const JudgedPassage& p) {
        return p.conditions == conditionName(set);
    };
}

double probabilityOf(const JudgedClip& clip)
{
    return 1 / (1 + std::exp(-clip.logOdds));
}

std::string conditionsTable(const Passages& typical, const Passages& outside)
{
    struct Slice
    {
        const char* name;
        PassageFilter filter;
    };
    const std::array slices{
        Slice{"played at 0.74 to 0.85 times the speed",
              [](const JudgedPassage& p) {
                  return p.playbackSpeed < 0.85;
              }},
        Slice{"played at 0.85 to 1.18 times the speed",
              [](const JudgedPassage& p) {
                  return p.playbackSpeed >= 0.85 && p.playbackSpeed <= 1.18;
              }},
        Slice{"played at 1.18 to 1.33 times the speed",
              [](const JudgedPassage& p) {
                  return p.playbackSpeed > 1.18;
              }},
        Slice{"noise 3 to 10 dB under the voice",
              [](const JudgedPassage& p) {
                  return p.signalToNoiseDb < 10;
              }},
        Slice{"noise 10 to 35 dB under the voice",
              [](const JudgedPassage& p) {
                  return p.signalToNoiseDb >= 10;
              }},
        Slice{"nothing above 4 kHz",
              [](const JudgedPassage& p) {
                  return p.bandHz < 4000;
              }},
    };
    std::string table = "| conditions | 2-second clips | 10-second verdicts |\n|---|---|---|\n";
    for (const auto& slice : slices)
        table += row("inside: " + std::string(slice.name), typical,
                     [&](const JudgedPassage& p) { return withCue(p) && slice.filter(p); });
    for (const auto& [set, name] : kOutsideConditions)
        table += row(name, outside, in(set));
    return table;
}

std::string unlikeShare(const std::vector<JudgedClip>& clips)
{
    const auto unlike
        = std::count_if(clips.begin(), clips.end(), [](const JudgedClip& c) { return c.novelty > 1; });
    return fixed(static_cast<double>(unlike) / static_cast<double>(clips.size()), 3);
}

std::string noveltyTable(const Passages& typical, const Passages& outside)
{
    std::string table = "| test voices | clips | called unlike the training data |\n|---|---|---|\n";
    const auto add = [&](const char* name, const Passages& passages, const PassageFilter& filter) {
        std::vector<JudgedClip> clips;
        for (const auto& passage : passages)
            if (filter(passage))
                clips.insert(clips.end(), passage.clips.begin(), passage.clips.end());
        table += "| " + std::string(name) + " | " + std::to_string(clips.size()) + " | " + unlikeShare(clips)
            + " |\n";
    };
    add("recorded as in training", typical, [](const JudgedPassage&) { return true; });
    for (const auto& [set, name] : kOutsideConditions)
        add(name, outside, in(set));
    return table;
}

/** Without intervals by family: the speakers are few, or their number is unknown. */
std::string realTable(const std::filesystem::path& folder, const Classifier& classifier)
{
    std::array<std::vector<JudgedClip>, 2> clips;
    std::vector<int> labels;
    std::vector<double> all;
    for (const auto& recording : listRecordings(folder).recordings)
        for (const auto& clip : judgeClips(recording.path, classifier)) {
            clips[static_cast<std::size_t>(recording.label)].push_back(clip);
            labels.push_back(recording.label);
            all.push_back(probabilityOf(clip));
        }
    std::string table = "Area under the ROC curve by clip: " + decimals(Ranking(labels, all).rocAuc())
        + " (0.5 is chance).\n\n| " + lastName(folder).string()
        + " | clips | median P(Argentinian) | called Argentinian | called unlike the training data |\n"
          "|---|---|---|---|---|\n";
    for (const std::size_t label : {1U, 0U}) {
        std::vector<double> values;
        for (const auto& clip : clips[label])
            values.push_back(probabilityOf(clip));
        std::sort(values.begin(), values.end());
        const auto called = std::count_if(values.begin(), values.end(), [](double p) { return p > 0.5; });
        table += "| " + classifier.info().labels[label] + " | " + std::to_string(values.size()) + " | "
            + decimals(values[values.size() / 2]) + " | "
            + decimals(static_cast<double>(called) / static_cast<double>(values.size())) + " | "
            + unlikeShare(clips[label]) + " |\n";
    }
    return table;
}
} // namespace

std::string figuresReport(const ReportOptions& options)
{
    const auto model = loadModel(options.model);
    const auto manifest = options.corpus / "manifest.csv";
    const auto passages = judgePassages(manifest, options.part, *model, options.threads);
    const auto outside
        = judgePassages(options.corpus / "outside-range.csv", options.part, *model, options.threads);
    std::ostringstream report;
    report << "### By sentences\n\n"
           << sentenceTable(passages) << "\n### By number of changed sounds\n\n"
           << changedSoundsTable(passages) << "\n### Calibration\n\n"
           << calibrationTable(passages) << "\n### By recording conditions\n\n"
           << conditionsTable(passages, outside);
    report << "\n### What decided\n\n"
           << explanationIntroduction() << explanationTable(manifest, options.part, model);
    if (!options.reference.empty())
        report << "\n### The reference CNN\n\n"
                  "Trained with its published settings on the first four pairs of passages of each voice.\n\n"
               << sentenceTable(
                      judgePassages(manifest, options.part, *loadModel(options.reference), options.threads));
    report << "\n### Unlike the training data\n\n"
              "What is far from the training data gets no verdict. On recordings of people this catches some "
              "clips only:\nthat the model knows synthetic voices only does not depend on it.\n\n"
           << noveltyTable(passages, outside);
    if (!options.real.empty())
        report << "\n### Real people\n";
    for (const auto& folder : options.real)
        report << '\n' << realTable(folder, *model);
    return report.str();
}

} // namespace tonada::corpus
