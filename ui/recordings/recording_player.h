// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"
#include "core/audio/recording_feed.h"
#include "core/util/error.h"
#include "ui/support/background_job.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace tonada::ui {

/** Where recordings are heard; by itself nowhere. */
struct RecordingOutput
{
    /** Known now. */
    std::function<std::vector<AudioDevice>()> devices = [] {
        return std::vector<AudioDevice>();
    };
    std::function<void()> rescan = [] { /* there is nothing to look for */ };
    /** On a device (no name: the default one) instead of what plays now; null: silence. */
    std::function<void(std::shared_ptr<Playback>, const StreamRequest& device)> play
        = [](const std::shared_ptr<Playback>&, const StreamRequest&) { /* unheard */ };
};

/** Plays a recording of any length. A thread of its own reads the file, a quarter of a second ahead of the
 *  device. */
class RecordingPlayer : public QObject
{
    Q_OBJECT

public:
    explicit RecordingPlayer(RecordingOutput output, QObject* parent = nullptr);

    /** Instead of what plays. */
    void play(const RecordingFeed::Plan& plan, const StreamRequest& device);
    void stop();
    [[nodiscard]] bool playing() const { return m_feed != nullptr; }
    [[nodiscard]] double position() const
    {
        return m_feed->position();
    } ///< s in the recording, while playing
    /** Null while nothing plays: changes what plays. */
    [[nodiscard]] RecordingFeed* feed() { return m_feed.get(); }

signals:
    /** While playing, 30 times a second. */
    void moved(double seconds);
    /** Played to its end. */
    void ended();
    /** The device is not there, or has gone. */
    void outputLost();
    void failed(const Error& error);

private:
    void tick();
    void silence();

    RecordingOutput m_output;
    QTimer m_timer;
    std::shared_ptr<PlaybackFeed> m_playback;
    std::shared_ptr<RecordingFeed> m_feed;
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
