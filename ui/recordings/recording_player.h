// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/playback_feed.h"
#include "core/util/error.h"
#include "ui/support/background_job.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>

namespace tonada::ui {

/** Where recordings are heard. */
struct RecordingOutput
{
    std::function<bool()> available; ///< whether there is a loudspeaker or headphones
    std::function<void(std::shared_ptr<Playback>)> play; ///< instead of what plays now; null: silence
};

/** Plays a recording of any length from a moment on. A thread of its own reads the file and keeps a second of it
 *  ahead of the device. */
class RecordingPlayer : public QObject
{
    Q_OBJECT

public:
    explicit RecordingPlayer(RecordingOutput output, QObject* parent = nullptr);

    /** False when there is no output. */
    bool play(const std::filesystem::path& path, double fromSeconds);
    void stop();
    [[nodiscard]] bool playing() const { return m_feed != nullptr; }

signals:
    /** While playing, 30 times a second. */
    void moved(double seconds);
    /** Played to its end, or stopped. */
    void ended();
    void failed(const Error& error);

private:
    void tick();

    RecordingOutput m_output;
    QTimer m_timer;
    std::shared_ptr<PlaybackFeed> m_feed;
    double m_from = 0;
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
