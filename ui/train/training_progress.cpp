// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/training_progress.h"

#include "ui/support/number_text.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr double kEpochsForTimeLeft = 2;
constexpr double kSmoothing = 0.3;

void addPoints(CurvesView& curves, TrainStage stage, double training, double validation)
{
    if (stage == TrainStage::NewSpeakers) {
        curves.training.push_back(training);
        curves.newSpeakers.push_back(validation);
    } else if (stage == TrainStage::ClipsShuffled) {
        curves.clipsShuffled.push_back(validation);
    }
}

} // namespace

TrainingProgress::TrainingProgress(int epochs)
    : m_epochs(epochs)
{
    m_accuracy.epochs = epochs;
    m_loss.epochs = epochs;
}

void TrainingProgress::beginStage(TrainStage stage)
{
    m_stage = stage;
    m_done = 0;
}

void TrainingProgress::addStep(int epoch, double share)
{
    m_done = epoch - 1 + share;
}

void TrainingProgress::addEpoch(const EpochReport& report)
{
    m_done = report.epoch;
    m_epochSeconds = m_epochSeconds == 0 ? report.seconds
                                         : (1 - kSmoothing) * m_epochSeconds + kSmoothing * report.seconds;
    addPoints(m_accuracy, m_stage, report.trainAccuracy, report.validationAccuracy);
    addPoints(m_loss, m_stage, report.trainLoss, report.validationLoss);
    if (report.best && m_stage == TrainStage::NewSpeakers) {
        m_accuracy.bestEpoch = report.epoch;
        m_loss.bestEpoch = report.epoch;
    }
}

QString TrainingProgress::timeLeft() const
{
    if (m_done < kEpochsForTimeLeft && m_stage == TrainStage::NewSpeakers)
        return {};
    const int stagesLeft = static_cast<int>(kTrainStages.size()) - static_cast<int>(m_stage);
    const double seconds = (stagesLeft * m_epochs - m_done) * m_epochSeconds;
    return tr("about %1 left").arg(durationText(std::lround(std::max(1.0, seconds))));
}

QString TrainingProgress::count(int epochs, int of)
{
    return tr("%1 of %2").arg(numberText(epochs), numberText(of));
}

ProgressCard::View TrainingProgress::running() const
{
    ProgressCard::View view;
    switch (m_stage) {
    case TrainStage::NewSpeakers:
        view.heading = tr("Training, 1 of 3: for new speakers");
        break;
    case TrainStage::ClipsShuffled:
        view.heading = tr("Training, 2 of 3: clips shuffled");
        break;
    case TrainStage::LabelsAtRandom:
        view.heading = tr("Training, 3 of 3: labels at random");
        break;
    }
    view.line = timeLeft();
    view.count = count(static_cast<int>(m_done), m_epochs);
    view.share = m_done / m_epochs;
    view.action = ProgressCard::Action::Cancel;
    view.actionPossible = true;
    return view;
}

ProgressCard::View TrainingProgress::ended(const RunRecord& record)
{
    const int all = record.config.training.epochs;
    const int epochs = static_cast<int>(record.newSpeakers.epochs.size());
    const QString duration = durationText(std::max(1L, std::lround(record.seconds)));
    ProgressCard::View view;
    if (record.end == RunEnd::Cancelled)
        view.heading = tr("Cancelled, best network kept");
    else if (record.end == RunEnd::Interrupted)
        view.heading = tr("Interrupted, best network kept");
    else if (epochs <= 1)
        view.heading = tr("Finished in %1").arg(duration);
    else
        view.heading = tr("Finished: %1 epochs in %2").arg(numberText(epochs), duration);
    view.action = ProgressCard::Action::TrainAgain;
    if (epochs == 0)
        return view;
    if (all > 1)
        view.line = tr("Best on validation speakers: epoch %1, kept.")
                        .arg(numberText(record.newSpeakers.keptEpoch));
    view.count = count(epochs, all);
    view.share = static_cast<double>(epochs) / all;
    return view;
}

} // namespace tonada::ui
