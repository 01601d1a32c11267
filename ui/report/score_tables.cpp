// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/score_tables.h"

#include "ui/support/number_text.h"
#include "ui/train/score_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada::ui {
namespace {

struct ScoreTables
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ScoreTables)
};

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/** "0.44–0.69", sorted by its width. */
ReportCell intervalCell(const ScoreInterval& interval)
{
    if (std::isnan(interval.low) || std::isnan(interval.high))
        return {QStringLiteral("–"), kNone};
    return QStringLiteral("%1–%2").arg(numberText(interval.low, 2), numberText(interval.high, 2));
}

const std::optional<Evaluation>& evaluationOf(const RunRecord& record, TrainStage stage)
{
    switch (stage) {
    case TrainStage::ClipsShuffled:
        return record.byClip;
    case TrainStage::LabelsAtRandom:
        return record.atRandom;
    case TrainStage::NewSpeakers:
        break;
    }
    return record.bySpeaker;
}

QString rowName(const std::string& label, std::size_t index)
{
    switch (index) {
    case 0:
    case 1:
        return classWithSign(static_cast<int>(index));
    case 2:
        return ScoreTables::tr("accuracy");
    case 3:
        return ScoreTables::tr("mean of the classes");
    case 4:
        return ScoreTables::tr("mean weighted by clips");
    default:
        return QString::fromStdString(label);
    }
}

/** A line of the table of measures. */
struct Measure
{
    QString name;
    double Evaluation::*value;
    ScoreInterval ScoreIntervals::*interval; ///< null: it has none
};

std::vector<Measure> measures()
{
    return {{ScoreTables::tr("Area under the ROC curve"), &Evaluation::rocAuc, &ScoreIntervals::rocAuc},
            {ScoreTables::tr("Average precision"), &Evaluation::averagePrecision,
             &ScoreIntervals::averagePrecision},
            {ScoreTables::tr("Balanced accuracy"), &Evaluation::balancedAccuracy,
             &ScoreIntervals::balancedAccuracy},
            {ScoreTables::tr("Always the larger class"), &Evaluation::majority, nullptr},
            {ScoreTables::tr("Calibration error (ECE)"), &Evaluation::ece, nullptr},
            {ScoreTables::tr("Log loss"), &Evaluation::logLoss, nullptr}};
}

void addMeasure(std::vector<ReportCell>& row, const Measure& measure,
                const std::optional<Evaluation>& evaluation)
{
    row.push_back(ratioCell(evaluation ? (*evaluation).*measure.value : kNone));
    const bool has = evaluation && measure.interval != nullptr;
    row.push_back(intervalCell(has ? evaluation->intervals.*measure.interval : ScoreInterval{kNone, kNone}));
}

} // namespace

QString classWithSign(int label)
{
    return label == 1 ? QStringLiteral("● ") + ScoreTables::tr("Argentinian")
                      : QStringLiteral("■ ") + ScoreTables::tr("Other");
}

ReportTable scoresTable(const RunRecord& record)
{
    ReportTable table{ScoreTables::tr("Two scores for one system"),
                      {{ScoreTables::tr("Score"), false},
                       {ScoreTables::tr("What it says"), false},
                       {ScoreTables::tr("Accuracy"), true},
                       {ScoreTables::tr("95 % interval"), true},
                       {ScoreTables::tr("Clips"), true},
                       {ScoreTables::tr("Speakers"), true}},
                      {},
                      {}};
    constexpr std::array kRows{TrainStage::ClipsShuffled, TrainStage::NewSpeakers,
                               TrainStage::LabelsAtRandom};
    for (const TrainStage stage : kRows) {
        std::vector<ReportCell> row{stageName(stage), stageMeaning(stage)};
        const auto& evaluation = evaluationOf(record, stage);
        row.push_back(ratioCell(evaluation ? evaluation->accuracy : kNone));
        row.push_back(evaluation ? intervalCell(evaluation->intervals.accuracy) : ratioCell(kNone));
        row.push_back(evaluation ? countCell(evaluation->clips) : ratioCell(kNone));
        row.push_back(evaluation ? countCell(evaluation->speakers) : ratioCell(kNone));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable confusionTable(const Evaluation& evaluation)
{
    ReportTable table{ScoreTables::tr("Confusion matrix"), {{ScoreTables::tr("True class"), false}}, {}, {}};
    for (const int decided : {1, 0})
        table.columns.push_back({ScoreTables::tr("decided: %1").arg(classWithSign(decided)), true});
    for (const int label : {1, 0}) {
        const auto& clips = evaluation.confusion[static_cast<std::size_t>(label)];
        table.rows.push_back({classWithSign(label), countCell(clips[1]), countCell(clips[0])});
    }
    return table;
}

ReportTable classificationTable(const Evaluation& evaluation)
{
    ReportTable table{ScoreTables::tr("Classification report"),
                      {{ScoreTables::tr("Class"), false},
                       {ScoreTables::tr("Precision"), true},
                       {ScoreTables::tr("Recall"), true},
                       {ScoreTables::tr("F1"), true},
                       {ScoreTables::tr("Support (clips)"), true}},
                      {},
                      {}};
    for (std::size_t i = 0; i < evaluation.report.size(); ++i) {
        const ReportRow& row = evaluation.report[i];
        const bool accuracy = i == 2; // one number, under F1 as the notebook has it
        table.rows.push_back({rowName(row.label, i),
                              accuracy ? ReportCell(QString(), kNone) : ratioCell(row.precision),
                              accuracy ? ReportCell(QString(), kNone) : ratioCell(row.recall),
                              ratioCell(row.f1), countCell(row.support)});
    }
    return table;
}

ReportTable measuresTable(const RunRecord& record)
{
    ReportTable table{ScoreTables::tr("Further measures"),
                      {{ScoreTables::tr("Measure"), false},
                       {stageName(TrainStage::NewSpeakers), true},
                       {ScoreTables::tr("95 % interval"), true},
                       {stageName(TrainStage::ClipsShuffled), true},
                       {ScoreTables::tr("95 % interval"), true}},
                      {},
                      {}};
    for (const Measure& measure : measures()) {
        std::vector<ReportCell> row{measure.name};
        addMeasure(row, measure, record.bySpeaker);
        addMeasure(row, measure, record.byClip);
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable speakersTable(const Evaluation& evaluation)
{
    ReportTable table{ScoreTables::tr("Speakers"),
                      {{ScoreTables::tr("Speaker"), false},
                       {ScoreTables::tr("Class"), false},
                       {ScoreTables::tr("Clips"), true},
                       {ScoreTables::tr("Accuracy"), true},
                       {ScoreTables::tr("Mean P(Argentinian)"), true}},
                      {},
                      ScoreTables::tr("A finished training lists its test speakers here.")};
    auto scores = evaluation.perSpeaker;
    std::stable_sort(scores.begin(), scores.end(),
                     [](const SpeakerScore& a, const SpeakerScore& b) { return a.accuracy < b.accuracy; });
    for (const SpeakerScore& score : scores)
        table.rows.push_back({QString::fromStdString(score.speaker), classWithSign(score.label),
                              countCell(score.clips), ratioCell(score.accuracy),
                              ratioCell(score.probability)});
    return table;
}

} // namespace tonada::ui
