// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "ui/train/progress_card.h"
#include "ui/train/train_view.h"

#include <QCoreApplication>

namespace tonada::ui {

/** Follows a training from report to report, and says how far it is. */
class TrainingProgress
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::TrainingProgress)

public:
    TrainingProgress() = default;
    /** `epochs` of each stage. */
    explicit TrainingProgress(int epochs);

    void beginStage(TrainStage stage);
    /** `epoch` from 1, `share` of it done. */
    void addStep(int epoch, double share);
    void addEpoch(const EpochReport& report);

    [[nodiscard]] const CurvesView& accuracy() const noexcept { return m_accuracy; }
    [[nodiscard]] const CurvesView& loss() const noexcept { return m_loss; }
    [[nodiscard]] ProgressCard::View running() const;
    /** Of a training that is over. */
    [[nodiscard]] static ProgressCard::View ended(const RunRecord& record);

private:
    [[nodiscard]] QString timeLeft() const;
    [[nodiscard]] static QString count(int epochs, int of);

    int m_epochs = 1;
    TrainStage m_stage = TrainStage::NewSpeakers;
    double m_done = 0; ///< epochs of this stage
    double m_epochSeconds = 0; ///< smoothed
    CurvesView m_accuracy;
    CurvesView m_loss;
};

} // namespace tonada::ui
