// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "ui/recordings/corrections.h"
#include "ui/recordings/open_recordings.h"
#include "ui/recordings/recording_comparison.h"
#include "ui/recordings/recording_exports.h"
#include "ui/recordings/recording_listening.h"
#include "ui/recordings/recording_notes.h"
#include "ui/recordings/recording_session.h"
#include "ui/recordings/stretch_reading.h"
#include "ui/recordings/window_evidence.h"
#include "ui/support/model_view.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tonada::ui {

class RecordingsPage;

/** Joins the Recordings page to what is open, heard and saved. */
class RecordingsController : public QObject
{
    Q_OBJECT

public:
    RecordingsController(RecordingsPage& page, RecordingOutput output, QObject* parent = nullptr);

    /** Files, and all recordings in folders; the first new one is shown. Sessions as they were saved. */
    void open(const std::vector<std::filesystem::path>& paths);
    /** One recording, with the window that begins nearest to this time. */
    void openAt(const std::filesystem::path& path, double seconds);
    /** An Argentinian and another voice of the built-in demo. */
    void openDemo();
    /** Null: pictures only. What is open is judged again. */
    void setModel(std::shared_ptr<const Classifier> model, const ModelView& view);
    /** The prior counts; what is open is judged again. */
    void setVerdictSettings(const VerdictSettings& settings) { m_recordings.setVerdictSettings(settings); }
    /** Into a file; the figure by the extension. Failures become notices. */
    void exportTo(RecordingExport::Kind kind, const std::filesystem::path& target);

    [[nodiscard]] RecordingNotes& notes() { return m_notes; }
    [[nodiscard]] Corrections& corrections() { return m_corrections; }
    [[nodiscard]] RecordingSession& session() { return m_session; }

private:
    void connectPage();
    void connectRecordings();
    void chooseFiles();
    void showRecording();
    void chooseSought();
    void compare(bool comparing);
    void startComparison();
    void chooseExport(RecordingExport::Kind kind);
    void notice(const Error& error);
    [[nodiscard]] const RecordingTracks* tracks() const; ///< null: nothing is shown, or it is not read yet

    RecordingsPage& m_page;
    OpenRecordings m_recordings;
    StretchReading m_stretches;
    WindowEvidence m_evidence;
    RecordingExports m_exports;
    RecordingComparison m_comparison;
    bool m_compareSoon = false; ///< once there are two to compare
    RecordingNotes m_notes;
    RecordingListening m_listening;
    RecordingSession m_session;
    Corrections m_corrections;
    std::optional<std::pair<std::filesystem::path, double>> m_sought; ///< chosen when its recording is read
};

} // namespace tonada::ui
