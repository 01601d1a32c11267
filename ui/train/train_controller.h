// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "core/learn/sound_audit.h"
#include "ui/support/background_job.h"
#include "ui/train/data_reading.h"
#include "ui/train/example_player.h"
#include "ui/train/runs_controller.h"
#include "ui/train/training_progress.h"

#include <QElapsedTimer>
#include <QObject>

#include <filesystem>
#include <memory>

namespace tonada {
class Error;
}

namespace tonada::ui {

class TrainPage;

/** Joins the Train page to the core: reads recordings, trains, and hands what came of it to the runs. */
class TrainController : public QObject
{
    Q_OBJECT

public:
    /** `runsFolder`: where runs and their models are kept. Both page and folder outlive it. */
    TrainController(TrainPage& page, std::filesystem::path runsFolder, QObject* parent = nullptr);

    void readData(const std::filesystem::path& source);
    /** What was read; empty: nothing. */
    [[nodiscard]] std::filesystem::path dataSource() const;
    [[nodiscard]] bool training() const noexcept { return m_state == State::Training; }
    [[nodiscard]] RunsController& runs() noexcept { return m_runs; }
    /** What the next training is tested on instead of a part of its data. */
    void readTestData(const std::filesystem::path& source);
    void setClipOutput(const ClipOutput& output) { m_examples.setOutput(output); }
    void train();
    /** The best network so far is kept. */
    void cancel();

signals:
    /** A model file to listen with. */
    void useLiveRequested(const QString& path);
    /** For the status line: what training takes of the machine, and what has been kept. */
    void statusFactsChanged(const QStringList& facts);

private:
    enum class State
    {
        Empty,
        Reading,
        Ready, ///< data there
        Training,
    };
    class Observer;

    void connectPage();
    void chooseData();
    void chooseTestData();
    void startReading(const DataReading& reading);
    void begin(State state);
    void fail(const Error& error);
    void dataRead(std::shared_ptr<const Dataset> data, const SoundAudit& audit);
    void dataUnusable(const Error& error);
    [[nodiscard]] BackgroundJob::Work trainingWork(const ExperimentConfig& config, const RunFiles& files);
    void trained(RunRecord record);
    void notTrained(const Error& error);
    void end(State state);
    void showReady();
    void showProgress();

    TrainPage& m_page;
    RunsController m_runs;
    State m_state = State::Empty;
    std::shared_ptr<const Dataset> m_data;
    std::shared_ptr<const Dataset> m_testData; ///< null: a part of m_data
    ExamplePlayer m_examples;
    TrainingProgress m_progress;
    bool m_networkKept = false; ///< the first stage has a network that can be kept
    QElapsedTimer m_clock;
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
