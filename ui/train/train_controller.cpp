// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_controller.h"

#include "core/learn/model_card.h"
#include "core/util/error.h"
#include "ui/notice_bar.h"
#include "ui/support/error_text.h"
#include "ui/train/data_card.h"
#include "ui/train/data_words.h"
#include "ui/train/system_card.h"
#include "ui/train/train_observer.h"
#include "ui/train/train_page.h"

#include <QDate>
#include <QFileDialog>

#include <algorithm>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

int cores()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

fs::path toPath(const QString& name)
{
    return name.toStdU16String();
}

/** One core stays with the window and the live page. */
int trainingThreads()
{
    return std::max(1, cores() - 1);
}

} // namespace

TrainController::TrainController(TrainPage& page, fs::path runsFolder, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_runs(page, std::move(runsFolder))
{
    connectPage();
    m_page.setStep(TrainToolBar::Step::Data);
    showReady();
}

void TrainController::connectPage()
{
    connect(&m_page, &TrainPage::chooseDataRequested, this, &TrainController::chooseData);
    connect(&m_page, &TrainPage::dataDropped, this, [this](const QString& path) { readData(toPath(path)); });
    connect(&m_page.data(), &DataCard::testFolderRequested, this, &TrainController::chooseTestData);
    connect(&m_page.data(), &DataCard::testFolderCleared, this, [this] { m_testData.reset(); });
    connect(&m_page.system(), &SystemCard::exampleRequested, &m_examples, &ExamplePlayer::play);
    connect(&m_examples, &ExamplePlayer::said, &m_page.system(), &SystemCard::showNote);
    connect(&m_page, &TrainPage::trainRequested, this, &TrainController::train);
    connect(&m_page, &TrainPage::cancelRequested, this, &TrainController::cancel);
    connect(&m_runs, &RunsController::useLiveRequested, this, &TrainController::useLiveRequested);
    connect(&m_runs, &RunsController::runShown, this, [this](const RunRecord& record) {
        ProgressCard::View view = TrainingProgress::ended(record);
        view.actionPossible = m_state == State::Ready;
        view.whyNot = tr("Choose a folder or record clips first.");
        if (m_state != State::Reading)
            m_page.showProgress(view);
    });
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
    m_page.notices().withdraw(QStringLiteral("train"));
    m_page.data().setLocked(true);
    m_page.system().setLocked(true);
}

void TrainController::end(State state)
{
    m_state = state;
    m_page.data().setLocked(false);
    m_page.system().setLocked(false);
}

void TrainController::chooseData()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_page, tr("Folder of recordings"));
    if (!folder.isEmpty())
        readData(toPath(folder));
}

void TrainController::chooseTestData()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_page, tr("Folder of recordings to test on"));
    if (!folder.isEmpty())
        readTestData(toPath(folder));
}

void TrainController::readData(const fs::path& source)
{
    if (m_state == State::Reading || m_state == State::Training)
        return;
    m_data.reset();
    m_testData.reset();
    m_examples.setData(nullptr);
    const QString name = DataWords::nameOf(source);
    m_page.data().showReading(name, 0, 0);
    m_page.setStep(TrainToolBar::Step::Data);
    startReading(
        {source, trainingThreads(),
         [this, name](std::size_t done, std::size_t all) { m_page.data().showReading(name, done, all); },
         [this](const auto& data, const SoundAudit& audit) { dataRead(data, audit); },
         [this](const Error& error) {
             dataUnusable(error);
         }});
}

void TrainController::readTestData(const fs::path& source)
{
    if (m_state != State::Ready)
        return;
    startReading({source, trainingThreads(), [](std::size_t, std::size_t) {},
                  [this](const auto& data, const SoundAudit&) {
                      m_testData = data;
                      m_page.data().showTestData(*data);
                      end(State::Ready);
                      showReady();
                  },
                  [this](const Error& error) {
                      if (error.code() != ErrorCode::Cancelled)
                          fail(error);
                      end(State::Ready);
                      showReady();
                  }});
}

void TrainController::startReading(const DataReading& reading)
{
    begin(State::Reading);
    ProgressCard::View view;
    view.heading = tr("Reading recordings…");
    view.action = ProgressCard::Action::Cancel;
    view.actionPossible = true;
    m_page.showProgress(view);
    m_job.start(reading.work());
}

fs::path TrainController::dataSource() const
{
    return m_data ? m_data->source : fs::path();
}

void TrainController::dataRead(std::shared_ptr<const Dataset> data, const SoundAudit& audit)
{
    m_data = std::move(data);
    m_examples.setData(m_data);
    m_page.data().showData(*m_data, audit);
    m_page.setStep(TrainToolBar::Step::System);
    end(State::Ready);
    showReady();
}

void TrainController::dataUnusable(const Error& error)
{
    if (error.code() == ErrorCode::Cancelled)
        m_page.data().showNothing();
    else
        m_page.data().showFailure(ErrorText::sentence(error));
    end(State::Empty);
    showReady();
}

void TrainController::showReady()
{
    ProgressCard::View view;
    view.actionPossible = m_state == State::Ready;
    view.heading = m_state == State::Ready ? tr("Ready to train") : tr("Nothing to train on yet");
    view.line = m_state == State::Ready
        ? tr("Trained three times: for new speakers, with clips shuffled, with "
             "labels at random.")
        : tr("Choose a folder or record clips first.");
    view.whyNot = view.line;
    m_page.showProgress(view);
}

void TrainController::train()
{
    if (m_state != State::Ready)
        return;
    begin(State::Training);
    ExperimentConfig config = m_page.system().config();
    config.training.threads = trainingThreads();
    m_progress = TrainingProgress(config.training.epochs);
    m_page.setStep(TrainToolBar::Step::Training);
    m_runs.setTraining(true);
    m_page.showCurves(m_progress.accuracy(), m_progress.loss());
    m_networkKept = false;
    m_clock.start();
    RunFiles files;
    try {
        files = m_runs.store().takeFiles();
    } catch (const Error& error) {
        return notTrained(error);
    }
    files.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    m_job.start(trainingWork(config, files));
    emit statusFactsChanged({tr("Training uses %1 of %2 cores").arg(config.training.threads).arg(cores())});
    showProgress();
}

BackgroundJob::Work TrainController::trainingWork(const ExperimentConfig& config, const RunFiles& files)
{
    return [this, data = m_data, testData = m_testData, config, files](const BackgroundJob::Post& post,
                                                                       const std::stop_token& stop) {
        try {
            Observer observer(*this, post, RunCheckpoint(*data, testData.get(), config, files));
            const auto result = trainAndScore(*data, testData.get(), config, observer, stop);
            RunRecord record = recordOf(*data, testData.get(), result);
            record.number = files.number;
            record.date = files.date;
            const Experiment* byClip = result.byClip ? &*result.byClip : nullptr;
            result.bySpeaker.learner->save(files.model,
                                           describeModel(*data, result.bySpeaker, byClip, {{}, files.date}));
            post([this, record = std::move(record)] { trained(record); });
        } catch (const Error& error) {
            post([this, error] { notTrained(error); });
        }
    };
}

void TrainController::cancel()
{
    m_job.requestStop();
    showProgress();
}

void TrainController::showProgress()
{
    if (!m_job.stopRequested()) {
        m_page.showProgress(m_progress.running());
        return;
    }
    ProgressCard::View view;
    const bool kept = m_state == State::Training && m_networkKept;
    view.heading = kept ? tr("Cancelled, best network kept") : tr("Stopping…");
    view.line = kept ? tr("Measuring what it is worth…") : QString();
    view.action = ProgressCard::Action::Cancel;
    m_page.showProgress(view);
}

void TrainController::trained(RunRecord record)
{
    record.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    end(State::Ready);
    m_runs.setTraining(false);
    const bool kept = m_runs.add(record);
    QStringList facts{tr("Training used %1 of %2 cores").arg(trainingThreads()).arg(cores())};
    if (kept)
        facts << tr("Saved run %1").arg(record.number);
    emit statusFactsChanged(facts);
}

void TrainController::notTrained(const Error& error)
{
    if (error.code() != ErrorCode::Cancelled)
        fail(error);
    end(State::Ready);
    emit statusFactsChanged({});
    m_runs.setTraining(false);
    m_page.setStep(TrainToolBar::Step::System);
    showReady();
}

} // namespace tonada::ui
