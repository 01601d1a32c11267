// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/session_autosave.h"

#include <QElapsedTimer>

namespace tonada::ui {

class OpenRecordings;
class RecordingNotes;
class RecordingsPage;

/** The session on the Recordings page: into files and out of them, kept by itself meanwhile, and offered back
 *  after a crash. */
class RecordingSession : public QObject
{
    Q_OBJECT

public:
    /** All of them outlive it. */
    RecordingSession(RecordingsPage& page, OpenRecordings& recordings, RecordingNotes& notes,
                     QObject* parent = nullptr);

    [[nodiscard]] Session current() const;
    void setModelName(const QString& name) { m_model = name; }
    /** Saves by itself in this folder from now on, and offers what a crash left there. */
    void keepIn(const std::filesystem::path& folder, int milliseconds = SessionAutosave::kMilliseconds);

    void open(const std::filesystem::path& file);
    /** Asks where to save. */
    void chooseTarget();
    void save(const std::filesystem::path& file);
    /** "Session saved 10 s ago"; empty: never yet. */
    [[nodiscard]] QString savedText() const;

signals:
    void failed(const Error& error);
    /** By itself or into a file; and every few seconds afterwards. */
    void savedTextChanged(const QString& text);

private:
    void restore(const Session& session);
    /** Once the recordings are open, and again when the one to be shown is read. */
    void showSought();
    void offer(const Session& session);
    void tellSaved();
    void setUnsaved(bool unsaved);

    RecordingsPage& m_page;
    OpenRecordings& m_recordings;
    RecordingNotes& m_notes;
    QString m_model;
    std::filesystem::path m_file; ///< last opened or saved
    std::optional<Session> m_sought; ///< until its recording is shown
    QElapsedTimer m_savedAt;
    QTimer m_savedTimer;
    std::unique_ptr<SessionAutosave> m_autosave;
};

} // namespace tonada::ui
