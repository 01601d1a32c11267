// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/recording_tracks.h"
#include "ui/recordings/recording_export.h"
#include "ui/recordings/recording_item.h"
#include "ui/recordings/recording_player.h"
#include "ui/support/model_view.h"
#include "ui/train/background_job.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace tonada::ui {

class RecordingsPage;

/** Joins the Recordings page to the core. Files are read on a thread of its own, one at a time, the one shown first;
 *  of the others only the verdicts are kept. */
class RecordingsController : public QObject
{
    Q_OBJECT

public:
    RecordingsController(RecordingsPage& page, RecordingOutput output, QObject* parent = nullptr);

    /** Files, and all recordings in folders; the first new one is shown. */
    void open(const std::vector<std::filesystem::path>& paths);
    /** One recording, with the window that begins nearest to this time. */
    void openAt(const std::filesystem::path& path, double seconds);
    /** An Argentinian and another voice of the built-in demo. */
    void openDemo();
    /** Null: pictures only. What is open is judged again. */
    void setModel(std::shared_ptr<const Classifier> model, const ModelView& view);
    /** Into a file; the figure by the extension. Failures become notices. */
    void exportTo(RecordingExport::Kind kind, const std::filesystem::path& target);

private:
    struct Entry
    {
        std::filesystem::path path;
        RecordingItem item;
        std::shared_ptr<const RecordingTracks> tracks; ///< of the one shown
    };

    void connectPage();
    void chooseFiles();
    void add(const std::vector<std::filesystem::path>& files);
    void show(int row);
    /** Begins to read what is due next, if nothing is being read. */
    void readNext();
    void read(int row);
    void finishReading(int row, std::shared_ptr<const RecordingTracks> tracks);
    void failReading(int row, const Error& error);
    void interruptReading();
    void chooseSought();
    void readSamples(double begin, double end);
    void playOrPause();
    void chooseExport(RecordingExport::Kind kind);
    void exportFigure(const std::filesystem::path& target);
    void notice(const Error& error);
    [[nodiscard]] Entry* shown();
    [[nodiscard]] QString noteOf(const RecordingItem& item) const;

    RecordingsPage& m_page;
    std::shared_ptr<const Classifier> m_model;
    std::vector<Entry> m_entries;
    int m_shown = -1;
    int m_reading = -1;
    std::optional<std::pair<std::filesystem::path, double>> m_sought; ///< chosen when its recording is read
    RecordingPlayer m_player;
    BackgroundJob m_listing; // the jobs last, so that they end before what they use goes
    BackgroundJob m_tracksJob;
    BackgroundJob m_samplesJob;
    BackgroundJob m_figureJob;
};

} // namespace tonada::ui
