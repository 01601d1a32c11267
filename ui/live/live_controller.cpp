// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_controller.h"

#include "ui/live/live_page.h"
#include "ui/live/live_tool_bar.h"
#include "ui/live/save_dialog.h"
#include "ui/notice_bar.h"
#include "ui/support/error_text.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace tonada::ui {
namespace {

constexpr int kTickMs = 33;
constexpr std::size_t kColumnsAtOnce = 64; // 2 s of columns: more than any tick brings
constexpr qint64 kRescanMs = 3000;
constexpr double kPlayAgainSeconds = 10;

std::filesystem::path toPath(const QString& name)
{
    return name.toStdU16String();
}

QString timeStamp()
{
    return QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss"));
}

} // namespace

LiveController::LiveController(LiveSession& session, LivePage& page, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_page(page)
    , m_settings(settings)
    , m_columns(kColumnsAtOnce)
{
    SourceChoice choice;
    choice.kind = settings.demoSource ? SourceChoice::Kind::Demo : SourceChoice::Kind::Microphone;
    choice.device = settings.device;
    choice.hostApi = settings.hostApi;
    choice.channel = settings.channel;
    choice.gainDb = settings.gainDb;
    m_page.source().setChoice(choice);
    m_page.source().setDevices(m_session.devices());
    m_deviceGeneration = m_session.deviceGeneration();
    connectPage();
    m_clock.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveController::tick);
    m_timer.start(kTickMs);
}

void LiveController::connectPage()
{
    connect(&m_page, &LivePage::startRequested, this, &LiveController::start);
    connect(&m_page, &LivePage::stopRequested, this, &LiveController::stop);
    connect(&m_page, &LivePage::resetRequested, this, &LiveController::resetVerdict);
    connect(&m_page, &LivePage::explainRequested, this, [this](bool on) { m_session.setExplaining(on); });
    connect(&m_page, &LivePage::nextDemoRequested, this, &LiveController::nextDemo);
    connect(&m_page, &LivePage::demoRequested, this, &LiveController::playDemo);
    connect(&m_page, &LivePage::saveRequested, this, &LiveController::save);
    connect(&m_page, &LivePage::playAgainRequested, this, &LiveController::playAgain);
    connect(&m_page, &LivePage::recordRequested, this, &LiveController::record);
    SourceSelector& source = m_page.source();
    connect(&source, &SourceSelector::chosen, this, &LiveController::choose);
    connect(&source, &SourceSelector::fileRequested, this, &LiveController::openFile);
    connect(&source, &SourceSelector::rescanRequested, this, [this] { m_session.rescanDevices(); });
    connect(&source, &SourceSelector::gainChanged, this, [this](double gainDb) {
        m_settings.gainDb = gainDb;
        m_session.setGainDb(static_cast<float>(gainDb));
    });
}

void LiveController::setDemoRecordings(std::vector<std::filesystem::path> recordings)
{
    m_demo = std::move(recordings);
}

void LiveController::setModel(std::shared_ptr<const Classifier> model, const ModelView& view)
{
    m_session.setModel(std::move(model));
    m_page.setModel(view);
}

LiveSource LiveController::sourceFor(const SourceChoice& choice) const
{
    LiveSource source;
    source.channel = choice.channel;
    source.gainDb = static_cast<float>(choice.gainDb);
    switch (choice.kind) {
    case SourceChoice::Kind::Microphone:
        source.kind = LiveSource::Kind::Microphone;
        source.device = choice.device.toStdString();
        source.hostApi = choice.hostApi.toStdString();
        break;
    case SourceChoice::Kind::Demo:
        source.kind = LiveSource::Kind::Demo;
        source.files = m_demo;
        source.repeat = true;
        break;
    case SourceChoice::Kind::File:
        source.kind = LiveSource::Kind::File;
        source.files = {toPath(choice.file)};
        break;
    }
    return source;
}

void LiveController::choose(const SourceChoice& choice)
{
    m_page.source().setChoice(choice);
    m_settings.demoSource = choice.kind == SourceChoice::Kind::Demo;
    m_settings.channel = choice.channel;
    if (choice.kind == SourceChoice::Kind::Microphone) {
        m_settings.device = choice.device;
        m_settings.hostApi = choice.hostApi;
    }
    start();
}

void LiveController::start()
{
    m_page.startAfresh();
    m_errorShown = false;
    m_session.start(sourceFor(m_page.source().choice()));
}

void LiveController::stop()
{
    m_session.stop();
}

void LiveController::listenToMicrophone()
{
    const SessionState session = m_session.status().session;
    const bool running = session != SessionState::Stopped && session != SessionState::Finished;
    m_interrupted = {m_page.source().choice(), running};
    if (running && m_session.source().kind == LiveSource::Kind::Microphone)
        return;
    SourceChoice choice = m_page.source().choice();
    choice.kind = SourceChoice::Kind::Microphone;
    m_page.source().setChoice(choice);
    start();
}

void LiveController::listenAsBefore()
{
    if (!m_interrupted)
        return;
    const Interrupted before = *std::exchange(m_interrupted, std::nullopt);
    const bool changed = m_page.source().choice() != before.choice;
    m_page.source().setChoice(before.choice);
    if (!before.running)
        stop();
    else if (changed)
        start();
}

void LiveController::resetVerdict()
{
    m_session.resetVerdict();
    m_page.forgetVerdict();
}

void LiveController::nextDemo()
{
    if (m_page.source().choice().kind == SourceChoice::Kind::Demo)
        m_session.nextRecording();
}

void LiveController::playDemo()
{
    SourceChoice choice = m_page.source().choice();
    choice.kind = SourceChoice::Kind::Demo;
    choose(choice);
}

void LiveController::tick()
{
    std::size_t count = m_columns.size();
    while (count == m_columns.size()) {
        count = m_session.readColumns(m_columns);
        m_page.addColumns(std::span(m_columns).first(count));
    }
    if (const auto explained = m_session.takeExplanation())
        m_page.showExplanation(*explained);
    LiveFrame frame;
    frame.status = m_session.status();
    frame.error = m_session.error();
    frame.recentSeconds = m_session.recentSeconds();
    frame.recording = m_session.recording();
    frame.recordedSeconds = m_session.recordedSeconds();
    followDevices(frame.status.session);
    followErrors(frame);
    followCapture(frame.status.session);
    m_page.showFrame(frame, m_clock.elapsed());
}

void LiveController::followDevices(SessionState session)
{
    const bool microphone = m_page.source().choice().kind == SourceChoice::Kind::Microphone;
    const bool missing = session == SessionState::Failed && microphone;
    if (missing && m_clock.elapsed() - m_rescannedAtMs > kRescanMs) {
        m_rescannedAtMs = m_clock.elapsed();
        m_session.rescanDevices();
    }
    if (m_session.deviceGeneration() == m_deviceGeneration)
        return;
    m_deviceGeneration = m_session.deviceGeneration();
    m_page.source().setDevices(m_session.devices());
    if (missing && m_page.source().deviceConnected())
        start();
}

void LiveController::followCapture(SessionState session)
{
    const bool capturing
        = session == SessionState::Running && m_session.source().kind == LiveSource::Kind::Microphone;
    if (std::exchange(m_capturing, capturing) != capturing)
        emit capturingChanged(capturing);
}

void LiveController::followErrors(const LiveFrame& frame)
{
    // The panel speaks for a source that failed; here is what happens beside a running one.
    const bool beside = frame.error.has_value() && frame.status.session == SessionState::Running;
    if (beside && !m_errorShown)
        showError(QStringLiteral("session"), *frame.error);
    m_errorShown = beside;
}

void LiveController::showError(const QString& id, const Error& error)
{
    Notice notice;
    notice.id = id;
    notice.severity = Notice::Severity::Danger;
    notice.text = ErrorText::sentence(error);
    m_page.notices().post(notice);
}

QString LiveController::askForFile(const QString& title, const QString& name, const QString& filter)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::MusicLocation));
    return QFileDialog::getSaveFileName(&m_page, title, folder.filePath(name), filter);
}

void LiveController::save()
{
    const RecentAudio heard = m_session.recent(); // as it is when asked for
    if (heard.seconds() < LiveToolBar::kShortestSave)
        return;
    SaveDialog dialog(heard.seconds(), m_page.currentTheme(), &m_page);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString name = tr("Tonada %1").arg(timeStamp()) + QLatin1Char('.') + dialog.extension();
    const QString path = askForFile(tr("Save last 60 s"), name, tr("Audio (*.%1)").arg(dialog.extension()));
    if (path.isEmpty())
        return;
    try {
        heard.save(toPath(path), dialog.seconds());
    } catch (const Error& error) {
        showError(QStringLiteral("save"), error);
    }
}

void LiveController::playAgain()
{
    m_session.playRecent(std::min(kPlayAgainSeconds, m_session.recentSeconds()));
}

void LiveController::record(bool on)
{
    if (!on) {
        m_session.stopRecording();
        return;
    }
    const QString path
        = askForFile(tr("Record to disk"), tr("Tonada %1").arg(timeStamp()) + QStringLiteral(".wav"),
                     tr("Audio (*.wav *.flac)"));
    if (path.isEmpty())
        return;
    try {
        m_session.startRecording(toPath(path));
    } catch (const Error& error) {
        showError(QStringLiteral("record"), error);
    }
}

void LiveController::openFile()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_page, tr("Play a file as if it were live"),
        QStandardPaths::writableLocation(QStandardPaths::MusicLocation),
        tr("Audio (*.wav *.flac *.ogg *.opus *.mp3 *.aiff *.aif);;All files (*)"));
    if (path.isEmpty())
        return;
    SourceChoice choice = m_page.source().choice();
    choice.kind = SourceChoice::Kind::File;
    choice.file = path;
    choose(choice);
}

} // namespace tonada::ui
