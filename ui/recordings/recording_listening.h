// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_player.h"

#include <QTimer>

#include <filesystem>
#include <optional>

namespace tonada::ui {

class RecordingsPage;

/** Listening to the recording shown: joins the page's playing tools, output and pictures to a player. */
class RecordingListening : public QObject
{
    Q_OBJECT

public:
    RecordingListening(RecordingsPage& page, RecordingOutput output, QObject* parent = nullptr);

    /** What Play means from now on; no path: nothing. What plays of another recording or channel ends. */
    void setRecording(const std::filesystem::path& path, int channel, double seconds);
    void playOrPause();
    void stop();

signals:
    void failed(const Error& error);

private:
    void play();
    void pause();
    void end();
    void followSelection();
    /** The cursor was set. */
    void seek(double seconds);
    void followDevices();
    /** There is nothing to play on. */
    void sayNoOutput();

    RecordingsPage& m_page;
    RecordingOutput m_output;
    RecordingPlayer m_player;
    QTimer m_deviceTimer;
    std::filesystem::path m_path; ///< empty: nothing to play
    int m_channel = 0;
    double m_seconds = 0;
    std::optional<double> m_pausedAt; ///< s
};

} // namespace tonada::ui
