// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_card.h"

#include "core/learn/licence_note.h"
#include "core/util/number_text.h"
#include "core/util/path_name.h"

#include <cmath>
#include <set>
#include <sstream>

namespace tonada {
namespace {

constexpr int kFewSpeakers = 20; // below that the interval is most of what can be said

std::string range(const ScoreInterval& interval)
{
    return std::isnan(interval.low) ? "–" : fixed(interval.low) + "–" + fixed(interval.high);
}

std::string titleOf(System system)
{
    switch (system) {
    case System::Cnn:
        return "Reference CNN";
    case System::Compact:
        return "Compact network";
    case System::CnnAugmented:
        return "Reference CNN with augmentation";
    case System::Lstm:
        return "LSTM";
    case System::Logistic:
        return "Logistic regression";
    case System::Forest:
        return "Random forest";
    }
    return "Model";
}

std::string sourceName(const Dataset& data)
{
    return lastName(data.source).string();
}

std::array<std::set<int>, 2> speakersByClass(const Dataset& data)
{
    std::array<std::set<int>, 2> speakers;
    for (const auto& clip : data.clips)
        speakers[static_cast<std::size_t>(clip.label)].insert(clip.speaker);
    return speakers;
}

void writeData(std::ostream& card, const Dataset& data)
{
    const auto clips = data.clipCounts();
    const auto speakers = speakersByClass(data);
    card << "## Training data\n\n`" << sourceName(data) << "`, fingerprint " << data.fingerprint() << ", "
         << data.speakers.size() << " voices in all.\n\n| | clips of 2 s | voices |\n|---|---|---|\n";
    for (std::size_t label = 0; label < 2; ++label)
        card << "| " << data.labels[label] << " | " << clips[label] << " | " << speakers[label].size()
             << " |\n";
    card << '\n';
    if (!data.synthetic)
        card << licenceNote(data.source) << "\n\n";
    if (data.synthetic)
        card << "**Synthetic voices only.** The voices are made by a speech synthesiser, not by people. The "
                "scores below hold "
                "for such voices; on recordings of people expect no better than chance. Train with your own "
                "recordings.\n\n";
}

void writeScore(std::ostream& card, const Experiment& run)
{
    const auto& test = run.test;
    card << "| by " << toString(run.config.split.by) << " | " << fixed(test.accuracy) << " | "
         << range(test.intervals.accuracy) << " | " << fixed(test.balancedAccuracy) << " | "
         << fixed(test.rocAuc) << " | " << fixed(test.ece) << " | " << test.clips << " | " << test.speakers
         << " |\n";
}

void writeScores(std::ostream& card, const Experiment& saved, const Experiment* other)
{
    card << "## How well it does\n\n";
    if (saved.test.clips == 0) {
        card << "It has not been tested: training was interrupted, and this is the network it had found by "
                "then. Nothing is known about new voices.\n\n";
        return;
    }
    card << "| split | accuracy | 95 % interval | balanced accuracy | AUC | "
            "calibration error | "
            "clips | voices |\n|---|---|---|---|---|---|---|---|\n";
    writeScore(card, saved);
    if (other != nullptr)
        writeScore(card, *other);
    card << "\nThe weights in this file are those of the first line. Intervals come from resampling "
            "voices.\n\n"
            "*By speaker* no voice of the test was heard in training: this is what to expect of a new voice. "
            "*By clip* "
            "the same voices stand on both sides: such a score measures how well voices are recognised, and "
            "stays high even when the labels are dealt out to the voices at random. It says little about "
            "accents.\n\n";
    if (saved.config.split.by == SplitBy::Clip && other == nullptr)
        card << "**Only the split by clip was measured: nothing is known about new voices.**\n\n";
    if (saved.test.speakers < kFewSpeakers)
        card << "The test had only " << saved.test.speakers
             << " voices: read the interval, not the score.\n\n";
}

/** What the program calls unlike the training data, or why it does not. */
void writeNovelty(std::ostream& card, const Experiment& run)
{
    card << "## Unlike the training data\n\n";
    const auto& novelty = run.novelty.novelty;
    if (!novelty) {
        card << "Not checked: "
             << (run.novelty.reason.empty() ? "this network was kept while training went on"
                                            : run.novelty.reason)
             << ".\n\n";
        return;
    }
    card << "A window whose features are farther from those of " << novelty->clips
         << " training clips than nearly all of " << novelty->heldOut
         << " clips that were held out is called unlike the training data, and gets no verdict: of data like "
            "this about one window in a hundred. What is not called so may still be new to the model.";
    if (run.test.unlike && run.test.clips > 0)
        card << " Of the " << run.test.clips << " test clips " << *run.test.unlike << " were called so.";
    card << "\n\n";
}

void writeTraining(std::ostream& card, const Experiment& run, const std::string& date)
{
    const auto& training = run.config.training;
    card << "## How it was made\n\nSystem `" << toString(training.system) << "`, trained on "
         << run.split.train.size() << " clips, ";
    if (run.history.note.empty())
        card << "weights of epoch " << run.history.keptEpoch << " of " << run.history.epochs.size()
             << (run.history.cancelled ? " (stopped by hand)" : "") << ", batch " << training.batch
             << ", learning rate " << training.learningRate.initial;
    else
        card << run.history.note;
    card << ", seed " << training.seed << ", " << date << ".\n";
    if (training.weighClasses)
        card << "All clips were kept; those of the smaller class counted for more.\n";
    if (!training.augmentations.empty())
        card << "A further copy of each training clip for each of: " << namesOf(training.augmentations)
             << ". Pitch is shifted by Rubber Band.\n";
    if (run.config.notebook)
        card << "Data handling, split and order are the published notebook's: the clips it was tested on "
                "were also "
                "watched while training.\n";
    if (run.calibration)
        card << "Temperature " << fixed(run.calibration->temperature) << ", fitted on "
             << run.split.validation.size() << " clips "
             << (run.config.split.by == SplitBy::Speaker ? "of voices " : "")
             << "that were not trained on.\n";
    else
        card << "Its probabilities are not calibrated.\n";
    card << "\n## Limits\n\nIt knows the voices, words, rooms and microphones of its data. Where the two "
            "classes were "
            "recorded differently, it may have learnt the recording. A probability is about how the speech "
            "sounds, not about where somebody is from.\n";
}

std::string makeCard(const Dataset& data, const Experiment& saved, const Experiment* other,
                     const ModelDescription& description)
{
    std::ostringstream card;
    if (description.introduction.empty())
        card << "# " << titleOf(saved.config.training.system) << ", " << sourceName(data) << "\n\nTells "
             << data.labels[1] << " from " << data.labels[0] << " in two seconds of speech.\n\n";
    else
        card << description.introduction << (description.introduction.back() == '\n' ? "\n" : "\n\n");
    writeData(card, data);
    writeScores(card, saved, other);
    writeNovelty(card, saved);
    writeTraining(card, saved, description.date);
    return card.str();
}

/** The scores without their long tables. */
nlohmann::json summary(const Evaluation& evaluation)
{
    nlohmann::json json = evaluation;
    for (const char* table : {"per_speaker", "reliability", "report"})
        json.erase(table);
    return json;
}

nlohmann::json history(const TrainingHistory& history)
{
    auto epochs = nlohmann::json::array();
    for (const auto& report : history.epochs)
        epochs.push_back(report);
    return epochs;
}

nlohmann::json provenanceOf(const Dataset& data, const Experiment& saved, const Experiment* other,
                            const std::string& date)
{
    const auto counts = data.clipCounts();
    const auto& training = saved.config.training;
    auto metrics = nlohmann::json::object();
    if (saved.test.clips > 0)
        metrics[std::string(toString(saved.config.split.by))] = summary(saved.test);
    if (other != nullptr)
        metrics[std::string(toString(other->config.split.by))] = summary(other->test);
    nlohmann::json provenance{{"system", toString(training.system)},
                              {"data",
                               {{"name", sourceName(data)},
                                {"fingerprint", data.fingerprint()},
                                {"clips", {{data.labels[0], counts[0]}, {data.labels[1], counts[1]}}},
                                {"speakers", data.speakers.size()}}},
                              {"split", toString(saved.config.split.by)},
                              {"parts",
                               {{"train", saved.split.train.size()},
                                {"validation", saved.split.validation.size()},
                                {"test", saved.test.clips}}},
                              {"seed", training.seed},
                              {"epochs", training.epochs},
                              {"batch", training.batch},
                              {"balance",
                               training.weighClasses            ? "weights"
                                   : saved.config.split.balance ? "undersample"
                                                                : "none"},
                              {"augmentations", namesOf(training.augmentations)},
                              {"learning_rate", training.learningRate.initial},
                              {"kept_epoch", saved.history.keptEpoch},
                              {"cancelled", saved.history.cancelled},
                              {"history", history(saved.history)},
                              {"metrics", metrics},
                              {"date", date}};
    if (training.system == System::Lstm)
        provenance["lstm_steps"] = toString(training.lstmSteps);
    return provenance;
}

} // namespace

ModelInfo describeModel(const Dataset& data, const Experiment& saved, const Experiment* other,
                        const ModelDescription& description)
{
    ModelInfo info;
    info.features = data.features;
    info.labels = data.labels;
    info.calibration = saved.calibration;
    info.novelty = saved.novelty.novelty;
    info.training = provenanceOf(data, saved, other, description.date);
    info.card = makeCard(data, saved, other, description);
    info.demoVoicesOnly = data.synthetic;
    return info;
}

} // namespace tonada
