// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/fact_tables.h"

#include "ui/report/score_tables.h"
#include "ui/support/number_text.h"
#include "ui/train/system_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada::ui {
namespace {

struct FactTables
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::FactTables)
};

/** Fact and value. */
class Facts
{
public:
    explicit Facts(const QString& title)
        : m_table{title, {{FactTables::tr("Fact"), false}, {FactTables::tr("Value"), false}}, {}, {}}
    { }

    void add(const QString& fact, const QString& value) { m_table.rows.push_back({fact, value}); }
    [[nodiscard]] ReportTable table() && { return std::move(m_table); }

private:
    ReportTable m_table;
};

QString pathText(const std::filesystem::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

/** With as many decimals as it needs: "0.003", "0.00001". */
QString exactText(double value)
{
    constexpr int kMostDecimals = 9;
    constexpr double kExact = 1e-6;
    int decimals = 0;
    while (decimals < kMostDecimals
           && std::abs(value - std::round(value * std::pow(10, decimals)) / std::pow(10, decimals))
               > kExact * std::abs(value))
        ++decimals;
    return numberText(value, decimals);
}

QString learningRateText(const LearningRateSchedule& rate)
{
    const QString initial = exactText(static_cast<double>(rate.initial));
    return rate.form == LearningRateSchedule::Form::Constant
        ? FactTables::tr("%1, constant").arg(initial)
        : FactTables::tr("%1, falling to 0 along half a cosine").arg(initial);
}

QString endText(const RunRecord& record)
{
    switch (record.end) {
    case RunEnd::Finished:
        return record.newSpeakers.stoppedEarly
            ? FactTables::tr("finished early: the validation loss stopped falling")
            : FactTables::tr("finished");
    case RunEnd::Cancelled:
        return FactTables::tr("cancelled, best network kept");
    case RunEnd::Interrupted:
        return FactTables::tr("interrupted: network of the last checkpoint, not tested");
    }
    return {};
}

QString keptText(const TrainingHistory& history)
{
    return FactTables::tr("epoch %1 of %2")
        .arg(numberText(history.keptEpoch), numberText(static_cast<double>(history.epochs.size())));
}

void addNetworkSettings(Facts& facts, const RunRecord& record)
{
    const TrainingConfig& training = record.config.training;
    facts.add(FactTables::tr("Epochs"), numberText(training.epochs));
    facts.add(FactTables::tr("Batch size"), numberText(training.batch));
    facts.add(FactTables::tr("Learning rate"), learningRateText(training.learningRate));
    facts.add(FactTables::tr("Patience"),
              training.patience > 0 ? FactTables::tr("%1 epochs").arg(numberText(training.patience))
                                    : FactTables::tr("none: all epochs are trained"));
    facts.add(
        FactTables::tr("Weights kept"),
        training.keepBest
            ? FactTables::tr("those of the lowest validation loss: %1").arg(keptText(record.newSpeakers))
            : FactTables::tr("the last: %1").arg(keptText(record.newSpeakers)));
    facts.add(FactTables::tr("Copies for augmentation"),
              training.augmentations.empty() ? FactTables::tr("none")
                                             : QString::fromStdString(namesOf(training.augmentations)));
    if (training.system == System::Lstm)
        facts.add(FactTables::tr("Steps of the LSTM"),
                  training.lstmSteps == LstmSteps::Coefficients ? FactTables::tr("coefficients, as published")
                                                                : FactTables::tr("frames, along time"));
}

ReportTable layersTable(const NetworkStructure& network)
{
    ReportTable table{FactTables::tr("Layers"),
                      {{FactTables::tr("No."), true},
                       {FactTables::tr("Layer"), false},
                       {FactTables::tr("Output"), false},
                       {FactTables::tr("Weights"), true}},
                      {},
                      {}};
    table.rows.push_back({countCell(0), FactTables::tr("Input: MFCC"),
                          QString::fromStdString(toString(network.input)), countCell(0)});
    for (const LayerShape& layer : network.layers)
        table.rows.push_back(
            {countCell(static_cast<double>(table.rows.size())), QString::fromStdString(layer.type),
             QString::fromStdString(toString(layer.output)), countCell(static_cast<double>(layer.weights))});
    return table;
}

ReportTable scalarsTable(const QString& title, const QString& value, const std::array<double, kScalars>& of)
{
    ReportTable table{title, {{FactTables::tr("Number of the clip"), false}, {value, true}}, {}, {}};
    for (std::size_t i = 0; i < kScalars; ++i)
        table.rows.push_back({scalarWords(i), ratioCell(of[i])});
    return table;
}

} // namespace

QString runTitle(const RunRecord& record)
{
    const QString system = systemName(record.config.training.system);
    return record.name.empty()
        ? FactTables::tr("Run %1: %2").arg(numberText(record.number), system)
        : FactTables::tr("Run %1: %2, %3")
              .arg(numberText(record.number), QString::fromStdString(record.name), system);
}

ReportTable dataTable(const RunRecord& record)
{
    Facts facts(FactTables::tr("Data"));
    facts.add(FactTables::tr("Data"), QString::fromStdString(record.data));
    if (!record.source.empty())
        facts.add(FactTables::tr("Folder or file"), pathText(record.source));
    facts.add(FactTables::tr("Clips trained on"), numberText(record.trainingClips));
    facts.add(FactTables::tr("Clips validated on"), numberText(record.validationClips));
    if (!record.testData.empty()) {
        facts.add(FactTables::tr("Test folder"), QString::fromStdString(record.testData));
        facts.add(FactTables::tr("Clips left out of training for it"), numberText(record.leftOut));
    }
    if (record.bySpeaker) {
        facts.add(FactTables::tr("Clips tested on"), numberText(record.bySpeaker->clips));
        facts.add(FactTables::tr("Speakers tested on"), numberText(record.bySpeaker->speakers));
    }
    facts.add(FactTables::tr("Date"), QString::fromStdString(record.date));
    facts.add(FactTables::tr("Time taken"), durationText(std::llround(record.seconds)));
    facts.add(FactTables::tr("How it ended"), endText(record));
    return std::move(facts).table();
}

ReportTable settingsTable(const RunRecord& record)
{
    const ExperimentConfig& config = record.config;
    Facts facts(FactTables::tr("Settings"));
    facts.add(FactTables::tr("System"), systemName(config.training.system));
    facts.add(FactTables::tr("Seed"), QString::number(config.training.seed));
    if (inputOf(config.training.system) == ClassifierInput::Mfcc)
        addNetworkSettings(facts, record);
    else if (!record.newSpeakers.note.empty())
        facts.add(FactTables::tr("Fit"), QString::fromStdString(record.newSpeakers.note));
    if (config.notebook) {
        facts.add(FactTables::tr("Division"), FactTables::tr("the notebook's own"));
    } else {
        facts.add(FactTables::tr("Speakers for the test"),
                  FactTables::tr("%1 %").arg(percentText(config.split.testShare)));
        facts.add(FactTables::tr("Of the others, for validation"),
                  FactTables::tr("%1 %").arg(percentText(config.split.validationShare)));
    }
    facts.add(FactTables::tr("Classes of unequal size"),
              config.training.weighClasses ? FactTables::tr("clips of the smaller one count for more")
                  : config.split.balance   ? FactTables::tr("clips of the larger one left out at random")
                                           : FactTables::tr("left as they are"));
    return std::move(facts).table();
}

QString scalarWords(std::size_t scalar)
{
    switch (static_cast<Scalar>(scalar)) {
    case Scalar::Rms:
        return FactTables::tr("Loudness (RMS)");
    case Scalar::ZeroCrossingRate:
        return FactTables::tr("Zero-crossing rate");
    case Scalar::SpectralCentroid:
        return FactTables::tr("Spectral centroid");
    case Scalar::SpectralBandwidth:
        return FactTables::tr("Spectral bandwidth");
    case Scalar::SpectralRolloff:
        return FactTables::tr("Spectral roll-off");
    }
    return {};
}

ReportTable structureTable(const ModelStructure& structure)
{
    if (structure.network)
        return layersTable(*structure.network);
    if (structure.logistic)
        return scalarsTable(FactTables::tr("Coefficients"), FactTables::tr("Log-odds per standard deviation"),
                            structure.logistic->coefficients);
    if (structure.forest)
        return scalarsTable(FactTables::tr("Splits of the trees"), FactTables::tr("Share of all splits"),
                            structure.forest->splitShares);
    return {FactTables::tr("Layers"), {}, {}, {}};
}

QString structureInWords(const ModelStructure& structure)
{
    if (structure.network)
        return FactTables::tr("%1 layers, %2 weights")
            .arg(numberText(static_cast<double>(structure.network->layers.size())),
                 numberText(static_cast<double>(structure.network->weights())));
    if (structure.logistic)
        return FactTables::tr("intercept %1: log-odds at the mean of all five")
            .arg(numberText(structure.logistic->intercept, 2));
    if (structure.forest)
        return FactTables::tr("%1 trees, %2 splits deep on average, %3 at most; %4 leaves")
            .arg(numberText(structure.forest->trees), numberText(structure.forest->meanDepth, 1),
                 numberText(structure.forest->deepest),
                 numberText(static_cast<double>(structure.forest->leaves)));
    return {};
}

std::vector<ClipDecision> worstOf(const std::vector<ClipDecision>& decisions, std::size_t count)
{
    std::vector<ClipDecision> worst;
    std::copy_if(decisions.begin(), decisions.end(), std::back_inserter(worst),
                 [](const ClipDecision& clip) { return decidedLabel(clip.probability) != clip.label; });
    const auto confidence = [](const ClipDecision& clip) {
        return std::abs(clip.probability - 0.5);
    };
    std::stable_sort(worst.begin(), worst.end(), [&](const ClipDecision& a, const ClipDecision& b) {
        return confidence(a) > confidence(b);
    });
    if (worst.size() > count)
        worst.resize(count);
    return worst;
}

ReportTable worstClipsTable(const std::vector<ClipDecision>& worst)
{
    ReportTable table{FactTables::tr("Worst clips"),
                      {{FactTables::tr("Recording"), false},
                       {FactTables::tr("At (s)"), true},
                       {FactTables::tr("Speaker"), false},
                       {FactTables::tr("True class"), false},
                       {FactTables::tr("P(Argentinian)"), true}},
                      {},
                      FactTables::tr("No clip was answered wrong.")};
    for (const ClipDecision& clip : worst)
        table.rows.push_back({pathText(clip.recording.filename()),
                              {numberText(clip.start, 1), clip.start},
                              QString::fromStdString(clip.speaker),
                              classWithSign(clip.label),
                              ratioCell(clip.probability)});
    return table;
}

} // namespace tonada::ui
