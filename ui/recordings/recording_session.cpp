// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_session.h"

#include "ui/notice_bar.h"
#include "ui/recordings/open_recordings.h"
#include "ui/recordings/recording_notes.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recordings_page.h"
#include "ui/recordings/session_views.h"

#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace tonada::ui {
namespace fs = std::filesystem;
namespace {

constexpr int kSavedTextMs = 5000; // between two changes of "10 s ago"

QString filter()
{
    return RecordingSession::tr("Sessions (*.tonada)");
}

} // namespace

RecordingSession::RecordingSession(RecordingsPage& page, OpenRecordings& recordings, RecordingNotes& notes,
                                   QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_recordings(recordings)
    , m_notes(notes)
{
    m_savedTimer.setInterval(kSavedTextMs);
    connect(&m_savedTimer, &QTimer::timeout, this, [this] { emit savedTextChanged(savedText()); });
    connect(&m_notes, &RecordingNotes::changed, this, [this] { setUnsaved(true); });
    connect(
        &m_recordings, &OpenRecordings::added, this, [this] { showSought(); }, Qt::QueuedConnection);
    connect(
        &m_recordings, &OpenRecordings::shownChanged, this, [this] { showSought(); }, Qt::QueuedConnection);
}

Session RecordingSession::current() const
{
    Session session;
    for (const auto& entry : m_recordings.entries())
        session.recordings.push_back({fs::absolute(entry.path), m_notes.of(entry.path)->tiers()});
    if (m_recordings.shownRow() >= 0)
        session.shown = static_cast<std::size_t>(m_recordings.shownRow());
    session.begin = m_page.plots().view().begin();
    session.end = m_page.plots().view().end();
    session.rows = session_views::fromRows(m_page.plots().scene().rows);
    session.spectrogram = session_views::fromViews(m_page.plots().scene().views);
    session.model = m_model.toStdString();
    return session;
}

void RecordingSession::keepIn(const fs::path& folder, int milliseconds)
{
    m_autosave = std::make_unique<SessionAutosave>(
        folder,
        [this]() -> std::optional<Session> {
            return m_recordings.entries().empty() ? std::nullopt : std::optional(current());
        },
        milliseconds);
    connect(m_autosave.get(), &SessionAutosave::saved, this, &RecordingSession::tellSaved);
    connect(m_autosave.get(), &SessionAutosave::failed, this, &RecordingSession::failed);
    connect(m_autosave.get(), &SessionAutosave::found, this, &RecordingSession::offer);
    m_autosave->start();
}

void RecordingSession::offer(const Session& session)
{
    std::size_t notes = 0;
    for (const auto& recording : session.recordings)
        for (const auto& tier : recording.tiers)
            notes += tier.intervals.size();
    Notice notice;
    notice.id = QStringLiteral("restoreSession");
    notice.severity = Notice::Severity::Warning;
    notice.text = tr("Tonada ended unexpectedly. The work can be restored; recordings: %1, notes: %2.")
                      .arg(session.recordings.size())
                      .arg(notes);
    notice.actionText = tr("Restore");
    notice.action = [this, session] {
        m_page.notices().withdraw(QStringLiteral("restoreSession"));
        restore(session);
        setUnsaved(true);
        m_autosave->restored();
    };
    notice.closed = [this] {
        m_autosave->declined();
    };
    m_page.notices().post(notice);
}

void RecordingSession::open(const fs::path& file)
{
    try {
        restore(readSession(file));
        m_file = file;
        setUnsaved(false);
    } catch (const Error& error) {
        emit failed(error);
    }
}

void RecordingSession::restore(const Session& session)
{
    std::vector<fs::path> paths;
    for (const auto& recording : session.recordings) {
        m_notes.set(recording.path, recording.tiers);
        paths.push_back(recording.path);
    }
    m_page.setViews(session_views::toViews(session.spectrogram), session_views::toRows(session.rows));
    m_sought = session;
    m_recordings.open(paths);
}

void RecordingSession::showSought()
{
    if (!m_sought || !m_sought->shown)
        return;
    const fs::path& path = m_sought->recordings[*m_sought->shown].path;
    const auto& entries = m_recordings.entries();
    const auto entry
        = std::find_if(entries.begin(), entries.end(), [&](const auto& open) { return open.path == path; });
    if (entry == entries.end())
        return;
    m_recordings.show(static_cast<int>(entry - entries.begin()));
    if (entry->item.state == RecordingItem::State::Failed)
        m_sought.reset();
    if (!m_sought || m_page.plots().scene().tracks == nullptr || m_page.plots().scene().tracks->path != path)
        return;
    m_page.plots().showStretch(m_sought->begin, m_sought->end);
    m_sought.reset();
}

void RecordingSession::chooseTarget()
{
    const QString name = QFileDialog::getSaveFileName(
        &m_page, tr("Save session"),
        m_file.empty() ? QStringLiteral("session.tonada") : QString::fromStdU16String(m_file.u16string()),
        filter());
    if (!name.isEmpty())
        save(name.toStdU16String());
}

void RecordingSession::save(const fs::path& file)
{
    try {
        writeSession(file, current());
        m_file = file;
        setUnsaved(false);
        tellSaved();
    } catch (const Error& error) {
        emit failed(error);
    }
}

void RecordingSession::tellSaved()
{
    m_savedAt.start();
    m_savedTimer.start();
    emit savedTextChanged(savedText());
}

QString RecordingSession::savedText() const
{
    if (!m_savedAt.isValid())
        return {};
    const qint64 seconds = m_savedAt.elapsed() / 1000;
    if (seconds < 5)
        return tr("Session saved");
    if (seconds < 60)
        return tr("Session saved %1 s ago").arg(seconds / 5 * 5);
    return tr("Session saved %1 min ago").arg(seconds / 60);
}

void RecordingSession::setUnsaved(bool unsaved)
{
    m_page.setCloseQuestion(
        unsaved ? tr("Notes on recordings were not saved in a session. Close Tonada without them?")
                : QString());
}

} // namespace tonada::ui
