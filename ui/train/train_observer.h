// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/run_checkpoint.h"
#include "ui/train/train_controller.h"

#include <chrono>
#include <functional>
#include <optional>

namespace tonada::ui {

/** On the training thread: hands values over to the window's, and keeps what the first stage would end with
 *  now. */
class TrainController::Observer : public StageObserver
{
public:
    Observer(TrainController& controller, const BackgroundJob::Post& post, RunCheckpoint checkpoint);

    void onStage(TrainStage stage) override;
    void onStep(int epoch, int step, int steps, double loss) override;
    void onEpoch(const EpochReport& report) override;
    void onKept(const Learner& learner, std::span<const std::array<float, 2>> validationOutputs) override;
    void onFitted(const TrainingHistory& history) override;

private:
    /** Training goes on without a checkpoint when there is no room for one. */
    void keep(const std::function<void()>& write);

    TrainController& m_controller;
    const BackgroundJob::Post& m_post;
    std::optional<RunCheckpoint> m_checkpoint;
    TrainStage m_stage = TrainStage::NewSpeakers;
    std::chrono::steady_clock::time_point m_posted;
};

} // namespace tonada::ui
