// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/novelty_section.h"

#include "core/learn/file_verdict.h"
#include "core/learn/metrics.h"
#include "core/learn/window_predictor.h"
#include "core/util/number_text.h"

#include <algorithm>

#include "models/trust/noisy_speech.h"

namespace tonada::trust {
namespace {
constexpr double kTolerance = 0.03;

std::string percent(double share)
{
    return fixed(100 * share, 1);
}

/** Clips of 2 s and what the model says of each, whether the speech gate would let it or not. */
class HeardClips
{
public:
    explicit HeardClips(const Classifier& model)
        : m_calibration(model.info().calibrationOrNeutral())
        , m_clip(static_cast<std::size_t>(model.info().features.windowSamples))
        , m_predictor(model)
    { }

    void add(std::span<const float> samples, int label = 0)
    {
        for (; samples.size() >= m_clip; samples = samples.subspan(m_clip)) {
            m_probabilities.push_back(m_calibration.probability(m_predictor.predict(samples.first(m_clip))));
            m_unlike += m_predictor.novelty() > 1 ? 1 : 0;
            m_labels.push_back(label);
        }
    }

    [[nodiscard]] std::size_t count() const { return m_labels.size(); }
    [[nodiscard]] double unlikeShare() const
    {
        return static_cast<double>(m_unlike) / static_cast<double>(count());
    }
    [[nodiscard]] double accuracy() const
    {
        return tonada::accuracy(confusionMatrix(m_labels, m_probabilities));
    }
    [[nodiscard]] double calibrationError() const
    {
        return expectedCalibrationError(reliabilityBins(m_labels, m_probabilities));
    }

private:
    Calibration m_calibration;
    std::size_t m_clip;
    WindowPredictor m_predictor;
    std::vector<double> m_probabilities;
    std::vector<int> m_labels;
    int m_unlike = 0;
};

/** Both passages of each pair. */
void hear(HeardClips& heard, const std::vector<SpokenPair>& pairs)
{
    for (const auto& pair : pairs)
        for (const int label : {0, 1})
            heard.add(pair.passages[static_cast<std::size_t>(label)].samples, label);
}

void addSpeechRow(Section& section, const std::string& name, const std::string& key, const HeardClips& heard)
{
    section.markdown += "| " + name + " | " + std::to_string(heard.count()) + " | "
        + percent(heard.unlikeShare()) + " | " + percent(heard.accuracy()) + " | "
        + fixed(heard.calibrationError(), 3) + " |\n";
    section.figures.push_back({key + ".unlike", heard.unlikeShare(), kTolerance});
    section.figures.push_back({key + ".calibrationError", heard.calibrationError(), kTolerance});
}

void addSpeech(Section& section, const Material& material)
{
    const auto& model = material.model();
    section.markdown
        += "| test voices | clips | unlike, % | right, % | calibration error |\n|---|---|---|---|---|\n";
    const auto addQuiet = [&](const char* name, const char* key, const std::vector<SpokenPair>& pairs) {
        HeardClips heard(model);
        hear(heard, pairs);
        addSpeechRow(section, name, key, heard);
    };
    addQuiet("recorded as in training", "typical", material.pairs());
    addQuiet("recorded well", "clear", material.clearPairs());
    addQuiet("with pauses of 0.4 to 1.6 s", "pauses", material.talks());
    const auto& pairs = material.clearPairs();
    for (const auto& noise : noisesFor(pairs, material.seed()))
        for (const int db : kSignalToNoiseDb) {
            HeardClips heard(model);
            for (std::size_t speaker = 0; speaker < pairs.size(); ++speaker) {
                const auto added = noise.make(speaker);
                for (const int label : {0, 1})
                    heard.add(inNoise(pairs[speaker].passages[static_cast<std::size_t>(label)], added, db),
                              label);
            }
            addSpeechRow(section, noise.name + ", " + std::to_string(db) + " dB",
                         noise.name + std::to_string(db), heard);
        }
}

/** What a recording's windows end in: gate and novelty together. */
double judgedShare(const FileVerdict& file)
{
    const auto judged = std::count_if(file.windows.begin(), file.windows.end(),
                                      [](const auto& window) { return window.probability.has_value(); });
    return static_cast<double>(judged) / static_cast<double>(file.windows.size());
}

void addOtherSounds(Section& section, const Material& material)
{
    section.markdown
        += "\n| a minute of | unlike, % of clips | judged, % of windows | all of it |\n|---|---|---|---|\n";
    for (const auto& sound : soundsWithoutSpeech(material.seed())) {
        HeardClips heard(material.model());
        heard.add(sound.samples);
        const auto file = classifyAudio(sound.samples, material.model());
        section.markdown += "| " + sound.name + " | " + percent(heard.unlikeShare()) + " | "
            + percent(judgedShare(file)) + " | " + std::string(toString(file.verdict)) + " |\n";
        section.figures.push_back({sound.key + ".unlike", heard.unlikeShare(), kTolerance, Worse::Lower});
        section.figures.push_back({sound.key + ".judged", judgedShare(file), kTolerance});
    }
}
} // namespace

Section noveltySection(const Material& material)
{
    Section section;
    section.markdown
        = "A window whose features lie farther from those of the training data than nearly all clips that "
          "were "
          "held out\nis called unlike, and gets no verdict. First the clips of 2 s of test voices that are "
          "called "
          "so, and how good the\nprobabilities are, whatever the speech gate thinks of them: the noise's "
          "level is "
          "against that of the sounds, and\nbabble are six other voices. Then sounds that nobody says: how "
          "many "
          "clips are called unlike, and how many windows\nget past both the speech gate and this check and "
          "are "
          "judged all the same.\n\n"
          "**It does not tell real speech from synthetic speech.** Most recordings of people pass (the "
          "model's "
          "card has the\nfigures), though the model knows nothing about people; that it knows synthetic "
          "voices "
          "only is therefore always\nsaid, and does not depend on this check. Noise that is mixed with "
          "speech is "
          "not called unlike either, since the\ntraining data has noise in it, and the probabilities get "
          "worse with it.\n\n";
    addSpeech(section, material);
    addOtherSounds(section, material);
    return section;
}

} // namespace tonada::trust
