// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/recording_tracks.h"
#include "core/util/error.h"
#include "ui/recordings/recording_item.h"
#include "ui/support/background_job.h"

#include <QObject>

#include <atomic>
#include <filesystem>
#include <memory>
#include <vector>

namespace tonada::ui {

/** The recordings that are open. Files are found and read on threads of their own, one at a time, the one shown
 *  first; of the others only the verdicts are kept. */
class OpenRecordings : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        std::filesystem::path path;
        int channel = 0; ///< that is shown, judged and heard; as AudioFileReader::readMono()
        RecordingItem item;
        std::shared_ptr<const RecordingTracks>
            tracks; ///< of the one shown: all, or what has been read so far
        bool stale = false; ///< tracks are another model's
    };

    using QObject::QObject;

    /** Files, and all recordings in folders; the first new one is shown. */
    void open(const std::vector<std::filesystem::path>& paths);
    void show(int row);
    /** Of the recording shown, which is read again. */
    void setChannel(int channel);
    /** Null: pictures only. What is open is judged again. */
    void setModel(std::shared_ptr<const Classifier> model);
    /** What is open is judged again. */
    void setVerdictSettings(const VerdictSettings& settings);

    [[nodiscard]] const std::shared_ptr<const Classifier>& model() const { return m_model; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] int shownRow() const { return m_shown; } ///< -1: none is open
    [[nodiscard]] const Entry* shown() const; ///< null: none is open

signals:
    void added(const std::vector<RecordingItem>& items);
    void itemChanged(int row, const RecordingItem& item);
    /** Another recording is shown, or more of the one shown was read, or it proved unusable. */
    void shownChanged();
    void failed(const Error& error);

private:
    void add(const std::vector<std::filesystem::path>& files);
    /** Begins to read what is due next, if nothing is being read. */
    void readNext();
    void read(int row);
    void setProgress(int row, int percent);
    void showPart(int row, std::shared_ptr<const RecordingTracks> part);
    void finishReading(int row, std::shared_ptr<const RecordingTracks> tracks);
    void failReading(int row, const Error& error);
    void interruptReading();
    void judgeAgain();
    [[nodiscard]] Entry& entry(int row) { return m_entries[static_cast<std::size_t>(row)]; }

    std::shared_ptr<const Classifier> m_model;
    VerdictSettings m_verdictSettings;
    std::vector<Entry> m_entries;
    std::atomic<int> m_shown{-1}; ///< the reading thread looks at it as well
    int m_reading = -1;
    BackgroundJob m_listing; // the jobs last, so that they end before what they use goes
    BackgroundJob m_tracksJob;
};

} // namespace tonada::ui
