// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_views.h"

namespace tonada::ui {
namespace {

std::optional<ScoreView> scoreOf(const std::optional<Evaluation>& evaluation)
{
    if (!evaluation)
        return {};
    return ScoreView{evaluation->accuracy, evaluation->intervals.accuracy};
}

std::optional<double> accuracyOf(const std::optional<Evaluation>& evaluation)
{
    return evaluation ? std::optional(evaluation->accuracy) : std::nullopt;
}

std::vector<double> valuesOf(const TrainingHistory& history, double EpochReport::*measure)
{
    std::vector<double> values;
    for (const EpochReport& report : history.epochs)
        values.push_back(report.*measure);
    return values;
}

CurvesView curvesOf(const RunRecord& record, double EpochReport::*training, double EpochReport::*validation)
{
    CurvesView view;
    view.epochs = record.config.training.epochs;
    if (!record.newSpeakers.epochs.empty())
        view.bestEpoch = record.newSpeakers.keptEpoch;
    view.training = valuesOf(record.newSpeakers, training);
    view.newSpeakers = valuesOf(record.newSpeakers, validation);
    if (record.clipsShuffled)
        view.clipsShuffled = valuesOf(*record.clipsShuffled, validation);
    return view;
}

} // namespace

RunView runViewOf(const RunRecord& record)
{
    RunView run;
    run.number = record.number;
    run.name = QString::fromStdString(record.name);
    run.system = record.config.training.system;
    run.shuffled = accuracyOf(record.byClip);
    run.newSpeakers = accuracyOf(record.bySpeaker);
    run.seconds = record.seconds;
    run.seed = record.config.training.seed;
    run.data = QString::fromStdString(record.data);
    return run;
}

ScoresView scoresOf(const RunRecord& record)
{
    ScoresView scores;
    scores.score = {scoreOf(record.bySpeaker), scoreOf(record.byClip), scoreOf(record.atRandom)};
    scores.testFolder = QString::fromStdString(record.testData);
    scores.leftOut = record.leftOut;
    return scores;
}

std::optional<ConfusionView> confusionOf(const RunRecord& record)
{
    if (!record.bySpeaker || record.bySpeaker->report.size() < 2)
        return {};
    ConfusionView view;
    view.clips = record.bySpeaker->confusion;
    for (std::size_t label = 0; label < 2; ++label) {
        const ReportRow& row = record.bySpeaker->report[label];
        view.precision[label] = row.precision;
        view.recall[label] = row.recall;
        view.f1[label] = row.f1;
    }
    return view;
}

CurvesView accuracyOf(const RunRecord& record)
{
    return curvesOf(record, &EpochReport::trainAccuracy, &EpochReport::validationAccuracy);
}

CurvesView lossOf(const RunRecord& record)
{
    return curvesOf(record, &EpochReport::trainLoss, &EpochReport::validationLoss);
}

} // namespace tonada::ui
