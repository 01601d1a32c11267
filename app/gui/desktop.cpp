// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktop.h"

#include "app/gui/pictures.h"
#include "core/audio/port_audio_backend.h"
#include "core/live/demo_recordings.h"
#include "core/util/data_path.h"
#include "ui/live/source_selector.h"
#include "ui/notice_bar.h"
#include "ui/recordings/recent_recordings.h"
#include "ui/recordings/recording_plots.h"
#include "ui/support/error_text.h"
#include "ui/support/open_model.h"

#include <QPixmap>
#include <QTimer>

#include <algorithm>
#include <array>

namespace tonada::gui {
namespace {

enum PageIndex
{
    kLivePage,
    kRecordingsPage,
    kTrainPage,
};

PageIndex pageOf(const std::string& name)
{
    if (name == "recordings")
        return kRecordingsPage;
    return name == "train" ? kTrainPage : kLivePage;
}

/** The files are for the Recordings page. */
bool opensRecordings(const Options& options)
{
    return !options.files.empty()
        && (options.page == "recordings" || options.files.size() > 1
            || std::filesystem::is_directory(options.files.front())
            || std::filesystem::path(options.files.front()).extension() == kSessionExtension);
}

template <typename Page>
Page* addPage(ui::MainWindow& window)
{
    auto* page = new Page;
    window.addPage(page);
    return page;
}

bool hasOutput(const LiveSession& session)
{
    const auto devices = session.devices();
    return std::any_of(devices.begin(), devices.end(),
                       [](const AudioDevice& device) { return device.outputs > 0; });
}

ui::RecordingOutput recordingOutput(LiveSession& session)
{
    return {[&session] { return session.devices(); }, [&session] { session.rescanDevices(); },
            [&session](std::shared_ptr<Playback> playback, const StreamRequest& device) {
                session.setPlayback(std::move(playback), device);
            }};
}

/** The default output, as the session plays on it. */
ui::ClipOutput clipOutput(LiveSession& session)
{
    return {[&session] { return hasOutput(session); },
            [&session](RecentAudio audio) {
                session.play(std::move(audio));
            }};
}

ui::Notice dangerNotice(const QString& id, const Error& error)
{
    ui::Notice notice;
    notice.id = id;
    notice.severity = ui::Notice::Severity::Danger;
    notice.text = ui::ErrorText::sentence(error);
    return notice;
}

} // namespace

Desktop::Desktop(ui::Settings& settings, const Options& options)
    : m_settings(settings)
    , m_options(options)
    , m_session(std::make_shared<PortAudioBackend>())
    , m_window(settings)
    , m_page(addPage<ui::LivePage>(m_window))
    , m_controller(m_session, *m_page, settings)
    , m_verdicts(m_session, *m_page, settings)
    , m_recordingsPage(addPage<ui::RecordingsPage>(m_window))
    , m_recordingsController(*m_recordingsPage, recordingOutput(m_session))
    , m_trainPage(addPage<ui::TrainPage>(m_window))
    , m_trainController(*m_trainPage, runsFolder())
    , m_recordController(m_session)
    , m_reports(*m_trainPage, m_trainController.runs())
{
    if (!options.size.empty())
        m_window.resize(sizeOf(options.size));
    connect(m_page, &ui::LivePage::statusFactsChanged, this, [this](const QStringList& facts) {
        m_liveFacts = facts;
        showFacts();
    });
    connect(&m_trainController, &ui::TrainController::statusFactsChanged, this,
            [this](const QStringList& facts) {
                m_trainFacts = facts;
                showFacts();
            });
    connect(&m_recordingsController.session(), &ui::RecordingSession::savedTextChanged, this,
            [this](const QString& text) {
                m_sessionFacts = QStringList{text};
                showFacts();
            });
    connect(m_page, &ui::LivePage::headlineChanged, &m_window, &ui::MainWindow::setHeadline);
    connect(m_page, &ui::LivePage::aboutModelRequested, &m_window, &ui::MainWindow::showModelCard);
    connect(&m_window, &ui::MainWindow::pageShown, this, [this](int index) {
        m_shownPage = index;
        showFacts();
    });
    connect(&m_window, &ui::MainWindow::modelChosen, this, &Desktop::changeModel);
    connect(&m_trainController, &ui::TrainController::useLiveRequested, this, [this](const QString& path) {
        changeModel(path);
        m_window.showPage(kLivePage);
    });
    connect(&m_window, &ui::MainWindow::starterModelChosen, this, &Desktop::openStarterModel);
    connect(&m_controller, &ui::LiveController::capturingChanged, &m_window,
            [this](bool capturing) { m_window.setCapturing(kLivePage, capturing); });
    connect(&m_verdicts, &ui::VerdictController::priorChanged, this,
            [this] { m_recordingsController.setVerdictSettings(m_settings.verdict); });
    m_recordingsController.setVerdictSettings(m_settings.verdict);
    connectRecording();
    connectViews();
    m_recordingsPage->recent().setPaths(settings.recentRecordings);
    connect(&m_recordingsPage->recent(), &ui::RecentRecordings::changed, this,
            [this] { m_settings.recentRecordings = m_recordingsPage->recent().paths(); });
    m_reports.setOutput(clipOutput(m_session));
    connect(&m_reports, &ui::ReportController::recordingRequested, this,
            [this](const QString& recording, double second) {
                m_window.showPage(kRecordingsPage);
                m_window.activateWindow();
                m_recordingsController.openAt(recording.toStdU16String(), second);
            });
}

void Desktop::connectRecording()
{
    connect(m_trainPage, &ui::TrainPage::recordRequested, this, [this] {
        m_recordController.open(m_trainController.dataSource(), m_window.currentTheme(), m_trainPage);
    });
    m_trainController.setClipOutput(clipOutput(m_session));
    connect(&m_recordController, &ui::RecordController::microphoneNeeded, &m_controller,
            &ui::LiveController::listenToMicrophone);
    connect(&m_recordController, &ui::RecordController::microphoneReleased, &m_controller,
            &ui::LiveController::listenAsBefore);
    connect(&m_recordController, &ui::RecordController::recorded, &m_trainController,
            [this](const QString& folder) { m_trainController.readData(folder.toStdU16String()); });
}

void Desktop::connectViews()
{
    m_recordingsPage->setViews(m_settings.recordingViews, m_settings.recordingRows);
    connect(m_recordingsPage, &ui::RecordingsPage::viewsChanged, this, [this] {
        const ui::RecordingScene& scene = m_recordingsPage->plots().scene();
        m_settings.recordingViews = scene.views;
        m_settings.recordingRows = scene.rows;
        m_settings.recordingRows.noteTiers = 0;
    });
}

void Desktop::open()
{
    openFirstModel();
    m_window.showPage(opensRecordings(m_options) ? kRecordingsPage : pageOf(m_options.page));
    m_window.show();
    if (m_options.screenshot.empty())
        m_recordingsController.session().keepIn(sessionsFolder());
    QTimer::singleShot(0, this, &Desktop::listen);
}

void Desktop::listen()
{
    try {
        std::vector<std::filesystem::path> files;
        for (const DemoRecording& recording : liveDemo(demoListPath()))
            files.push_back(recording.path);
        m_controller.setDemoRecordings(std::move(files));
    } catch (const Error& error) {
        m_page->notices().post(dangerNotice(QStringLiteral("demo"), error));
    }
    ui::SourceChoice choice = m_page->source().choice();
    if (opensRecordings(m_options)) {
        m_recordingsController.open({m_options.files.begin(), m_options.files.end()});
    } else if (!m_options.files.empty()) {
        choice.kind = ui::SourceChoice::Kind::File;
        choice.file = QString::fromStdString(m_options.files.front());
    } else if (m_options.demo) {
        choice.kind = ui::SourceChoice::Kind::Demo;
    } else if (!m_options.device.empty()) {
        choice.kind = ui::SourceChoice::Kind::Microphone;
        choice.device = QString::fromStdString(m_options.device);
        choice.hostApi.clear();
    }
    m_controller.choose(choice);
    if (m_options.demo && m_options.page == "recordings")
        m_recordingsController.openDemo();
}

void Desktop::openFirstModel()
{
    const QString path
        = m_options.model.empty() ? m_settings.modelPath : QString::fromStdString(m_options.model);
    if (path.isEmpty()) {
        openStarterModel();
        return;
    }
    const ui::OpenedModel opened = ui::openModel(path);
    useModel(opened.classifier, opened.view);
    if (opened.view.error)
        m_page->notices().post(dangerNotice(QStringLiteral("model"), *opened.view.error));
}

void Desktop::openStarterModel()
{
    m_settings.modelPath.clear();
    try {
        ui::OpenedModel opened
            = ui::openModel(QString::fromStdString(dataPath("models/starter.onnx").string()));
        if (opened.view.available)
            opened.view.note = ui::NoteKind::SyntheticVoices; // whatever its file says
        useModel(opened.classifier, opened.view);
        welcome(opened.view);
    } catch (const Error&) {
        useModel(nullptr, {}); // the panel says "No model"
    }
}

void Desktop::changeModel(const QString& path)
{
    const ui::OpenedModel opened = ui::openModel(path);
    if (opened.view.error && m_hasModel) {
        m_page->notices().post(dangerNotice(QStringLiteral("model"), *opened.view.error));
        return;
    }
    m_settings.modelPath = path;
    useModel(opened.classifier, opened.view);
}

void Desktop::useModel(std::shared_ptr<const Classifier> model, const ui::ModelView& view)
{
    m_hasModel = model != nullptr;
    m_page->notices().withdraw(QStringLiteral("welcome"));
    m_page->notices().withdraw(QStringLiteral("model"));
    m_recordingsController.setModel(model, view);
    m_verdicts.setModel(model.get(), view.name);
    m_controller.setModel(std::move(model), view);
    m_window.setModel(view.name, view.card);
    m_modelFacts.clear();
    if (view.note == ui::NoteKind::SyntheticVoices)
        m_modelFacts.append(tr("Synthetic voices only: real speech is at chance"));
    showFacts();
}

void Desktop::showFacts()
{
    const std::array ofPage{&m_liveFacts, &m_sessionFacts, &m_trainFacts}; // by PageIndex
    m_window.setStatusFacts(m_modelFacts + *ofPage.at(static_cast<std::size_t>(m_shownPage)));
}

void Desktop::welcome(const ui::ModelView& model)
{
    if (m_settings.welcomed || model.note != ui::NoteKind::SyntheticVoices)
        return;
    ui::Notice notice;
    notice.id = QStringLiteral("welcome");
    notice.text = tr(
        "The starter model knows demonstration voices only: on real speech it is no better than chance.");
    notice.actionText = tr("About this model");
    notice.action = [this] {
        m_window.showModelCard();
    };
    notice.closed = [this] {
        m_settings.welcomed = true;
    };
    m_page->notices().post(notice);
}

bool Desktop::saveScreenshot(const QString& path)
{
    return m_window.grab().save(path);
}

} // namespace tonada::gui
