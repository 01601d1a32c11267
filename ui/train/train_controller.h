// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/scored_training.h"
#include "ui/train/run_store.h"
#include "ui/train/training_progress.h"

#include <QElapsedTimer>
#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace tonada {
class Error;
}

namespace tonada::ui {

class TrainPage;

/** Joins the Train page to the core. Reading and training run on a thread of their own, one job at a time;
 *  what they report comes back by value through the window's event loop, marked with the job's number, so
 *  that nothing of a job that is over is shown. */
class TrainController : public QObject
{
    Q_OBJECT

public:
    /** `runsFolder`: where runs and their models are kept. Both page and folder outlive it. */
    TrainController(TrainPage& page, std::filesystem::path runsFolder, QObject* parent = nullptr);
    /** Ends a running job; a training loses what it has not finished. */
    ~TrainController() override;

    void readData(const std::filesystem::path& source);
    [[nodiscard]] bool training() const noexcept { return m_state == State::Training; }
    void train();
    /** The best network so far is kept. */
    void cancel();

signals:
    /** A model file to listen with. */
    void useLiveRequested(const QString& path);

private:
    enum class State
    {
        Empty,
        Reading,
        Ready, ///< data there, nothing trained on it yet
        Training,
        Done,
    };
    class Observer;

    void connectPage();
    void chooseData();
    void begin(State state);
    /** Runs on the window's thread, if the job is still the one under way. */
    void post(int job, std::function<void()> action);
    void fail(const Error& error);
    void dataRead(std::shared_ptr<const Dataset> data);
    void trained(std::shared_ptr<const ScoredTraining> result);
    void showReady();
    void showProgress();
    void saveModel();
    void deleteRun(int number);

    TrainPage& m_page;
    std::filesystem::path m_folder;
    std::unique_ptr<RunStore> m_runs;
    State m_state = State::Empty;
    int m_job = 0;
    int m_run = 0; ///< number of the run whose model can be saved or used; 0: none
    std::shared_ptr<const Dataset> m_data;
    ExperimentConfig m_config; ///< of the training under way
    TrainingProgress m_progress;
    QElapsedTimer m_clock;
    std::jthread m_thread; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
