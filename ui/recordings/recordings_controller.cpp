// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordings_controller.h"

#include "core/live/demo_recordings.h"
#include "ui/notice_bar.h"
#include "ui/recordings/playing_tools.h"
#include "ui/recordings/recent_recordings.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/recordings_page.h"
#include "ui/support/error_text.h"

#include <QFileDialog>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> toPaths(const QStringList& names)
{
    std::vector<fs::path> paths;
    for (const QString& name : names)
        paths.emplace_back(name.toStdU16String());
    return paths;
}

} // namespace

RecordingsController::RecordingsController(RecordingsPage& page, RecordingOutput output, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_stretches(page.plots())
    , m_evidence(page.plots())
    , m_exports(page)
    , m_comparison(page.compareView(), m_recordings)
    , m_notes(page.plots())
    , m_listening(page, std::move(output))
    , m_session(page, m_recordings, m_notes)
    , m_corrections(page)
{
    connectPage();
    connectRecordings();
}

void RecordingsController::connectPage()
{
    connect(&m_page, &RecordingsPage::openRequested, this, &RecordingsController::chooseFiles);
    connect(&m_page.recent(), &RecentRecordings::chosen, this,
            [this](const QString& path) { open({path.toStdU16String()}); });
    connect(&m_page, &RecordingsPage::demoRequested, this, &RecordingsController::openDemo);
    connect(&m_page, &RecordingsPage::filesDropped, this,
            [this](const QStringList& names) { open(toPaths(names)); });
    connect(&m_page, &RecordingsPage::recordingSelected, &m_recordings, &OpenRecordings::show);
    connect(&m_page, &RecordingsPage::playRequested, &m_listening, &RecordingListening::playOrPause);
    connect(&m_page, &RecordingsPage::exportRequested, this, &RecordingsController::chooseExport);
    connect(&m_page, &RecordingsPage::pictureRequested, this, [this](std::optional<RecordingPlot> plot) {
        m_exports.choosePicture(m_page.plots().scene(), plot);
    });
    connect(&m_page, &RecordingsPage::trackRequested, &m_exports, &RecordingExports::chooseTrack);
    connect(&m_page, &RecordingsPage::compareRequested, this, &RecordingsController::compare);
    connect(&m_page.playing(), &PlayingTools::channelChosen, &m_recordings, &OpenRecordings::setChannel);
    connect(&m_listening, &RecordingListening::failed, this, &RecordingsController::notice);
}

void RecordingsController::connectRecordings()
{
    connect(&m_recordings, &OpenRecordings::added, &m_page, &RecordingsPage::addItems);
    connect(&m_recordings, &OpenRecordings::itemChanged, &m_page, &RecordingsPage::setItem);
    connect(&m_recordings, &OpenRecordings::shownChanged, this, &RecordingsController::showRecording);
    connect(&m_recordings, &OpenRecordings::failed, this, &RecordingsController::notice);
    connect(&m_page, &RecordingsPage::explainRequested, &m_evidence, &WindowEvidence::setOn);
    connect(&m_evidence, &WindowEvidence::failed, this, &RecordingsController::notice);
    connect(&m_stretches, &StretchReading::failed, this, &RecordingsController::notice);
    connect(&m_recordings, &OpenRecordings::added, this, &RecordingsController::startComparison);
    connect(&m_page, &RecordingsPage::notesImportRequested, &m_notes, &RecordingNotes::chooseImport);
    connect(&m_page, &RecordingsPage::sessionSaveRequested, &m_session, &RecordingSession::chooseTarget);
    connect(&m_page, &RecordingsPage::wrongRequested, &m_corrections, &Corrections::ask);
    connect(&m_corrections, &Corrections::failed, this, &RecordingsController::notice);
    connect(&m_session, &RecordingSession::failed, this, &RecordingsController::notice);
    connect(&m_notes, &RecordingNotes::failed, this, &RecordingsController::notice);
    connect(&m_exports, &RecordingExports::failed, this, &RecordingsController::notice);
    connect(&m_comparison, &RecordingComparison::failed, this, &RecordingsController::notice);
}

void RecordingsController::setModel(std::shared_ptr<const Classifier> model, const ModelView& view)
{
    m_page.setModel(view);
    m_session.setModelName(view.name);
    m_exports.setModelName(view.name);
    m_corrections.setModelName(view.name);
    m_evidence.setModel(model);
    m_recordings.setModel(std::move(model));
}

void RecordingsController::chooseFiles()
{
    const QStringList names
        = QFileDialog::getOpenFileNames(&m_page, tr("Open recordings"), {},
                                        tr("Recordings and sessions (*.wav *.flac *.ogg *.oga *.opus *.mp3 "
                                           "*.aif *.aiff *.tonada);;All files (*)"));
    if (!names.isEmpty())
        open(toPaths(names));
}

void RecordingsController::openDemo()
{
    try {
        std::vector<fs::path> files;
        std::string label;
        for (const DemoRecording& recording : liveDemo(demoListPath())) {
            if (files.size() < 2 && !recording.label.empty() && recording.label != label) {
                files.push_back(recording.path);
                label = recording.label;
            }
        }
        m_recordings.open(files);
    } catch (const Error& error) {
        notice(error);
    }
}

void RecordingsController::open(const std::vector<fs::path>& paths)
{
    for (auto path = paths.rbegin(); path != paths.rend(); ++path)
        m_page.recent().add(QString::fromStdU16String(fs::absolute(*path).u16string()));
    std::vector<fs::path> recordings;
    for (const fs::path& path : paths) {
        if (path.extension() == kSessionExtension)
            m_session.open(path);
        else
            recordings.push_back(path);
    }
    if (!recordings.empty())
        m_recordings.open(recordings);
}

void RecordingsController::openAt(const fs::path& path, double seconds)
{
    m_sought = {path, seconds};
    open({path});
}

void RecordingsController::chooseSought()
{
    if (!m_sought || tracks() == nullptr || !tracks()->complete || tracks()->path != m_sought->first)
        return;
    m_page.chooseWindowAt(m_sought->second);
    m_sought.reset();
}

const RecordingTracks* RecordingsController::tracks() const
{
    return m_recordings.shown() == nullptr ? nullptr : m_recordings.shown()->tracks.get();
}

void RecordingsController::showRecording()
{
    const OpenRecordings::Entry* entry = m_recordings.shown();
    if (entry == nullptr)
        return;
    const RecordingItem& item = entry->item;
    m_page.select(m_recordings.shownRow());
    m_page.showRecording(entry->tracks,
                         item.state == RecordingItem::State::Failed ? item.failure
                                                                    : tr("Reading %1…").arg(item.name));
    m_notes.show(entry->path);
    m_exports.setNotes(m_notes.of(entry->path));
    m_page.playing().setChannels(entry->tracks ? entry->tracks->channels : 1, entry->channel);
    m_listening.setRecording(entry->tracks ? entry->path : fs::path(), entry->channel,
                             entry->tracks ? entry->tracks->seconds : 0);
    m_exports.setRecording(entry->tracks && entry->tracks->complete ? entry->tracks : nullptr,
                           m_recordings.model());
    chooseSought();
}

void RecordingsController::compare(bool comparing)
{
    m_compareSoon = comparing;
    if (!comparing) {
        m_comparison.stop();
        m_page.setComparing(false);
    } else if (m_recordings.entries().size() < 2) {
        openDemo();
    } else {
        startComparison();
    }
}

void RecordingsController::startComparison()
{
    if (!m_compareSoon || m_recordings.entries().size() < 2)
        return;
    m_compareSoon = false;
    m_listening.stop();
    m_comparison.start();
    m_page.setComparing(true);
}

void RecordingsController::chooseExport(RecordingExport::Kind kind)
{
    if (m_comparison.running())
        m_comparison.chooseFile(m_page);
    else
        m_exports.choose(kind);
}

void RecordingsController::exportTo(RecordingExport::Kind kind, const fs::path& target)
{
    if (m_comparison.running())
        m_comparison.save(target);
    else
        m_exports.save(kind, target);
}

void RecordingsController::notice(const Error& error)
{
    Notice notice;
    notice.id = QString::fromStdString(error.what());
    notice.severity = Notice::Severity::Danger;
    notice.text = ErrorText::sentence(error);
    m_page.notices().post(notice);
}

} // namespace tonada::ui
