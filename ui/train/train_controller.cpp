// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_controller.h"

#include "core/learn/model_card.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "ui/notice_bar.h"
#include "ui/support/error_text.h"
#include "ui/support/number_text.h"
#include "ui/train/data_card.h"
#include "ui/train/system_card.h"
#include "ui/train/system_text.h"
#include "ui/train/train_page.h"

#include <QDate>
#include <QFileDialog>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr std::chrono::milliseconds kStepEvery{100};

fs::path toPath(const QString& name)
{
    return name.toStdU16String();
}

/** One core stays with the window and the live page. */
int trainingThreads()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

ScoreView scoreOf(const Evaluation& evaluation)
{
    return {evaluation.accuracy, evaluation.intervals.accuracy};
}

ConfusionView confusionOf(const Evaluation& evaluation)
{
    ConfusionView view;
    view.clips = evaluation.confusion;
    for (std::size_t label = 0; label < 2; ++label) {
        view.precision[label] = evaluation.report[label].precision;
        view.recall[label] = evaluation.report[label].recall;
        view.f1[label] = evaluation.report[label].f1;
    }
    return view;
}

} // namespace

/** On the training thread; it hands values over. */
class TrainController::Observer : public StageObserver
{
public:
    Observer(TrainController& controller, int job)
        : m_controller(controller)
        , m_job(job)
    { }

    void onStage(TrainStage stage) override
    {
        m_controller.post(m_job, [&c = m_controller, stage] {
            c.m_progress.beginStage(stage);
            c.showProgress();
        });
    }

    void onEpoch(const EpochReport& report) override
    {
        m_controller.post(m_job, [&c = m_controller, report] {
            c.m_progress.addEpoch(report);
            c.m_page.showCurves(c.m_progress.accuracy(), c.m_progress.loss());
            c.showProgress();
        });
    }

    void onStep(int epoch, int step, int steps, double /*loss*/) override
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_posted < kStepEvery)
            return;
        m_posted = now;
        const double share = static_cast<double>(step) / steps;
        m_controller.post(m_job, [&c = m_controller, share, epoch] {
            c.m_progress.addStep(epoch, share);
            c.showProgress();
        });
    }

private:
    TrainController& m_controller;
    int m_job;
    std::chrono::steady_clock::time_point m_posted;
};

TrainController::TrainController(TrainPage& page, fs::path runsFolder, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_folder(std::move(runsFolder))
{
    connectPage();
    try {
        m_runs = std::make_unique<RunStore>(m_folder);
    } catch (const Error& error) {
        fail(error);
        m_runs = std::make_unique<RunStore>(m_folder);
    }
    m_page.showRuns(m_runs->runs());
    m_page.setStep(TrainToolBar::Step::Data);
    showReady();
}

TrainController::~TrainController()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void TrainController::connectPage()
{
    connect(&m_page, &TrainPage::chooseDataRequested, this, &TrainController::chooseData);
    connect(&m_page, &TrainPage::dataDropped, this, [this](const QString& path) { readData(toPath(path)); });
    connect(&m_page, &TrainPage::trainRequested, this, &TrainController::train);
    connect(&m_page, &TrainPage::cancelRequested, this, &TrainController::cancel);
    connect(&m_page, &TrainPage::saveRequested, this, &TrainController::saveModel);
    connect(&m_page, &TrainPage::runSelected, this, [this](int number) {
        m_run = number;
        m_page.setResultThere(true);
    });
    connect(&m_page, &TrainPage::runDeleteRequested, this, &TrainController::deleteRun);
    connect(&m_page, &TrainPage::useLiveRequested, this, [this] {
        emit useLiveRequested(QString::fromStdU16String(m_runs->modelPath(m_run).u16string()));
    });
}

void TrainController::post(int job, std::function<void()> action)
{
    QMetaObject::invokeMethod(
        this,
        [this, job, action = std::move(action)] {
            if (job == m_job)
                action();
        },
        Qt::QueuedConnection);
}

void TrainController::fail(const Error& error)
{
    Notice notice;
    notice.id = QStringLiteral("train");
    notice.severity = Notice::Severity::Danger;
    notice.text = ErrorText::sentence(error);
    m_page.notices().post(notice);
}

void TrainController::begin(State state)
{
    m_state = state;
    ++m_job;
    m_page.notices().withdraw(QStringLiteral("train"));
    m_page.data().setLocked(true);
    m_page.system().setLocked(true);
    if (m_thread.joinable())
        m_thread.join(); // the job before has reported its end
}

void TrainController::chooseData()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_page, tr("Folder of recordings"));
    if (!folder.isEmpty())
        readData(toPath(folder));
}

void TrainController::readData(const fs::path& source)
{
    if (m_state == State::Reading || m_state == State::Training)
        return;
    begin(State::Reading);
    m_data.reset();
    const QString name = QString::fromStdU16String(source.filename().u16string());
    m_page.data().showReading(name, 0, 0);
    m_page.setStep(TrainToolBar::Step::Data);
    ProgressCard::View view;
    view.heading = tr("Reading recordings…");
    view.action = ProgressCard::Action::Cancel;
    view.actionPossible = true;
    m_page.showProgress(view);
    m_thread = std::jthread([this, source, name, job = m_job](const std::stop_token& stop) {
        try {
            ReadOptions options;
            options.threads = trainingThreads();
            options.stop = stop;
            options.onProgress = [&](std::size_t done, std::size_t all) {
                post(job, [this, name, done, all] { m_page.data().showReading(name, done, all); });
            };
            auto data = std::make_shared<const Dataset>(readDataset(listRecordings(source, {}), options));
            post(job, [this, data] { dataRead(data); });
        } catch (const Error& error) {
            post(job, [this, error] {
                m_state = State::Empty;
                if (error.code() == ErrorCode::Cancelled)
                    m_page.data().showNothing();
                else
                    m_page.data().showFailure(ErrorText::sentence(error));
                showReady();
            });
        }
    });
}

void TrainController::dataRead(std::shared_ptr<const Dataset> data)
{
    m_data = std::move(data);
    m_state = State::Ready;
    m_page.data().showData(*m_data);
    m_page.setStep(TrainToolBar::Step::System);
    showReady();
}

void TrainController::showReady()
{
    m_page.data().setLocked(false);
    m_page.system().setLocked(false);
    ProgressCard::View view;
    view.actionPossible = m_state == State::Ready;
    view.heading = m_state == State::Ready ? tr("Ready to train") : tr("Nothing to train on yet");
    view.line = m_state == State::Ready
        ? tr("Trained three times: for new speakers, with clips shuffled, with "
             "labels at random.")
        : tr("Choose a folder of recordings first.");
    view.whyNot = view.line;
    m_page.showProgress(view);
}

void TrainController::train()
{
    if (!m_data || m_state == State::Reading || m_state == State::Training)
        return;
    begin(State::Training);
    m_config = m_page.system().config();
    m_config.training.threads = trainingThreads();
    m_progress = TrainingProgress(m_config.training.epochs);
    m_page.setStep(TrainToolBar::Step::Training);
    m_page.setResultThere(false);
    m_page.showScores({});
    m_page.showConfusion({});
    m_page.showCurves(m_progress.accuracy(), m_progress.loss());
    m_clock.start();
    m_thread = std::jthread([this, data = m_data, config = m_config, job = m_job,
                             path = m_runs->modelPath(m_runs->nextNumber())](const std::stop_token& stop) {
        try {
            Observer observer(*this, job);
            auto result
                = std::make_shared<const ScoredTraining>(trainAndScore(*data, config, observer, stop));
            const Experiment* byClip = result->byClip ? &*result->byClip : nullptr;
            const auto date = QDate::currentDate().toString(Qt::ISODate).toStdString();
            std::error_code ignored; // writing the model tells
            fs::create_directories(path.parent_path(), ignored);
            result->bySpeaker.learner->save(path,
                                            describeModel(*data, result->bySpeaker, byClip, {{}, date}));
            post(job, [this, result] { trained(result); });
        } catch (const Error& error) {
            post(job, [this, error] {
                m_state = State::Ready;
                if (error.code() != ErrorCode::Cancelled)
                    fail(error);
                m_page.setStep(TrainToolBar::Step::System);
                showReady();
            });
        }
    });
    showProgress();
}

void TrainController::cancel()
{
    m_thread.request_stop();
    ProgressCard::View view;
    view.heading = tr("Stopping…");
    view.action = ProgressCard::Action::Cancel;
    m_page.showProgress(view);
}

void TrainController::showProgress()
{
    if (m_state == State::Training && !m_thread.get_stop_source().stop_requested())
        m_page.showProgress(m_progress.running());
}

void TrainController::trained(std::shared_ptr<const ScoredTraining> result)
{
    m_state = State::Done;
    const Evaluation& test = result->bySpeaker.test;
    ScoresView scores;
    scores.score[0] = scoreOf(test);
    if (result->byClip)
        scores.score[1] = scoreOf(result->byClip->test);
    if (result->atRandom)
        scores.score[2] = scoreOf(*result->atRandom);
    RunView run;
    run.number = m_runs->nextNumber();
    run.system = m_config.training.system;
    run.newSpeakers = test.accuracy;
    if (result->byClip)
        run.shuffled = result->byClip->test.accuracy;
    run.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    run.seed = m_config.training.seed;
    run.data = QString::fromStdU16String(m_data->source.filename().u16string());
    try {
        m_runs->add(run);
    } catch (const Error& error) {
        fail(error);
    }
    m_run = run.number;
    m_page.showScores(scores);
    m_page.showConfusion(confusionOf(test));
    m_page.showRuns(m_runs->runs());
    m_page.setStep(TrainToolBar::Step::Result);
    m_page.setResultThere(true);
    showReady();
    m_page.showProgress(m_progress.ended(*result, run.seconds));
}

void TrainController::saveModel()
{
    const QString path = QFileDialog::getSaveFileName(&m_page, tr("Save model"), tr("run %1.onnx").arg(m_run),
                                                      tr("Models (*.onnx)"));
    if (path.isEmpty())
        return;
    try {
        writeFile(toPath(path), readFile(m_runs->modelPath(m_run)));
    } catch (const Error& error) {
        fail(error);
    }
}

void TrainController::deleteRun(int number)
{
    try {
        m_runs->remove(number);
    } catch (const Error& error) {
        fail(error);
    }
    if (number == m_run) {
        m_run = 0;
        m_page.setResultThere(false);
    }
    m_page.showRuns(m_runs->runs());
}

} // namespace tonada::ui
