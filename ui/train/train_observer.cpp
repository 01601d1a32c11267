// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_observer.h"

#include "core/util/error.h"
#include "ui/train/train_page.h"

#include <utility>

namespace tonada::ui {
namespace {

constexpr std::chrono::milliseconds kStepEvery{100};

} // namespace

TrainController::Observer::Observer(TrainController& controller, const BackgroundJob::Post& post,
                                    RunCheckpoint checkpoint)
    : m_controller(controller)
    , m_post(post)
    , m_checkpoint(std::move(checkpoint))
{ }

void TrainController::Observer::onStage(TrainStage stage)
{
    m_stage = stage;
    m_post([&c = m_controller, stage] {
        c.m_progress.beginStage(stage);
        c.showProgress();
    });
}

void TrainController::Observer::onStep(int epoch, int step, int steps, double /*loss*/)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_posted < kStepEvery)
        return;
    m_posted = now;
    const double share = static_cast<double>(step) / steps;
    m_post([&c = m_controller, share, epoch] {
        c.m_progress.addStep(epoch, share);
        c.showProgress();
    });
}

void TrainController::Observer::onEpoch(const EpochReport& report)
{
    m_post([&c = m_controller, report] {
        c.m_progress.addEpoch(report);
        c.m_page.showCurves(c.m_progress.accuracy(), c.m_progress.loss());
        c.showProgress();
    });
    keep([&] { m_checkpoint->onEpoch(report); });
}

void TrainController::Observer::onKept(const Learner& learner,
                                       std::span<const std::array<float, 2>> validationOutputs)
{
    keep([&] { m_checkpoint->onKept(learner, validationOutputs); });
}

void TrainController::Observer::onFitted(const TrainingHistory& history)
{
    if (m_stage == TrainStage::NewSpeakers && history.keptEpoch == 0)
        return;
    m_post([&c = m_controller] {
        c.m_networkKept = true;
        c.showProgress();
    });
}

void TrainController::Observer::keep(const std::function<void()>& write)
{
    if (m_stage != TrainStage::NewSpeakers || !m_checkpoint)
        return;
    try {
        write();
    } catch (const Error& error) {
        m_checkpoint.reset();
        m_post([&c = m_controller, error] { c.fail(error); });
    }
}

} // namespace tonada::ui
